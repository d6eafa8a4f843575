"""What a clinician says of running by a text: days off, other days than those that stand, none at all, or it is time.

Told with a visit, of a call, or alone while their word on running stands, for then it can be of nothing else.
"""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.numerals.numbers import spelled
from flows.text.utterance import Utterance
from flows.understanding.context.asking import without_questions
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.told_so import has, tells
from flows.understanding.context.whole import rest
from flows.understanding.diary.day_run import has_run
from flows.understanding.diary.lent import is_lent
from flows.understanding.diary.turns import turns_told
from flows.understanding.diary.visits import (
    beside_moves,
    days_off,
    forbids_running,
    is_told_by_them,
    last_day,
    may_run_again,
    names_clinician,
    without_care,
)
from flows.understanding.options.loads import TIME, told_lengths

SHORT = 9
"""Words of the longest text that is nothing but other days off."""
LEAST, MOST = 1, 180
"""Minutes that a run may be allowed for."""


class Term(Struct, frozen=True, kw_only=True):
    """Their word on running as it stands. `started`: the day from which days off count, `until`: the first day after
    them; `is_held`: it is theirs to say when there is a run; `is_known`: somebody has had a look, or that was advised,
    so that "they" are those who do; `minutes`: how long a run they allow, 0: not told; `turns`: as in `OnRunning`.
    """

    started: int = 0
    until: int = 0
    minutes: int = 0
    turns: tuple[int, ...] = ()
    is_held: bool = False
    is_known: bool = False

    def stands(self, day: int) -> bool:
        """Does it forbid a run on this day?"""
        return self.is_held or day < self.until


NO_TERM = Term()


class OnRunning(Struct, frozen=True, kw_only=True):
    """What they say of it now: no run before a day, from now on again, or not and not for how long (nothing of both).

    `is_retold`: it is no other word than the one that stands. `minutes`: how long the first runs may be; 0: not told.
    `is_unlimited`: as long as they like. `turns`: run and walk in turns, so many minutes of each; noughts: not told.
    """

    until: int = 0
    minutes: int = 0
    turns: tuple[int, ...] = ()
    is_unlimited: bool = False
    is_leave: bool = False
    is_retold: bool = False


def on_running(
    utterance: Utterance, today: int, catalog: Catalog, term: Term, *, is_asked: bool = False
) -> OnRunning | None:
    """What a clinician says of running by a text, with how long a run they allow; None where it says nothing of it.

    `is_asked`: it was asked for.
    """
    utterance = beside_moves(utterance, catalog)
    is_asked = is_asked and is_lent(utterance, catalog)
    word = _word(utterance, today, catalog, term, is_asked=is_asked)
    if word is None:
        return _other_minutes(utterance, catalog, term, is_asked=is_asked)
    minutes, is_unlimited = _minutes(utterance, catalog), _has_no_limit(utterance, catalog, term)
    turns = turns_told(without_questions(utterance, catalog), catalog)
    is_retold = word.is_retold and not (minutes or turns)
    is_unlimited = is_unlimited and not (minutes or turns)
    return replace(word, minutes=minutes, turns=turns, is_unlimited=is_unlimited, is_retold=is_retold)


def _other_minutes(utterance: Utterance, catalog: Catalog, term: Term, *, is_asked: bool) -> OnRunning | None:
    """How long a run they allow, told once they have said when there is one, in the place of what they said before."""
    said = without_questions(utterance, catalog)
    if not term.until:
        return None
    if _has_no_limit(utterance, catalog, term):
        return OnRunning(until=term.until, is_unlimited=True)
    is_theirs = is_asked or is_told_by_them(utterance, catalog)
    is_said = is_theirs and has(catalog.reading.alarms.minutes_by_them, said, catalog)
    minutes = _minutes_alone(said, catalog) or (_minutes(utterance, catalog) if is_said else 0)
    turns = turns_told(said, catalog) if is_theirs else ()
    return OnRunning(until=term.until, minutes=minutes, turns=turns) if minutes or turns else None


def _has_no_limit(utterance: Utterance, catalog: Catalog, term: Term) -> bool:
    """Is a run no longer limited to so many minutes, by their word?"""
    is_theirs = bool(term.minutes or term.turns) and is_told_by_them(utterance, catalog)
    return is_theirs and has(catalog.reading.alarms.no_limit, without_questions(utterance, catalog), catalog)


def _minutes(utterance: Utterance, catalog: Catalog) -> int:
    """The minutes of a run that a text tells of, and not of one they had; 0 where it tells none."""
    told = [*told_lengths(without_questions(utterance, catalog), catalog, is_asked=False)]
    for clause in clauses_in(utterance, catalog):
        said = hear(clause.text, catalog)
        own = told_lengths(said, catalog, is_asked=True) if has_run(said, catalog) else ()
        for length in own:
            told = told[: told.index(length)] + told[told.index(length) + 1 :] if length in told else told
    turn = sum(turns_told(without_questions(utterance, catalog), catalog))  # one of them is no whole run
    return _longest(one for one in told if one[1] > turn)


