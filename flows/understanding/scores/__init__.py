"""Pain scores, and what each is of."""
