"""What the days of check-ins keep, and how it changes."""
