"""Whether a reader of letter after letter reads the same one again."""
