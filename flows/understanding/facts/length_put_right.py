"""How long it has lasted, put right in words: "it was Friday's race, not Saturday's", "I said today but it is 3 days".

One time is the one that was told, denied or called so; what is told beside it holds. Without such a one the text asks
for the change ("three days, please change that"), or counts to it itself: "it was Friday she ran, so 3 days".
"""

import re

from flows.catalog.bands import band
from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.letters.normal import normal
from flows.text.numerals.apart import put_together
from flows.text.numerals.numbers import spelled, with_ordinals
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import hits_in
from flows.understanding.context.told_so import has
from flows.understanding.times.duration import read_duration
from flows.understanding.times.duration_cues import Mention, mentions_in
from flows.values.ids import DURATION
from flows.values.typed import Typed

NUMBER = re.compile(r"\b\d{1,2}\b")
REACH = 3
"""Words before a time in which it is said that it is not so."""


def length_put_right(utterance: Utterance, noted: str, at: int, catalog: Catalog) -> str | None:
    """The length (an option of `duration`) that a text puts in the place of the noted one, or None."""
    numbers, spans = catalog.reading.numbers, catalog.reading.spans
    text = with_ordinals(put_together(spelled(normal(utterance.text), numbers), numbers, spans), numbers)
    if not has(catalog.reading.story.of_running, utterance, catalog):
        text = _with_its_unit(text, mentions_in(text, at, catalog), catalog)
    told = mentions_in(text, at, catalog)
    old = [one for one in told if _is_old(one, told, text, catalog)]
    new = [one for one in told if one not in old]
    if old:
        is_noted = all(noted in _bands(one, catalog) for one in old)
        return _one_band(new, catalog) if is_noted else None
    words = catalog.reading.story.length_anew
    if has(words["asks"], utterance, catalog):
        found = band(read_duration(utterance.text, at, catalog), catalog.fields[DURATION].options)
        return found.sure
    return _one_band(new, catalog) if len(new) > 1 and has(words["counts"], utterance, catalog) else None


def _with_its_unit(text: str, told: list[Mention], catalog: Catalog) -> str:
    """The text with the unit of the one time it tells behind a number that is denied or was told: "5 days, not 2"."""
    if len(told) != 1 or told[0].is_day:
        return text
    words = catalog.reading.story.length_anew
    unit = text[told[0].start : told[0].end].rsplit(maxsplit=1)[-1]
    for number in NUMBER.finditer(text):
        before, behind = hear(text[: number.start()], catalog).words, text[number.end() :].split()
        is_apart = number.start() >= told[0].end or number.end() <= told[0].start
        is_named = any(hit.end == len(before) for hit in hits_in((*words["not"], *words["said"]), before, catalog))
        if (
            is_apart
            and is_named
            and (not behind or not behind[0][:1].isalpha() or hits_in(words["ends"], tuple(behind[:1]), catalog))
        ):
            return f"{text[: number.end()]} {unit}{text[number.end() :]}"
    return text


def _is_old(one: Mention, told: list[Mention], text: str, catalog: Catalog) -> bool:
    """Is a time denied right before it, or said to be what was told before?"""
    earlier = max((other.end for other in told if other.end <= one.start), default=0)
    before = hear(text[earlier : one.start], catalog).words
    words = catalog.reading.story
    if hits_in(words.length_anew["said"], before, catalog):
        return True
    return bool(hits_in(words.length_anew["not"], before[-REACH:], catalog))


def _bands(one: Mention, catalog: Catalog) -> tuple[str, ...]:
    return band(Typed(values=one.hours), catalog.fields[DURATION].options).values


def _one_band(told: list[Mention], catalog: Catalog) -> str | None:
    """The one band of these times, where they share one."""
    bands = {id for one in told for id in _bands(one, catalog)}
    return next(iter(bands)) if len(bands) == 1 else None
