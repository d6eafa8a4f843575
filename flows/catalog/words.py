"""The words of a language that texts are read with, one file of content/en/words/ each: a second language is a folder."""

from msgspec import Struct

from flows.catalog.figures import AgeWords, LastingWords, ScoreWords
from flows.text.calendar_words import CalendarWords
from flows.text.numbers import NumberWords
from flows.text.spans import SpanWords


class ReadingWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """All words that the engines in flows/text and the readers in flows/understanding are handed."""

    numbers: NumberWords
    spans: SpanWords
    calendar: CalendarWords
    lasting: LastingWords
    scores: ScoreWords
    ages: AgeWords
