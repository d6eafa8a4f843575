"""What a result and an alarm say."""
