"""A compact Bot API server over real HTTP, and people who use it. It knows nothing of the bot that is tested."""
