"""The words of a language that texts are read with, a file of content/en/words/ each: a second language is a folder."""

from msgspec import Struct

from flows.catalog.language import PauseWords
from flows.text.date_words import DateWords
from flows.text.hour_words import HourWords
from flows.text.numbers import NumberWords


class ReadingWords(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All words that the engines in flows/text and the readers in flows/understanding are handed."""

    numbers: NumberWords
    hours: HourWords
    dates: DateWords
    pauses: PauseWords
