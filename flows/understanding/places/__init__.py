"""Places, and the clocks they keep."""
