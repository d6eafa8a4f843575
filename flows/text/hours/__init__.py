"""Hours of the day."""
