"""What the host may choose."""
