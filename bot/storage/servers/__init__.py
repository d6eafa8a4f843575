"""The server itself: the one that is brought along, and whether one can be trusted."""
