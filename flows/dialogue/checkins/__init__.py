"""What is said and done while check-ins run."""
