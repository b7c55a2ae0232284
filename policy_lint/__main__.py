"""``python -m policy_lint``."""

from policy_lint.cli.main import main

main()
