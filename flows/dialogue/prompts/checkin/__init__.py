"""The small questions about check-ins: the day's own, and those that set them up or change them."""
