"""What a check-in says."""
