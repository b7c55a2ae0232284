"""A file's text: offsets and places, tokens and phrases, blocks, sentences. Knows nothing of privacy."""
