"""What becomes of findings before anyone sees them: selection and merging. Nothing is lost here."""
