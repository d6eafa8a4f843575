"""How long, from when and until when, and hours of the day."""
