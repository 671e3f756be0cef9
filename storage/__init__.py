"""What we keep: raw SQL, typed rows."""
