"""An utterance read as an answer to the open question: exactly, or loosely and then said back.

Numbers, lengths and ages have a reader each (`score`, `duration`, `age`); all else goes by the names of options.
"""

from flows.catalog.bands import band
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.utterance import Utterance
from flows.understanding.context.repairs import perhaps_repaired, repaired
from flows.understanding.context.whole import is_all
from flows.understanding.facts.brought_on import without_eased
from flows.understanding.facts.other_words import FALSE, TRUE, in_other_words, nothing_in_a_clause
from flows.understanding.facts.past_risks import is_none_but_past
from flows.understanding.facts.risks import own_of_now
from flows.understanding.facts.went import of_now, run_of
from flows.understanding.options import options
from flows.understanding.options.yes_no import read_yes_no
from flows.understanding.people.age import read_age, year_of
from flows.understanding.scores.score import read_bare_score, read_score, says_no_pain, scores_in
from flows.understanding.times.duration import read_duration
from flows.values.ids import DURATION, WORSE_WITH
from flows.values.model import Value
from flows.values.record import NONE
from flows.values.typed import Typed, sure

AGE = "age_band"
BARE = {AGE: 3}
"""Words up to which a measure is the whole of an answer, and needs not be said back: "I'm 34". Elsewhere a number,
or a score with what it is out of.
"""

OFFERED, FEW, SHORT = ("onset", "run_stop", "feel", "trend"), 3, 12
"""Questions of which up to so many answers that a short text names are asked back: "sat at my desk, then bang"."""
SUDDEN, LONG = "sudden", 30
"""The beginning that needs most care, and the words up to which it is asked back beside another one."""
SIDE = "side"
OPPOSED = (SIDE, "onset")
"""Where each answer excludes the others, so that any "no" takes the first back: "the right one, no left"; elsewhere
it stands by itself: "better. no, worse".
"""
Readings = Typed[Value]
"""What an answer may mean: one value when sure, several to be asked back, or none."""


def read_exact(question: Question, utterance: Utterance, at: int, catalog: Catalog) -> Value | None:
    """The answer that the whole text names, or None. Options come as a tuple of ids, a pain score as a number."""
    whole = options.named(question, utterance.words) or in_other_words(question, utterance, catalog)
    if whole is not None:
        return (whole,)
    if is_none_but_past(question, utterance, at, catalog):
        return (NONE,)
    chosen = options.listed(question, utterance, catalog)
    if chosen is not None or not _is_bare(question, utterance, catalog):
        return chosen
    return _measured(question, utterance, at, catalog).sure


def _strength(utterance: Utterance, catalog: Catalog) -> Readings:
    """How strong it is in words: the scores that may be meant, to be picked from."""
    words = catalog.reading.answers
    rows = (row for row, named in words.strength.items() if is_all(named, utterance, words.strength_beside, catalog))
    offered = [int(score) for score in next(rows, "").split()]
    return Readings(values=tuple(offered))


def _is_bare(question: Question, utterance: Utterance, catalog: Catalog) -> bool:
    """Is it nothing but a number, or a word for one?"""
    if question.is_scale and (says_no_pain(utterance.text, catalog) or _is_score(utterance, catalog)):
        return True
    is_number = not any(word.isalpha() for word in utterance.words)
    return is_number or len(utterance.words) <= BARE.get(question.id, 1)


def _is_score(utterance: Utterance, catalog: Catalog) -> bool:
    return read_bare_score(utterance.text, catalog) is not None


def read_loose(question: Question, utterance: Utterance, at: int, catalog: Catalog) -> Readings:
    """The answer that a longer text speaks of, where it puts itself right the last. `at` (seconds since the epoch)
    tells what "Tuesday" means.
    """
    last = None if question.is_multi or question.is_scale else _put_right(question, utterance, at, catalog)
    is_told = last is not None and last.values and not last.is_suggestion
    return last if last is not None and is_told else _read_loose(question, utterance, at, catalog)


