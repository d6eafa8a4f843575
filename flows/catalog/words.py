"""The words of a language that texts are read with: one file of content/en/words/ each, so a language is a folder."""

from msgspec import Struct

from flows.catalog.places import PlaceWords
from flows.text.cues import CueWords
from flows.text.numbers import NumberWords
from flows.text.utterance import SpellingWords


class ReadingWords(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All words that the engines in flows/text and the readers in flows/understanding are handed."""

    cues: CueWords
    numbers: NumberWords
    places: PlaceWords
    spelling: SpellingWords
