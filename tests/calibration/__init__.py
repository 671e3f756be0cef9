"""How often finders are wrong by chance, and how often they see what is there."""
