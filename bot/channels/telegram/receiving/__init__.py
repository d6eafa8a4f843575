"""What comes in: fetched or called for, read as events, put in line chat by chat, and settled."""