def _minutes_alone(said: Utterance, catalog: Catalog) -> int:
    """The minutes of a text that is nothing but a clinician and so many of them: they can be of nothing else."""
    words = catalog.reading.alarms
    counted = hear(spelled(said.plain, catalog.reading.numbers), catalog)
    if not has(words.who_allows, counted, catalog):
        return 0
    left = {word for one in counted.sentences for word in rest(words.minutes_alone, one.told, catalog)}
    is_alone = all(word[0].isdigit() for word in left - {*words.beside_minutes})
    return _longest(told_lengths(counted, catalog, is_asked=True)) if is_alone else 0


def _longest(told: Iterable[tuple[str, float]]) -> int:
    return int(max((many for kind, many in told if kind == TIME and LEAST <= many <= MOST), default=0))


def _word(utterance: Utterance, today: int, catalog: Catalog, term: Term, *, is_asked: bool) -> OnRunning | None:
    is_theirs = is_asked or term.is_known or names_clinician(utterance, catalog)
    if not is_theirs:
        return None
    until = _changed_days(utterance, today, catalog, term, is_asked=is_asked)
    if until:
        return OnRunning(until=until)
    until = _plain_days(utterance, today, catalog, term, is_asked=is_asked)
    if until:
        is_retold = today < term.until and until - today == term.until - term.started
        return OnRunning(until=until, is_retold=is_retold)
    if may_run_again(utterance, catalog) or ((is_asked or term.is_known) and _has_leave(utterance, catalog)):
        return OnRunning(is_leave=True)
    is_forbidden = forbids_running(utterance, catalog, is_asked=is_asked) and is_theirs
    return OnRunning(is_retold=term.stands(today)) if is_forbidden else None


def _has_leave(utterance: Utterance, catalog: Catalog) -> bool:
    """Have they leave to run, as only those can give it who saw them?"""
    words = catalog.reading.alarms
    utterance = without_care(without_questions(utterance, catalog), catalog)
    is_other = has((*words.not_yet_again, *words.not_their_word), utterance, catalog)
    return not is_other and tells(words.has_leave, utterance, catalog)


def _changed_days(utterance: Utterance, today: int, catalog: Catalog, term: Term, *, is_asked: bool) -> int:
    """The first day after the days off where there are more of them now, or so many in all; 0 where there are not."""
    words = catalog.reading.alarms
    utterance = without_questions(utterance, catalog)
    is_more, is_total = has(words.more_days, utterance, catalog), has(words.days_in_all, utterance, catalog)
    if not (is_more or is_total) or not _is_of_days(utterance, today, catalog, term, is_asked=is_asked):
        return 0
    until = last_day(utterance, today, catalog)
    if not until or has(words.until_a_day, utterance, catalog):
        return until
    if is_more:
        return until + max(0, term.until - today)
    in_all = term.started + until - today if term.until else until
    return in_all if in_all > today else until


def _plain_days(utterance: Utterance, today: int, catalog: Catalog, term: Term, *, is_asked: bool) -> int:
    """The first day after days off that are told by their number or their last day; 0 where none are."""
    words, said = catalog.reading.alarms, without_questions(utterance, catalog)
    is_by_them = has(words.days_by_them, said, catalog)
    is_said = is_by_them or (term.stands(today) and _is_alone(said, catalog))
    if is_said and _is_of_days(said, today, catalog, term, is_asked=is_asked):
        return last_day(said, today, catalog)
    return days_off(utterance, today, catalog, is_asked=is_asked)


def _is_of_days(utterance: Utterance, today: int, catalog: Catalog, term: Term, *, is_asked: bool) -> bool:
    """Can it be of days off: once their word on running is known, where they say it, or it is said alone?"""
    if not (term.stands(today) or term.until) or has(catalog.reading.alarms.not_days_off, utterance, catalog):
        return False
    is_theirs = is_asked or is_told_by_them(utterance, catalog)
    return is_theirs or (term.stands(today) and _is_alone(utterance, catalog))


def _is_alone(utterance: Utterance, catalog: Catalog) -> bool:
    """Is the text nothing but other days off?"""
    words = catalog.reading.alarms
    patterns = (*words.more_days, *words.days_in_all, *words.days_off, *words.until_a_day)
    hits = hits_in(patterns, utterance.words, catalog)
    is_other = has((*words.not_days_alone, *words.not_their_word), utterance, catalog)
    if not hits or is_other or len(utterance.words) > SHORT:
        return False
    before = utterance.words[: min(hit.start for hit in hits)]
    return all(word.isdecimal() or word in words.before_days for word in before)
