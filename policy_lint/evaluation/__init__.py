"""How well statements are found: extraction against what people marked in a corpus of policies."""
