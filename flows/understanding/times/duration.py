"""How long the ache has lasted, in hours: "since Tuesday", "3 weeks", "for years, but this time since yesterday".

Every length and every past day that a text names is found first; then what stands around it says whose it is. Told of
this bout beats told of the ache; told of a run, a habit, an illness, a gap or each time anew is none of it. What only
says that something changed then, or names a day and no ache, is asked back.
"""

import re
from collections.abc import Mapping
from enum import IntEnum
from itertools import pairwise

from flows.catalog.catalog import Catalog
from flows.catalog.words.figures import DurationWords
from flows.text.letters.normal import normal
from flows.text.numerals.apart import put_together
from flows.text.numerals.clinical import perhaps_in_plain_units
from flows.text.numerals.numbers import spelled, with_ordinals
from flows.text.numerals.spans import with_one
from flows.understanding.times.duration_cues import (
    Around,
    Mention,
    around_of,
    clause_of,
    cues_of,
    may_be_of_else,
    may_be_score,
    mentions_in,
    pointed_at,
    without_rates,
)
from flows.understanding.times.since_birth import with_age_as_length
from flows.values.diary import DAY_HOURS
from flows.values.typed import Typed

AN_AGE = 16 * 365 * DAY_HOURS
"""So many hours that stand alone in a story are how old somebody is."""
AN_AGE_BESIDE = 10 * 365 * DAY_HOURS
"""... and so many beside another time that is said of the ache: "15 year, since two weeks"."""


class Role(IntEnum):
    """Whose a time is, the likelier the higher."""

    ELSE = 0
    NAMED = 1  # a day that is named, and nothing says what of
    CHANGED = 2  # since when it is worse or better
    ACHE = 3
    THIS_BOUT = 4


def read_duration(
    text: str, at: int, catalog: Catalog, *, is_asked: bool = True, is_listed: bool = False
) -> Typed[int]:
    """Hours since the ache began, as a text tells it; several, or a suggestion, are asked back.

    `at`: now, in seconds since the epoch, tells what "Tuesday" means. `is_asked`: the question is open, so that a bare
    day answers it; else only what is plainly said of the ache counts. `is_listed`: other answers stand beside it, so
    that a length in a clause of its own is one too ("5, left, 2 wks").
    """
    words, numbers, spans = catalog.reading.duration, catalog.reading.numbers, catalog.reading.spans
    put = with_age_as_length(put_together(spelled(normal(text), numbers), numbers, spans), words)
    spoken = cues_of(words)["since_what"].sub(r"\1", with_one(with_ordinals(put, numbers), numbers, spans))
    plain = without_rates(cues_of(words)["no_times"].sub("_", spoken), words)
    mentions = mentions_in(plain, at, catalog)
    mentions = [one for one in mentions if not _is_age(one, mentions, plain, words, is_asked=is_asked)]
    roles = [_role(one, around_of(one, mentions, plain, words), words) for one in mentions]
    roles = _without_earlier(_joined(roles, mentions, plain, words), mentions, plain, words)
    then = pointed_at(mentions, plain, words)
    told = [(Role.THIS_BOUT if one is then else role, one) for role, one in zip(roles, mentions, strict=True)]
    if not is_asked:
        told = [
            (role, one)
            for role, one in told
            if one is then or _is_told(one, mentions, plain, words, is_listed=is_listed)
        ]
    best = max((role for role, _ in told), default=Role.ELSE)
    if best is Role.ELSE or (best < Role.ACHE and not is_asked):
        return Typed()
    best_told = _exact(_begun([one for role, one in told if role is best], mentions, plain, words), plain)
    clinical = perhaps_in_plain_units(text, spans)
    perhaps = read_duration(clinical, at, catalog).values if clinical else ()
    hours = tuple(dict.fromkeys((*perhaps, *(hour for one in best_told for hour in one.hours))))
    return Typed(values=hours, is_suggestion=best < Role.ACHE or may_be_score(text))


def _begun(told: list[Mention], mentions: list[Mention], text: str, words: DurationWords) -> list[Mention]:
    """Of several times those that are said to be the beginning: "a 3 today, had it since Saturday"."""
    cues = cues_of(words)

    def is_begun(one: Mention) -> bool:
        around = around_of(one, mentions, text, words)
        is_since = cues["since_end"].search(around.before) or cues["ago"].match(around.after)
        return bool(is_since or cues["started"].search(around.local))

    days = [one for one in told if one.is_day and not is_begun(one)]
    return [one for one in told if one not in days] or told


