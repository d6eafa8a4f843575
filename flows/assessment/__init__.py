"""A record of answers: how urgent it is, what may be behind it, and which exercises fit."""
