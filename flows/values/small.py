"""What all small questions of the conversation are (flows/values/frames.py lists them)."""

from msgspec import Struct


class SmallQuestion(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """A question of the conversation itself. It stands before the open field until it is answered."""

    @property
    def id(self) -> str:
        """The stored tag: of all but the alarm's card also the id of the prompt."""
        return str(self.__struct_config__.tag)