def _is_age(mention: Mention, mentions: list[Mention], text: str, words: DurationWords, *, is_asked: bool) -> bool:
    """Are these years that stand alone how old somebody is? Where a length is asked for only beside another time of the
    ache: "20 year, since one week".
    """

    def around(one: Mention) -> Around:
        return around_of(one, mentions, text, words)

    others = (one for one in mentions if one is not mention)
    is_beside = any(_role(one, around(one), words) >= Role.ACHE for one in others)
    least = AN_AGE_BESIDE if is_beside else AN_AGE
    is_alone = (
        not mention.is_day
        and around(mention).is_bare
        and not cues_of(words)["since_end"].search(around(mention).before)
    )
    return is_alone and mention.hours[0] >= least and (is_beside or not is_asked)


def _joined(roles: list[Role], mentions: list[Mention], text: str, words: DurationWords) -> list[Role]:
    """A length right before a "since" is as much of the ache as the day behind it: "4 days since the weekend"."""
    since, joined = cues_of(words)["since_alone"], list(roles)
    for place, (one, after) in enumerate(pairwise(mentions)):
        if not one.is_day and after.is_day and since.fullmatch(text[one.end : after.start]):
            joined[place] = max(roles[place], roles[place + 1])
    return joined


def _without_earlier(roles: list[Role], mentions: list[Mention], text: str, words: DurationWords) -> list[Role]:
    """A day and a shorter length in one clause are of a bout that is over, where another clause tells of this one: "in
    2019 for 6 months, now 4 days".
    """
    cues, clauses = cues_of(words), [clause_of(one, text, words) for one in mentions]
    over: set[tuple[int, int]] = set()
    for day, clause in zip(mentions, clauses, strict=True):
        around = around_of(day, mentions, text, words)
        is_past = (day.is_day or cues["ago"].match(around.after)) and not cues["since_end"].search(around.before)
        beside = (one for one, its in zip(mentions, clauses, strict=True) if its == clause and one is not day)
        if is_past and any(not one.is_day and max(one.hours) < min(day.hours) for one in beside):
            over.add(clause)
    left = [Role.ELSE if clause in over else role for role, clause in zip(roles, clauses, strict=True)]
    return left if any(left) else roles


def _exact(told: list[Mention], text: str) -> list[Mention]:
    """Of several times the lengths that are told in just one number, beside what may be several: "nine days, since the
    weekend", "ages, 4 months".
    """
    counted = [one for one in told if not one.is_day and re.search(r"\d", text[one.start : one.end])]
    exact = [one for one in counted if len(one.hours) == 1]
    rest = [one for one in told if one.is_day and len(one.hours) == 1]
    return [one for one in told if one in exact or one in rest] if exact else told


# ---- whose a mention is ----------------------------------------------------------------------------------------------


def _role(mention: Mention, around: Around, words: DurationWords) -> Role:
    """Whose the time is."""
    cues = cues_of(words)
    if cues["gone_until"].search(around.local) and mention.is_day and cues["until_end"].search(around.before):
        return Role.THIS_BOUT
    if _is_spell(mention, around, words) or _is_apart(mention, around, words) or _is_of_else(mention, around, words):
        return Role.ELSE
    if cues["this_time"].search(around.local):
        return Role.THIS_BOUT
    if cues["changed"].search(around.local) and not cues["started"].search(around.local):
        return Role.CHANGED
    if _is_of_ache(mention, around, words):
        return Role.ACHE
    return Role.NAMED if mention.is_day or cues["ago"].match(around.after) else Role.ELSE


def _is_spell(mention: Mention, around: Around, words: DurationWords) -> bool:
    """Is it how long it hurts each time: "for 2 minutes when I start, then it goes"? A rate stands as "_"."""
    cues = cues_of(words)
    if mention.is_day or max(mention.hours) >= DAY_HOURS or cues["ago"].match(around.after):
        return False
    if cues["going_on"].search(around.local) or cues["started"].search(around.before):
        return False
    return "_" in around.whole or bool(cues["spells"].search(around.clause) or cues["fades"].search(around.whole))


def _is_apart(mention: Mention, around: Around, words: DurationWords) -> bool:
    """Does it come again each time, lie in another bout, count a gap, or is it denied?"""
    cues = cues_of(words)
    if mention.is_day and (cues["that_end"].search(around.before) or cues["whole_end"].search(around.before)):
        return True
    if cues["event_was"].search(around.clause) and cues["events"].search(around.sentence):
        return True
    if any(cues[name].search(around.local) for name in ("episodes", "earlier", "denied_end")):
        return not cues["this_time"].search(around.local)
    if cues["gone"].search(around.local) and not cues["this_time"].search(around.local):
        return True
    if mention.is_day:
        return bool(cues["until_end"].search(around.before))
    return bool(
        mention.is_adjective
        or (cues["started_after"].search(around.before) and not cues["ago"].match(around.after))
        or cues["not_after"].search(around.before)
        or (
            cues["not_before"].match(around.after)
            and not (_is_age_of_bout(mention, around, words) or _is_until_now(around, words))
        )
    )


