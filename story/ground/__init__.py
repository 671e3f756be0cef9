"""The rules every moment stands on: what was watched, what is usual, what may be claimed."""
