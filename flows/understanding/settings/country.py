"""The country that somebody names for the emergency number. It is told, never guessed from a language or a time zone.

Where it is asked for, any text that names one counts; at any other time one that says nothing else ("I'm in Italy"),
and under an alarm the name of a city too.
"""

from functools import cache

from flows.catalog.catalog import Catalog
from flows.catalog.places import Country
from flows.screening.hearing import hear, pattern_book
from flows.text.letters.normal import Words, words_of
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import clauses_in
from flows.understanding.context.told_so import is_so
from flows.understanding.context.whole import is_all
from flows.understanding.meant import Meant, Setting
from flows.understanding.options.yes_no import bare_noes
from flows.understanding.places.place import read_places
from flows.understanding.scene import AWAY_ASKED, HOUR_ASKED, PICK, SETTINGS, ZONE_ASKED, Scene

COUNTRY = "country"
"""What is set, and the small question that asks for it."""
LONGEST = 3
"""Words of the name of a city, as far as it is looked for beside other words."""
OF_PLACES = (COUNTRY, HOUR_ASKED, ZONE_ASKED, AWAY_ASKED, SETTINGS, PICK)
"""Small questions on which a country may be the answer, or stands for its clocks."""


def country(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text says which country somebody is in, and no question that stands asks for a place."""
    if scene.small in OF_PLACES:
        return None
    is_said = is_all(_names(catalog), utterance, catalog.reading.places.being_in, catalog)
    choices = country_named(utterance, catalog) if is_said else ()
    if not choices and scene.speaking is not None:
        choices = _by_place(utterance.text, catalog)
    return Setting(kind=COUNTRY, choices=choices) if len(choices) == 1 else None


def country_called(text: str, catalog: Catalog) -> Country | None:
    """The country that a text is the name of, or the two letters; None if it is none."""
    wanted = " ".join(text.lower().split())
    for country in catalog.countries.values():
        if wanted in {country.id.lower(), *(name.lower() for name in country.names)}:
            return country
    return None


def country_told(utterance: Utterance, catalog: Catalog, *, is_in_crisis: bool) -> str:
    """The country in which somebody says by the way that they are, else empty. `is_in_crisis`: whoever tells of wanting
    to die tells their own also apart from all else: "16, Ireland".
    """
    return country_beside(utterance, catalog) or (country_apart(utterance, catalog) if is_in_crisis else "")


def country_beside(utterance: Utterance, catalog: Catalog) -> str:
    """The country that somebody says they are in, or the country of the city, beside what else they say ("it hurts, I'm
    in Peru"); else empty.
    """
    book = pattern_book(_said_to_be_in(catalog), catalog)
    is_said = any(
        _is_so(hit, sentence, catalog) for sentence in utterance.sentences for _, hit in book.find(sentence.told)
    )
    choices = country_named(utterance, catalog) if is_said else _city_beside(utterance, catalog)
    return choices[0][0] if len(choices) == 1 else ""


def country_apart(utterance: Utterance, catalog: Catalog) -> str:
    """The country that a piece of a text names beside no more than an age ("16, Peru", "14, in Peru"), else empty."""
    ages, places = catalog.reading.ages, catalog.reading.places
    pieces = [hear(one.text, catalog) for one in clauses_in(utterance, catalog)]
    numbers = {word for one in pieces for word in one.words if word.isdecimal()}
    beside = (*places.being_in, *ages.persons, *ages.years, *numbers)
    found = {
        choices
        for one in pieces
        if is_all(_names(catalog), one, beside, catalog) and (choices := country_named(one, catalog))
    }
    named = next(iter(found), ())
    return named[0][0] if len(found) == len(named) == 1 else ""


def _city_beside(utterance: Utterance, catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """The countries of the cities that stand right behind an "I am in"."""
    book = pattern_book(catalog.reading.places.i_am_in, catalog)
    found = (
        _by_place(" ".join(sentence.told[hit.end : hit.end + size]), catalog)
        for sentence in utterance.sentences
        for _, hit in book.find(sentence.told)
        if _is_so(hit, sentence, catalog)
        for size in range(LONGEST, 0, -1)
    )
    return next((one for one in found if one), ())


def _is_so(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Are they there now? Not so "when I'm in Peru", "we were in Peru", "I'm not in Peru"."""
    before = sentence.told[hit.start - 1 : hit.start] if hit.start else ()
    is_elsewhere = any(word in catalog.reading.places.not_now for word in before)
    return not is_elsewhere and is_so(hit, sentence)


@cache
def _said_to_be_in(catalog: Catalog) -> tuple[str, ...]:
    """Patterns of "I am in" before each name."""
    return tuple(f"{lead} {name}" for lead in catalog.reading.places.i_am_in for name in _names(catalog))


@cache
def _names(catalog: Catalog) -> tuple[str, ...]:
    """The names of countries as patterns."""
    names = (words_of(name) for one in catalog.countries.values() for name in one.names)
    return tuple("_".join(words) for words in names if words)


def _by_place(text: str, catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """The country of the places that a text names and says nothing beside, where they all lie in one."""
    read = read_places(text, {}, catalog)
    found = {one.country for named in read.named for one in named} if read.is_whole else set()
    return tuple((id, catalog.countries[id].names[0]) for id in found if id in catalog.countries and len(found) == 1)


def country_named(utterance: Utterance, catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """The countries whose name stands in a text, each id (ISO 3166) with its name. Two letters count only alone, and
    those that say "no" only in capitals.
    """
    words = utterance.words
    is_code = utterance.text.strip().isupper() or words not in bare_noes(catalog)
    return tuple(
        (one.id, one.names[0])
        for one in catalog.countries.values()
        if (is_code and words == words_of(one.id)) or any(_holds(words, words_of(name), catalog) for name in one.names)
    )


def _holds(words: Words, name: Words, catalog: Catalog) -> bool:
    """Do the words of a name stand there in a row? One of two letters ("us") counts only alone or behind "the"."""
    if len(name) == 1 and len(name[0]) <= 2:
        return words[-1:] == name and set(words[-2:-1]) <= {*catalog.reading.calendar.the}
    return any(words[place : place + len(name)] == name for place in range(len(words)))
