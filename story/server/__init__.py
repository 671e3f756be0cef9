"""The server's story: its members' months and years, told together."""
