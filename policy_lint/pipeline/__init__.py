"""Read → judge → sift, for many files."""