def _is_until_now(around: Around, words: DurationWords) -> bool:
    """Is the ache told as it is now, so long after what it is counted from: "two days after the gym it is sore"?"""
    cues = cues_of(words)
    is_now = cues["as_it_is"].search(around.whole) and not cues["as_it_was"].search(around.whole)
    return bool(is_now and cues["counted_from"].match(around.after) and cues["ache"].search(around.clause))


def _is_age_of_bout(mention: Mention, around: Around, words: DurationWords) -> bool:
    """Is the ache said to be so old: "this one is 4 days old"?"""
    cues = cues_of(words)
    is_it = cues["this_time"].search(around.local) or cues["it"].search(around.before)
    return bool(is_it and cues["aged"].match(around.after)) and max(mention.hours) < AN_AGE


def _is_of_else(mention: Mention, around: Around, words: DurationWords) -> bool:
    """Is it a length of a run, a job, an illness?"""
    cues = cues_of(words)
    if mention.is_day or cues["ago"].match(around.after):
        return False
    if cues["else_after"].match(around.after) or (
        cues["else_before"].search(around.before) and not cues["started_end"].search(around.before)
    ):
        return True
    if cues["started_else"].search(around.local) and not cues["ache"].search(around.clause):
        return True
    has_else = _names_other(around, words) and not cues["ache"].search(around.clause)
    is_begun = cues["started"].search(around.local) and not cues["started_else"].search(around.local)
    return bool(has_else and not is_begun)


def _names_other(around: Around, words: DurationWords) -> bool:
    cues = cues_of(words)
    return bool(cues["other"].search(cues["has_it"].sub("it", around.beside)))


def _is_of_ache(mention: Mention, around: Around, words: DurationWords) -> bool:
    """Is the ache spoken of, or nothing else at all?"""
    cues = cues_of(words)
    if around.is_bare or cues["ache"].search(around.clause):
        return True
    if cues["started"].search(around.local) and not cues["started_else"].search(around.local):
        return True
    is_day = mention.is_day or cues["ago"].match(around.after)
    if is_day and cues["links"].search(around.clause):
        return True
    if is_day and not cues["since_end"].search(around.before) and not cues["it"].search(around.clause):
        return False
    if _names_other(around, words):
        return False
    return bool(cues["since_end"].search(around.before) or cues["it"].search(around.clause))


def _is_told(one: Mention, mentions: list[Mention], text: str, words: DurationWords, *, is_listed: bool) -> bool:
    around = around_of(one, mentions, text, words)
    of_child = cues_of(words)["with_child"].search(around.whole)
    return (is_listed and around.is_bare and not one.is_day and not of_child) or _is_plain(one, around, text, words)


def _is_plain(mention: Mention, around: Around, text: str, words: DurationWords) -> bool:
    """Is it plainly said of the ache, though nobody asked? A bare length only after a word about the ache."""
    if may_be_of_else(mention, around, words):  # "off insulin since 2015"
        return False
    cues = cues_of(words)
    is_begun = cues["started"].search(around.local) and not cues["started_else"].search(around.local)
    is_else = _names_other(around, words) and not cues["ache"].search(around.clause)
    if is_else and not is_begun and not _is_of_that_day(mention, around, text, cues):  # "i have asthma since 2019"
        return False
    if is_begun or cues["since_end"].search(around.before) or cues["ago"].match(around.after):
        return True
    if cues["of_it"].match(around.after) and around.is_bare:
        return True
    if mention.is_day and not around.is_bare:
        return bool(cues["links"].search(around.before) and cues["ache"].search(text))
    has_ache = cues["ache"].search(text[: mention.start])
    return bool(
        has_ache or (cues["ache"].search(around.clause) and not around.is_bare) or around.clause.strip() == text
    )


def _is_of_that_day(mention: Mention, around: Around, text: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Is what else is named that day's own, as in "since yesterday's run"?"""
    is_owner = mention.is_day and text[mention.start : mention.end].endswith("s")
    return bool(is_owner and cues["since_end"].search(around.before)) and not cues["other"].search(around.before)
