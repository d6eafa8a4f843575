"""What comes in: a tap, a command, a text, another language."""
