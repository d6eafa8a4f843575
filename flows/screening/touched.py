"""Which red flags a text touches: those of whose question it holds a word.

These words raise nothing and are far too plain for that. They only say what a question may be about: one names what
the text names, and what is merely likely waits until that was denied.
"""

from collections.abc import Iterator, Mapping

from flows.assessment.alarms import SELF_HARM
from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.scope.denial import is_refused
from flows.text.utterance import Utterance
from flows.values.read import Read

SURE = 0.9
"""From here on the reader's own flag is asked about first, whatever words the text holds."""
FAINTEST = 0.02
"""A flag that is less likely than this is not asked about, though a word of its question stands there."""
NEXT = 0.15
"""From here on a flag that the text does not name is asked about after the one that it names."""
LIKELY = 0.5
"""From here on one that the text names goes before what a rule heard in doubt, if none of that is as likely."""


def touched(utterance: Utterance, catalog: Catalog) -> frozenset[str]:
    """The red flags of whose question a text holds a word that it does not deny."""
    return frozenset(flag for flag, words in catalog.screening.touched.items() if _holds(words, utterance, catalog))


def named_first(flag: str, read: Read, utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """What is asked about where the reader alone suspects `flag`: that, or what the text names and is likely too, with
    `flag` behind it where it is likely in itself.
    """
    if flag == SELF_HARM or read.signs.get(flag, 0.0) >= SURE:
        return (flag,)
    named = _likeliest(touched(utterance, catalog), read.signs)
    if not named or flag in named:
        return (flag,)
    return (named[0], flag) if read.signs.get(flag, 0.0) >= NEXT else (named[0],)


def likelier(flags: tuple[str, ...], read: Read, utterance: Utterance, catalog: Catalog) -> str:
    """The red flag that the text names and the reader sees, where rules heard only less likely ones in doubt; or
    nothing.
    """
    flag = read.flag
    if flag == SELF_HARM or flag in flags or read.signs[flag] < LIKELY:
        return ""
    if max((read.signs.get(one, 0.0) for one in flags), default=0.0) >= LIKELY:
        return ""
    return flag if flag in touched(utterance, catalog) else ""


def _likeliest(flags: frozenset[str], likely: Mapping[str, float]) -> tuple[str, ...]:
    found = [flag for flag in flags if likely.get(flag, 0.0) >= FAINTEST]
    return tuple(sorted(found, key=lambda flag: (-likely[flag], flag)))


def _holds(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    return any(_found(patterns, utterance, catalog))


def _found(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> Iterator[bool]:
    book = pattern_book(patterns, catalog)
    for sentence in utterance.sentences:
        yield from (True for _, hit in book.find(sentence.told) if not is_refused(hit, sentence))
