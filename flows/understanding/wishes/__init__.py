"""Wishes, questions and small talk."""
