"""Values and content put into replies. Decides nothing."""
