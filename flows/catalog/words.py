"""The words of a language that texts are read with: one file of content/en/words/ each, so a language is a folder."""

from msgspec import Struct

from flows.catalog.figures import AgeWords, LastingWords, ScoreWords
from flows.text.calendar_words import CalendarWords
from flows.text.cues import CueWords
from flows.text.numbers import NumberWords
from flows.text.spans import SpanWords
from flows.text.utterance import SpellingWords


class ReadingWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """All words that the engines in flows/text and the readers in flows/understanding are handed."""

    cues: CueWords
    numbers: NumberWords
    spans: SpanWords
    calendar: CalendarWords
    lasting: LastingWords
    scores: ScoreWords
    ages: AgeWords
    spelling: SpellingWords
