"""A length of time or an age as an option: the one of a scale that it falls in."""

from collections.abc import Iterable

from flows.catalog.entries import FieldOption
from flows.values.typed import Typed


def band(found: Typed[int], options: Iterable[FieldOption]) -> Typed[str]:
    """The option of a scale of hours or years that these fall in; one that all of them share is sure."""
    scale = sorted((one.starts_at, one.id) for one in options if one.starts_at is not None)
    bands = [[id for start, id in scale if start <= value][-1:] for value in found.values]
    return Typed(values=tuple(dict.fromkeys(id for ids in bands for id in ids)), is_suggestion=found.is_suggestion)
