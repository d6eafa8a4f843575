"""Warning signs, and what is said where a list of them is open."""
