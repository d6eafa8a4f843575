"""All content by id: fields, red flags, causes, exercises, answers and every sentence Thora says.

Compared and hashed by identity: rooms may keep what they derive from it. How it is read stands in `loading`, what one
file may say about another in `soundness`.
"""

from collections.abc import Callable, Mapping

import msgspec

from flows.catalog.choices import Choices
from flows.catalog.entries import Action, CheckinField, Command, Field, FollowupText, Prompt
from flows.catalog.guide import Pace, SessionTexts
from flows.catalog.language import FaqEntry, Foreign, Languages, Lexicon, Smalltalk
from flows.catalog.medicine import Cause, DispositionText, Exercise, Line, Position, RedFlag
from flows.catalog.places import City, Country, OtherNames, Place, Region
from flows.catalog.signs import Screening
from flows.catalog.texts.messages import Messages
from flows.catalog.texts.report import ReportText
from flows.catalog.weighing import Fit
from flows.catalog.words.words import ReadingWords
from flows.values.model import Disposition
from flows.values.read import Read


class Catalog(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """All content, by id, in the order of the files."""

    fields: Mapping[str, Field]
    prompts: Mapping[str, Prompt]
    messages: Messages
    actions: Mapping[str, Action]
    commands: Mapping[str, Command]
    dispositions: Mapping[Disposition, DispositionText]
    red_flags: Mapping[str, RedFlag]
    lines: Mapping[str, Line]
    causes: Mapping[str, Cause]
    exercises: Mapping[str, Exercise]
    positions: Mapping[str, Position]
    report: ReportText
    guide: Mapping[str, Pace]
    session: SessionTexts
    faq: Mapping[str, FaqEntry]
    choices: Choices
    smalltalk: Mapping[str, Smalltalk]
    foreign: Foreign
    lexicon: Lexicon
    screening: Screening
    languages: Languages
    countries: Mapping[str, Country]
    checkin_fields: Mapping[str, CheckinField]
    followup: Mapping[str, FollowupText]
    cities: Mapping[str, City]
    places: tuple[Place, ...]
    english: frozenset[str]
    regions: Mapping[str, Region]
    other_names: OtherNames
    reading: ReadingWords
    search: Fit
    read: Callable[[str], Read] | None = None
    """What the trained reader sees in a text, handed in by the shell; without it the rules work alone, and the search
    goes by words and letters.
    """
    detect: Callable[[str], tuple[str, float]] | None = None
    """The likeliest language of a text (ISO 639-1) and how sure that is, from 0 to 1, handed in by the shell."""
    retention_days: int = 180
    """How long a silent chat is kept, handed in by the shell."""

    def __repr__(self) -> str:
        """Not a quarter of a megabyte of texts."""
        return f"Catalog({len(self.fields)} fields, {len(self.causes)} causes, {len(self.faq)} topics, ...)"
