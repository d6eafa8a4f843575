"""What is wished of the check-ins: hour, zone, country, a pause."""
