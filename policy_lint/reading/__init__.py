"""Files → :class:`~policy_lint.policy.policy.Policy`, one module a format."""
