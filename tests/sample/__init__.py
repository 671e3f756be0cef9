"""The invented server: that it is what its personas say, and what real exports are."""
