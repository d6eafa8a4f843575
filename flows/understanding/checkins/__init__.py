"""A sentence about the day, and what is told beside it."""
