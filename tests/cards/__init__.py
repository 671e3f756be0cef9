"""Cards: drawn, measured, and looked at."""
