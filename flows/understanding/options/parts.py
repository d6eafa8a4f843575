"""Which of the things that an option names together a text tells of: a father's heart attack, and not diabetes.

The option counts as a whole; what is said back hangs on it, and whether a no to one of its things takes it off.
"""

from collections.abc import Iterable

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import affirmed_clauses, clauses_in, excepted, says
from flows.understanding.context.told_so import tells
from flows.understanding.options.wordings import Ticks

FAMILY = "family"
"""The part that is told of kin."""


def parts_told(ticks: Ticks, utterance: Utterance, catalog: Catalog) -> Ticks:
    """Of what a text ticks, by option, the things that it tells of, as they are said back; none where it is all."""
    options = (one for id in ticks if id in catalog.fields for one in catalog.fields[id].options if one.id in ticks[id])
    named = {one.id: (_told(one.id, utterance, catalog), one.parts) for one in options if one.parts}
    found = {id: tuple(part.said for part in parts if part.id in told) for id, (told, parts) in named.items()}
    return {id: said for id, said in found.items() if said}


def parts_in(option: str, utterance: Utterance, catalog: Catalog) -> tuple[set[str], set[str]]:
    """The things of an option that a text tells of, by their ids, and those that it names only to say no."""
    told, patterns = _told(option, utterance, catalog), catalog.reading.answers.parts.get(option, {})
    named = {
        id for id, words in patterns.items() if any(says(words, one, catalog) for one in clauses_in(utterance, catalog))
    }
    return told, named - told


def _told(option: str, utterance: Utterance, catalog: Catalog) -> set[str]:
    patterns = catalog.reading.answers.parts.get(option, {})
    kin = (*catalog.reading.story.near_kin, *catalog.reading.story.far_kin)
    clauses = [*affirmed_clauses(utterance, catalog), *(part for _, part in excepted(utterance, catalog))]
    own = [one for one in clauses if not says(kin, one, catalog)]
    told = {id for id, words in patterns.items() if id != FAMILY and any(says(words, one, catalog) for one in own)}
    return told | _of_family(patterns.get(FAMILY, ()), utterance, catalog)


def _of_family(patterns: Iterable[str], utterance: Utterance, catalog: Catalog) -> set[str]:
    return {FAMILY} if tells(tuple(patterns), utterance, catalog) else set()
