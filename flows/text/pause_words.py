"""The words of a language with which a pause is asked for, as the content gives them."""

from msgspec import Struct


class PauseWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """The words around a pause; those in one text are words in a row.

    `oneself` is who may be away, `others` who may not; `leads` may stand before what is asked for. `pause` asks alone,
    `pause_with_day` only with a day, both for what is `ours`. `where` leads to where or with whom; `away_at_once`: away only when a day follows. `past` is
    over.
    """

    oneself: tuple[str, ...]
    leads: str
    lead_phrases: tuple[str, ...]
    pause: tuple[str, ...]
    pause_with_day: tuple[str, ...]
    ours: str
    ours_phrases: tuple[str, ...]
    where: tuple[str, ...]
    away_at_once: tuple[str, ...]
    others: tuple[str, ...]
    past: str
    past_phrases: tuple[str, ...]
