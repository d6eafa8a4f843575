"""Who speaks, of whom, and in which language."""
