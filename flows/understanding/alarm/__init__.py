"""What is said to the message of an alarm, or to a question about a sign."""
