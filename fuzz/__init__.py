"""Fuzzing: what reads a stranger's bytes, as functions that may only raise InputError."""
