"""How a guided session goes through an exercise, and what it says: medicine/guide.yaml and en/session.yaml as types."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from flows.catalog.entries import Id, Text
from flows.catalog.medicine import Exercise

STEP = 5
"""Seconds between two edits of a card at the least; a counter shows nothing finer."""

Seconds = Annotated[int, Meta(ge=0, le=300, multiple_of=STEP)]
Count = Annotated[int, Meta(ge=1, le=60)]


class Pace(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How one exercise is done, at the lower end of its dose.

    `hold` (seconds of a position) or `breath` (seconds of a breath) is counted; without both it is done at one's own
    pace, `each` seconds each. `times` over, on each of `sides` (a breath has none), in `rounds` of what nobody counts;
    `ready` seconds to get into place.
    """

    id: Id
    feel: Text
    hold: Seconds = 0
    breath: Seconds = 0
    each: int = 0
    times: Count = 1
    sides: Annotated[int, Meta(ge=1, le=2)] = 1
    rounds: Count = 1
    ready: Annotated[int, Meta(ge=10, le=60, multiple_of=STEP)] = 10

    @property
    def holds(self) -> int:
        """How many positions are held, all sides and times together; 0 when none is."""
        return self.times * self.sides if self.hold else 0

    @property
    def seconds(self) -> int:
        """How long all of it takes, with the time to get into place."""
        if self.hold:
            return self.holds * (self.ready + self.hold)
        if self.breath:
            return self.ready + self.times * self.breath
        return self.rounds * (self.ready + self.times * self.sides * self.each)


class SessionTexts(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The sentences of a guided session; which placeholders each takes stands in `TAKES`."""

    start: Text
    card: Text
    easier: Text
    left_out: Text
    no_easier: Text
    bearable: Text
    fine: Text
    other_way: Text
    tingles: Text
    stop_that: str
    dizzy: Text
    ready: Text
    hold: Text
    breath: Text
    over: Text
    own_pace: Text
    paused: Text
    still: Text
    aside: Text
    side: tuple[Text, Text]
    round: Text
    all_done: Text
    some_done: Text
    none_done: Text
    counts: Text
    goes_on: Text


TAKES = {
    "start": "minutes",
    "card": "place of name steps dose feel not_when",
    "easier": "text",
    "left_out": "said",
    "ready": "part left",
    "hold": "part left",
    "breath": "count of",
    "aside": "place of name",
    "round": "round rounds",
    "all_done": "of",
    "some_done": "done of",
}
"""What stands in braces in each sentence; the others hold none."""


def guide_faults(guide: Mapping[str, Pace], texts: SessionTexts, exercises: Mapping[str, Exercise]) -> Iterator[str]:
    """Where the guide does not fit the exercises, or a sentence its placeholders; one line each."""
    for pace in guide.values():
        place = f"medicine/guide.yaml: {pace.id}"
        if pace.id not in exercises:
            yield f"{place} is not in medicine/exercises.yaml - correct the name"
        if (bool(pace.hold), bool(pace.breath), bool(pace.each)).count(True) != 1:
            yield f"{place}: it must hold exactly one of hold, breath and each"
    for name, text in msgspec.structs.asdict(texts).items():
        found = {field for _, field, _, _ in Formatter().parse(text) if field} if isinstance(text, str) else set()
        if found != set(TAKES.get(name, "").split()):
            yield f"en/session.yaml: {name}: in braces it must hold: {TAKES.get(name) or 'none'}"
