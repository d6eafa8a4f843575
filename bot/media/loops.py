"""The loops that show an exercise: where their files lie, what is in them, and a digest that names the content.

Channels are told a file's name (flows/values/replies.py, `Animation`); the files come with the content. Draws nothing.
"""

from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

FOLDER: Final = "content/pictures"
"""Where the files lie, in the package `flows`."""


def place(file: str) -> Traversable:
    """Where a file lies; it need not be there."""
    return files("flows").joinpath(FOLDER, file)


def content(file: str) -> bytes | None:
    """What is in a file, or None when it is not there."""
    try:
        return place(file).read_bytes()
    except OSError:
        return None


@lru_cache(maxsize=256)
def digest(file: str) -> str:
    """SHA-256 of the content, in hex; it is read once. Empty when the file is not there."""
    held = content(file)
    return sha256(held).hexdigest() if held else ""
