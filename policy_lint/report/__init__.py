"""Results → text, one module an output format."""
