"""What is drawn or laid out when it is sent: charts, pages for a clinician, and the loops of exercises."""
