"""The Telegram door, by long polling: python-telegram-bot's `Bot` and types over an HTTP client of our own."""
