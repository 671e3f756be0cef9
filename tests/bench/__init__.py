"""How fast the house is; ``make bench`` prints it beside what it should be."""
