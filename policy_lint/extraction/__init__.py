"""Blocks → statements: one module per statement kind."""
