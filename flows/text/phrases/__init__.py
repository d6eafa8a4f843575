"""Phrases and patterns found in words."""
