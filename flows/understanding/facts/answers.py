"""An utterance read as an answer to the open question: exactly, or loosely and then said back.

Numbers, lengths and ages have a reader each (`score`, `duration`, `age`); all else goes by the names of options.
"""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import hear
from flows.screening.screen import screened
from flows.text.letters.normal import single
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.repairs import perhaps_repaired, repaired
from flows.understanding.context.told_so import has, without_startled
from flows.understanding.context.whole import is_all, is_all_of, rest
from flows.understanding.facts.brought_on import without_eased
from flows.understanding.facts.past_risks import is_none_but_past
from flows.understanding.facts.risks import own_of_now
from flows.understanding.facts.went import of_now, run_of
from flows.understanding.options import options
from flows.understanding.options.denied_each import denies_each
from flows.understanding.options.names import CLOSING
from flows.understanding.options.yes_no import read_yes_no
from flows.understanding.people.age import age_band, read_age, year_of
from flows.understanding.scores.score import read_bare_score, read_score, says_no_pain, scores_in
from flows.understanding.times.duration import band, read_duration
from flows.values.ids import DURATION, WORSE_WITH
from flows.values.model import Value
from flows.values.typed import Typed, sure

AGE = "age_band"
NONE, TRUE, FALSE = "none", "true", "false"
"""The options that say no to a list, and yes and no."""
UNSURE = ("unsure", "unclear")
"""The options of who does not know."""
DECLINING = (NONE, "none_fits", "not_now")
"""What a small question offers to whom nothing of it fits, or who wants none of it."""
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
    whole = options.named(question, utterance.words) or _in_other_words(question, utterance, catalog)
    if whole is not None:
        return (whole,)
    if is_none_but_past(question, utterance, at, catalog):
        return (NONE,)
    chosen = options.listed(question, utterance, catalog)
    if chosen is not None or not _is_bare(question, utterance, catalog):
        return chosen
    return _measured(question, utterance, at, catalog).sure


def says_only(utterance: Utterance, catalog: Catalog) -> bool:
    """Is what is named said to be all: "only sitting", "sitting, that's all"?"""
    words, last = catalog.reading.answers, clauses_in(utterance, catalog)[-1:]
    ends = (*words.ended, *words.no_more)
    is_all_told = any(is_all_of(ends, one.words, words.done_beside, catalog) for one in last)
    return is_all_told or has(words.only, utterance, catalog)


def says_none(utterance: Utterance, catalog: Catalog) -> bool:
    """Is the whole text a no, of oneself or of whom one writes for: "I asked him, he had none"?"""
    words = catalog.reading.answers
    said = without_startled(utterance, catalog)
    return is_all((*words.none, *words.no), said, (*words.none_beside, *words.yes_beside), catalog)