def _put_right(question: Question, utterance: Utterance, at: int, catalog: Catalog) -> Readings | None:
    """What stands behind the last words that take something back: "left, no wait, right"."""
    behind = repaired(utterance, catalog)
    if behind is not None:
        return read_said(question, behind, at, catalog)
    ids = {option.id for option in question.options}
    is_opposed = question.id in OPPOSED
    behind = None if ids >= {TRUE, FALSE} else perhaps_repaired(utterance, catalog, is_apart=not is_opposed)
    if behind is None or question.id in (AGE, DURATION):
        return None if behind is None else read_said(question, behind, at, catalog)
    exact = read_exact(question, behind, at, catalog)
    return None if exact is None else sure(exact)


def read_said(question: Question, utterance: Utterance, at: int, catalog: Catalog) -> Readings:
    """The answer that the whole text names, else the one that it speaks of."""
    exact = read_exact(question, utterance, at, catalog)
    return _read_loose(question, utterance, at, catalog) if exact is None else sure(exact)


def _read_loose(question: Question, utterance: Utterance, at: int, catalog: Catalog) -> Readings:
    measured = _measured(question, utterance, at, catalog)
    if question.is_scale:
        return measured if measured.values else _strength(utterance, catalog)
    if measured.values or question.id == DURATION:  # "an hour" in "it stays for an hour each time" names no option
        return measured
    if question.id == options.TREND and (trend := run_of(utterance, catalog)).values:
        return Readings(values=tuple((id,) for id in trend.values), is_suggestion=trend.is_suggestion)
    if question.id == SIDE and (now := of_now(utterance, catalog)) is not None:
        return read_said(question, now, at, catalog)
    yes_or_no = read_yes_no(question, utterance, catalog)
    if yes_or_no is not None:
        return Readings(values=yes_or_no.values, is_suggestion=yes_or_no.is_suggestion)
    found = own_of_now(question.id, options.spoken_of(question, utterance, catalog), utterance, catalog)
    found = without_eased(found, utterance, catalog) if question.id == WORSE_WITH else found
    found = found if question.is_multi else options.mostly(question, found, utterance, catalog)
    if len(found) == 1 or (found and question.is_multi):
        return sure(found)
    if not found and (closing := nothing_in_a_clause(question, utterance, catalog)):
        return sure((closing,))
    if not found and question.id == options.ONSET and len(utterance.words) <= SHORT:
        found = _others_than_denied(question, utterance, catalog)
        return Readings(values=tuple((id,) for id in found))
    longest = LONG if question.id == options.ONSET and SUDDEN in found else SHORT
    is_offered = question.id in OFFERED and len(found) <= FEW and len(utterance.words) <= longest
    return Readings(values=tuple((id,) for id in found) if is_offered else ())


def _others_than_denied(question: Question, utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """The other options of a question, where a text only says which one it is not: "not suddenly"."""
    denied = {id for id, _ in options.said_and_denied(question, utterance, catalog)[1]}
    return tuple(option.id for option in question.options if option.id not in denied) if denied else ()


def _measured(question: Question, utterance: Utterance, at: int, catalog: Catalog) -> Readings:
    """A score, or the band that a length or an age falls into."""
    if question.is_scale:
        score = read_score(utterance.text, catalog, question.id)
        return Readings(values=tuple(score.values), is_suggestion=score.is_suggestion)
    if question.id == DURATION:
        return _of_bands(band(read_duration(utterance.text, at, catalog), question.options))
    if question.id == AGE:
        return _of_bands(band(read_age(utterance.text, catalog, year=year_of(at)), question.options))
    return Readings()


def gives_score(question: Question | None, utterance: Utterance, catalog: Catalog) -> bool:
    """Is a score asked for, and one plainly told, whatever else is said beside it: "2, remind me at 7 pm"?"""
    if question is None or not question.is_scale or read_score(utterance.text, catalog, question.id).sure is None:
        return False
    told = scores_in(utterance.text, catalog)
    return any(one.is_told or one.is_alone or (one.is_first and not one.is_loose) for one in told)


def _of_bands(found: Typed[str]) -> Readings:
    return Readings(values=tuple((one,) for one in found.values), is_suggestion=found.is_suggestion)
