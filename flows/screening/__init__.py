"""Warning signs in any text, whatever else it says."""
