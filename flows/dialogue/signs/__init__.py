"""What follows where a sign is told, suspected or asked about."""
