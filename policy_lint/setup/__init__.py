"""Setting a project up: what its policies are, what is known of the provider, and the files that keep both."""
