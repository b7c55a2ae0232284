"""The project's settings: files found beside the documents, what they extend, and what holds for one document."""
