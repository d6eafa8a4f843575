"""A conversation with the core, as text: the player of `thora replay`, under the names that the tests use."""

from bot.replay import MONDAY, Talk

__all__ = ["MONDAY", "Talk"]
