"""A run of days: what its scores advise, what a check-in asks, and when the next one comes."""
