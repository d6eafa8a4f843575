"""Answers to the open question."""
