"""Archives of listening, read as plays."""
