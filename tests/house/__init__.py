"""The house itself: its docs, words and promises."""
