"""Lists of words that several files of words share: content/en/words/shared.yaml, and `{name}` where one belongs."""

import re
from collections.abc import Mapping

SharedWords = Mapping[str, tuple[str, ...]]
"""The words of each list, by its name."""

_NAME = re.compile(r"\{(\w+)\}")


def spread(told: object, shared: SharedWords) -> object:
    """What a file holds, with the words of a shared list in the place of its name; other braces stay as they are."""
    if isinstance(told, dict):
        return {key: spread(one, shared) for key, one in told.items()}
    if isinstance(told, list):
        return [word for one in told for word in _words(one, shared)]
    return told


def _words(one: object, shared: SharedWords) -> tuple[object, ...]:
    name = _NAME.fullmatch(one) if isinstance(one, str) else None
    return shared[name[1]] if name and name[1] in shared else (spread(one, shared),)
