"""What a typed time, date or place may mean: one thing, one of several, or nothing that can be."""

from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Typed(Struct, Generic[T], frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The readings of a typed text, likeliest first; none: it was not understood.

    `is_suggestion`: as it stands it cannot be (the 31st of June, "Berlim"), and these may have been meant.
    """

    values: tuple[T, ...] = ()
    is_suggestion: bool = False

    @property
    def sure(self) -> T | None:
        """The one thing it means, or None when something has to be asked back."""
        return self.values[0] if len(self.values) == 1 and not self.is_suggestion else None


def sure(value: T) -> Typed[T]:
    """It means this."""
    return Typed(values=(value,))


def suggested(*values: T) -> Typed[T]:
    """It cannot be; one of these may have been meant."""
    return Typed(values=values, is_suggestion=bool(values))
