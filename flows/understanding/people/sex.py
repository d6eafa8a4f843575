"""Whether somebody says that they are male: they are shown nothing that cannot be so. It is never asked or guessed."""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.told_so import has, tells
from flows.understanding.people.who_writes import asks_for_another
from flows.values.model import Record, Value

SEX, MALE, FEMALE = "sex", "male", "female"
"""The field, and its answers."""


def told(utterance: Utterance, catalog: Catalog, *, of_another: bool) -> Record:
    """That they are male, or female, where they say so; of another, by what they are called. Else nothing."""
    words = catalog.reading.story
    if SEX not in catalog.fields or has(words.not_sex, utterance, catalog):
        return {}
    named = {MALE: words.male, FEMALE: words.female}
    if of_another:
        is_of_them = asks_for_another(utterance, catalog)
        named = {MALE: words.male_other, FEMALE: words.female_other} if is_of_them else {}
    found = [id for id, patterns in named.items() if tells(patterns, utterance, catalog)]
    return {SEX: found[0]} if len(found) == 1 else {}


def is_news(value: Value, record: Record) -> bool:
    """Who is female is asked nothing else by it: it only puts right what was noted."""
    return value != record.get(SEX, FEMALE)
