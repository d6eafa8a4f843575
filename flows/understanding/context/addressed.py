"""A text without the words that only address Thora, at its head or end: "six weeks sir", "none of these, doc", or
behind a no: "nothing like that doctor, only tired legs"; without
a polite "I'm afraid" beside an answer, which is no fear: "a six I'm afraid"; and without the trade of somebody who
treats backs, beside what else is said: "I'm a physio, may I run", where nobody had a look.

They are no part of what is said. Where such a word may be one ("my mate", "I'm afraid of running") it stays.
"""

import re
from functools import cache

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.letters.normal import split
from flows.text.numerals.numbers import one_of
from flows.text.utterance import Utterance
from flows.understanding.context.whole import is_all

FEW = 4
"""So many words before politeness, one of which is an answer."""


def without_address(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The utterance without a word of address or politeness; itself where there is none, or nothing else."""
    head, end = _places(catalog)
    left = head.sub("", utterance.plain)
    found = end.search(left)
    if found is not None and (found["mark"] or _is_address(found["word"], split(left[: found.start()]), catalog)):
        left = f"{left[: found.start()]}{found['stop']}"
    left = _trade(catalog).sub("", _unafraid(_behind_noes(left, catalog), catalog))
    return hear(left, catalog) if left != utterance.plain and split(left) else utterance


def _is_address(word: str, before: tuple[str, ...], catalog: Catalog) -> bool:
    """Is it one though no mark stands before it? Not where it may be a part of what is said: "ran with my mate"."""
    words = catalog.reading.answers
    if not before:
        return False
    is_behind = before[-1] in words.address_behind or before[-1].isdecimal()
    return is_behind or (word in words.address and before[-1] not in words.before_no_address)


def _behind_noes(plain: str, catalog: Catalog) -> str:
    """The text without an address that ends a clause which is nothing but a no."""
    words, (mark, end) = catalog.reading.answers, _clauses(catalog)
    clauses = mark.split(plain)
    for place, clause in enumerate(clauses):
        found = end.search(clause)
        head = hear(clause[: found.start()], catalog) if found is not None else None
        if head is not None and is_all((*words.none, *words.no), head, words.none_beside, catalog):
            clauses[place] = head.plain
    return "".join(clauses)


@cache
def _clauses(catalog: Catalog) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What parts clauses in normal form, and an address at the end of one."""
    words = catalog.reading.answers
    either = one_of((*words.address, *words.address_apart))
    return re.compile(r"([,.!?;:]|\s-\s)"), re.compile(rf"\s+{either}\s*$")


def _unafraid(plain: str, catalog: Catalog) -> str:
    """The text without an "I'm afraid" that is only polite."""
    words = catalog.reading.answers
    polite, before = _polite(catalog)
    found = polite.search(plain)
    if found is None:
        return plain
    behind = split(re.split(r"[.!?]", plain[: found.start()])[-1])[-FEW:]
    rest = plain[found.end() :]
    is_end = not split(re.split(r"[.!?]", rest)[0])
    is_answer = any(word in words.polite_behind for word in behind) and behind[-1] not in words.not_polite_behind
    if not (is_end and is_answer) and before.match(rest) is None:
        return plain
    return f"{plain[: found.start()]}{rest if is_end or not behind else f', {rest}'}".strip()


@cache
def _trade(catalog: Catalog) -> re.Pattern[str]:
    """Where somebody names their own trade: no longer word stands behind it, as in "I was a doctor's patient"."""
    words = catalog.reading.answers
    trade = rf"{one_of(words.trade_articles)} (?:\w+ )?{one_of(words.trades)}"
    tail = rf"{one_of(words.trade_tails)}(?: \w+){{0,4}}?"
    named = rf"(?:{one_of(words.trade_leads)} {trade}(?: {tail})?|{one_of(words.trade_of_old)} {trade} {tail})"
    ends = rf"(?=\s*(?:$|[,.;:!?]|{one_of((*words.trade_joins, *words.trade_before))}\b))"
    return re.compile(rf"\b{named}{ends}[ ,;:]*(?:{one_of(words.trade_joins)}\b ?)?")


@cache
def _polite(catalog: Catalog) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where such words stand, and what they may stand before."""
    words = catalog.reading.answers
    return (
        re.compile(rf"[ ,;-]*\b{one_of(words.polite)}\b[ ,;]*"),
        re.compile(rf"\s*{one_of(words.polite_before)}\b"),
    )


@cache
def _places(catalog: Catalog) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where one stands at the head, and at the end, of a text in normal form."""
    words = catalog.reading.answers
    either = one_of((*words.address, *words.address_apart))
    return re.compile(rf"^\s*{either} ?[,.!:]\s*(?=\w)"), re.compile(
        rf"(?P<mark>\s*[,.!;-]+)?\s*\b(?P<word>{either})\s*(?P<stop>[.!?]*)\s*$"
    )
