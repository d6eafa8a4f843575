"""The country that somebody names for the emergency number. It is told, never guessed from a place or a language."""

from flows.catalog.catalog import Catalog
from flows.text.normal import Words, words_of
from flows.text.utterance import Utterance


def country_named(utterance: Utterance, catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """The countries whose name stands in a text, each id (ISO 3166) with its name. Two letters count only alone, and
    those that say "no" only in capitals.
    """
    words = utterance.words
    is_code = utterance.text.strip().isupper() or words not in {words_of(no) for no in catalog.messages.no_words}
    found = [
        (country.id, country.names[0])
        for country in catalog.countries.values()
        if (is_code and words == words_of(country.id)) or any(_holds(words, words_of(name)) for name in country.names)
    ]
    return tuple(found)


def _holds(words: Words, name: Words) -> bool:
    """Do the words of a name stand there in a row? One of two letters ("us") counts only alone or behind "the"."""
    if len(name) == 1 and len(name[0]) <= 2:
        return words == name or (words[-2:-1] == ("the",) and words[-1:] == name)
    return any(words[place : place + len(name)] == name for place in range(len(words)))
