"""The language server: what ``lint`` finds, as a policy is written; one module a feature."""
