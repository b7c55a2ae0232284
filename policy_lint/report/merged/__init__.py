"""Many JSON reports as one overview: a row a document, with totals; as a page, as CSV, as text."""
