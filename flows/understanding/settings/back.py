"""What is said of a pause that is set: it is over already, or its end moves, to another day or by so many days.

Told in a clause of its own, that is nothing but this; what stands in the others ("kid is ill") says nothing of it. Who
was back by a day that is over is back; a day to come is the new end.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from flows.catalog.catalog import Catalog
from flows.text.letters.normal import single
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import Clause, clauses_in, hits_in, says
from flows.understanding.context.whole import is_all_of, rest
from flows.understanding.meant import Meant, Pause, Rearranged, Setting
from flows.understanding.scene import CHECKIN, Scene
from flows.understanding.settings.settings import DAY
from flows.understanding.times.until import read_longer, read_until

BESIDE = ("", CHECKIN)
"""Small questions beside which it may be said: none at all, the day's card."""


def of_pause(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A pause that is set is over, or ends on another day; without a day that is asked."""
    if not scene.paused_until or scene.small not in BESIDE:
        return None
    every = [*clauses_in(utterance, catalog)]
    told = [one for one in every if not says(catalog.reading.back.of_body, one, catalog)]
    whole = utterance.text if len(told) == len(every) else ""
    moved = _by_so_many(told, scene, catalog) or _other_day(whole, told, scene, catalog)
    if moved is not None:
        return moved
    if any(_is_called_off(one, catalog) or (_is_quiet(scene) and _is_back(one, catalog)) for one in told):
        return Rearranged(is_back=True)
    return Pause(until=_until((), scene)) if any(_is_unnamed(one, catalog) for one in told) else None


def _is_quiet(scene: Scene) -> bool:
    """Do the check-ins rest today?"""
    return not scene.paused_from and scene.paused_until > scene.today


def _other_day(whole: str, told: list[Clause], scene: Scene, catalog: Catalog) -> Pause | None:
    words = catalog.reading.back
    known = single((*words.beside, *words.days))
    named = [
        one for one in told if says(words.leads_to, one, catalog) and rest(words.asks, one.words, catalog) <= known
    ]
    texts = (text for one in named for text in _dates_of(one, catalog))
    for text in filter(None, (whole, *texts)) if named else ():
        found = read_until(text, scene.paused_from or scene.today, catalog, is_pause=True)
        if len(found.values) == 1 and not found.is_suggestion:
            return Pause(until=_until(found.values, scene))
    return None


def _dates_of(clause: Clause, catalog: Catalog) -> Iterator[str]:
    """A clause as it was typed, and "until" with the words of it that name a day."""
    days = single(catalog.reading.back.days)
    named = [word for word in clause.words if word in days]
    for words in (clause.words, [catalog.reading.dates.until[0], *named] if named else []):
        if words:
            yield _glued(catalog.reading.numbers.ordinal_ends).sub(r"\1\2", " ".join(words))


def _by_so_many(told: Iterable[Clause], scene: Scene, catalog: Catalog) -> Meant | None:
    """So many days more or less, counted from the end that is set."""
    words = catalog.reading.back
    for one in told:
        is_less = bool({*one.words} & {*words.sooner})
        if not is_less and not {*one.words} & {*words.longer}:
            continue
        beside = single((*words.beside, *words.longer, *words.sooner)) - {*words.counts}
        length = " ".join(word for word in _unasked(one, catalog) if word not in beside)
        found = read_longer(length, scene.paused_until, catalog)
        if len(found.values) != 1:
            continue
        day = found.values[0]
        day = 2 * scene.paused_until - day if is_less else day
        return Pause(until=_until((day,), scene)) if day > scene.today else Rearranged(is_back=True)
    return None


def _is_back(clause: Clause, catalog: Catalog) -> bool:
    words = catalog.reading.back
    is_dated = is_all_of(words.was_back, clause.words, (*words.back_beside, *words.days), catalog)
    return is_dated or is_all_of(words.is_back, clause.words, words.back_beside, catalog)


def _is_called_off(clause: Clause, catalog: Catalog) -> bool:
    words = catalog.reading.back
    return is_all_of(words.called_off, clause.words, words.back_beside, catalog)


def _is_unnamed(clause: Clause, catalog: Catalog) -> bool:
    """Does it say that the end moves, and not to which day: "we stay a bit longer", "coming home early"?"""
    words = catalog.reading.back
    is_longer = bool({*clause.words} & {*words.longer, *words.sooner, *words.early})
    known = single((*words.beside, *words.longer, *words.sooner, *words.vague))
    is_to_come = bool({*clause.words} & {*words.to_come}) and says(words.leads_to, clause, catalog)
    return is_longer and is_to_come and rest(words.asks, clause.words, catalog) <= known


def _until(days: tuple[int, ...], scene: Scene) -> Setting:
    return Setting(kind=DAY, choices=tuple((str(day), "") for day in days), start=scene.paused_from)


def _unasked(clause: Clause, catalog: Catalog) -> list[str]:
    """The words of a clause without how it asks: "can you make it"."""
    asked = {place for hit in hits_in(catalog.reading.back.asks, clause.words, catalog) for place in hit.places}
    return [word for place, word in enumerate(clause.words) if place not in asked]


@cache
def _glued(endings: tuple[str, ...]) -> re.Pattern[str]:
    """The ending of a number, which words lose sight of."""
    return re.compile(rf"(\d) ({'|'.join(endings)})\b")
