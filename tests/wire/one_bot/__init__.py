"""What one bot is put through, one thing after another."""
