"""The policy document: what a policy can say, the words it may use, and the policy as it was read."""
