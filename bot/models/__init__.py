"""What reads a text and what tells its language, each where it is installed, and the content with them."""

from bot.models.loading import Complete, has_reader, load, load_in_two

__all__ = ["Complete", "has_reader", "load", "load_in_two"]