def not_known(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it all that the text says that they do not know: "hmm, hard to tell"?"""
    words = catalog.reading.answers
    return is_all(words.not_sure, utterance, words.not_sure_beside, catalog)


def ends_in_none(utterance: Utterance, catalog: Catalog) -> bool:
    """Is the last clause, behind others, a no to all that is asked?"""
    last = utterance.sentences[-1] if utterance.sentences else None
    breaks = (0, *last.breaks) if last is not None else ()
    if last is None or breaks[-1] in last.heads or (len(breaks) < 2 and len(utterance.sentences) < 2):
        return False
    rest = last.told[breaks[-1] :]
    return any(len(hit.places) == len(rest) for hit in hits_in(catalog.reading.answers.none_at_the_end, rest, catalog))


def _in_other_words(question: Question, utterance: Utterance, catalog: Catalog) -> str | None:
    """None of a list, a no or yes of oneself or of whom one writes for, or that they do not know: "he has none of
    those", "no he doesn't", "hard to tell".
    """
    words, ids = catalog.reading.answers, {option.id for option in question.options}
    if question.field is None:
        if (option := _small_in_other_words(question, utterance, catalog)) is not None:
            return option
        return next((id for id in DECLINING if id in ids), None) if says_none(utterance, catalog) else None
    if (unsure := ids.intersection(UNSURE)) and not_known(utterance, catalog):
        return unsure.pop()
    if question.is_multi:
        is_none = NONE in ids and is_all(words.none, utterance, words.none_beside, catalog)
        is_none = is_none and not _is_after_all(utterance, catalog)
        is_no = NONE in ids and is_all(words.no, utterance, words.no_beside, catalog)
        if is_none or is_no or (NONE in ids and _is_none_beside_no_sign(question, utterance, catalog)):
            return NONE
        is_denied = NONE in ids and denies_each(question, utterance, catalog)
        return NONE if is_denied else _nothing_of_it(question, utterance, catalog)
    if ids >= {TRUE, FALSE}:
        is_over = is_all(words.over_by_now, utterance, words.over_by_now_beside, catalog)
        if is_over and not question.field.safety:
            return FALSE
        if is_all(words.no, utterance, words.yes_beside, catalog) or says_none(utterance, catalog):
            return FALSE
        return TRUE if is_all(words.yes, utterance, words.yes_beside, catalog) else None
    return None


def _is_after_all(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a sentence behind the first say that it is so: "none of these. oh, I do"?"""
    words = catalog.reading.answers
    behind = (one.told for one in utterance.sentences[1:])
    return any(is_all_of(words.yes, one, words.yes_beside, catalog) for one in behind)


def _is_none_beside_no_sign(question: Question, utterance: Utterance, catalog: Catalog) -> bool:
    """Is it a no to a list of signs, and besides only what is no sign: "none of these, only puffed in a sprint"? The
    screen hears nothing in that either.
    """
    words, field = catalog.reading.answers, question.field
    if field is None or not field.safety:
        return False
    beside = (*words.none_beside, *words.none_besides_idle)
    noes = (*words.none, *words.no)
    if not is_all((*noes, *words.none_besides), utterance, beside, catalog):
        return False
    told = [sentence.told for sentence in utterance.sentences]
    hits = ((one, hit) for one in told for hit in hits_in(words.none_besides, one, catalog))
    besides = [" ".join(one[hit.start : hit.end]) for one, hit in hits]
    if not besides or not has(noes, utterance, catalog):
        return False
    return all(screened(hear(one, catalog), catalog) is None for one in besides)


def _small_in_other_words(question: Question, utterance: Utterance, catalog: Catalog) -> str | None:
    """The answer to a small question that is all the text says, in other words than its names; None where it is two."""
    words, ids = catalog.reading.answers, {option.id for option in question.options}
    rows = ((id, named) for id, named in words.wordings.get(question.id, {}).items() if id in ids)
    said = [id for id, named in rows if is_all(named, utterance, (*words.answer_beside, *words.done_beside), catalog)]
    return said[0] if len(said) == 1 else None


def _nothing_of_it(question: Question, utterance: Utterance, catalog: Catalog) -> str | None:
    """The closing option of a list of which nothing is so, in the words of that list: "nothing sets it off"."""
    words, ids = catalog.reading.answers, {option.id for option in question.options}
    ways = words.none_of.get(question.id, ())
    if not ways or (question.is_of_safety and not has(ways, utterance, catalog)):
        return None
    is_none = is_all((*words.none, *ways), utterance, _beside_nothing(question, catalog), catalog)
    return next((id for id in CLOSING if id in ids), None) if is_none else None


def _nothing_in_a_clause(question: Question, utterance: Utterance, catalog: Catalog) -> str:
    """The closing option of a list of things, where a clause says that nothing is so: "nothing does, it just aches"."""
    words, ids = catalog.reading.answers, {option.id for option in question.options}
    closing = next((id for id in CLOSING if id in ids and id != NONE), "")
    beside = _beside_nothing(question, catalog)
    said = words.none_of.get(question.id, ()) if closing and question.is_multi else ()
    is_said = any(is_all_of(said, clause.words, beside, catalog) for clause in clauses_in(utterance, catalog))
    return closing if said and is_said else ""


def _beside_nothing(question: Question, catalog: Catalog) -> tuple[str, ...]:
    words = catalog.reading.answers
    return (*words.none_beside, *words.none_beside_of.get(question.id, ()))


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
    if not found and (closing := _nothing_in_a_clause(question, utterance, catalog)):
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
        return _of_bands(age_band(read_age(utterance.text, catalog, year=year_of(at)), question.options))
    return Readings()


def gives_score(question: Question | None, utterance: Utterance, catalog: Catalog) -> bool:
    """Is a score asked for, and one plainly told, whatever else is said beside it: "2, remind me at 7 pm"?"""
    if question is None or not question.is_scale or read_score(utterance.text, catalog, question.id).sure is None:
        return False
    told = scores_in(utterance.text, catalog)
    return any(one.is_told or one.is_alone or (one.is_first and not one.is_loose) for one in told)


def _of_bands(found: Typed[str]) -> Readings:
    return Readings(values=tuple((one,) for one in found.values), is_suggestion=found.is_suggestion)


def says_well(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the whole text say that they are well otherwise? That is no plain none to a list."""
    words = catalog.reading.answers
    told = [rest(words.well_otherwise, one.told, catalog) for one in utterance.sentences]
    left = {word for words in told for word in words} - single(words.well_otherwise_beside)
    return has(words.well_otherwise, utterance, catalog) and all(word.isdecimal() for word in left)
