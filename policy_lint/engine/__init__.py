"""Rules, facts and the judge: a policy in, verdicts and findings out."""
