"""Discord's side of the door: parse, one flow, render, send."""
