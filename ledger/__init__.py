"""What counts as a play: the rules that decide every number, pure."""
