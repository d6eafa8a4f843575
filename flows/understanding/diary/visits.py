"""What a text tells of a visit: that a clinician has had a look, and what they said of it, as far as that is plain."""

from collections.abc import Iterator

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.context import asking
from flows.understanding.context.asking import is_question, without_questions
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.told_so import has, tells
from flows.understanding.times.until import read_until

MUSCULAR, NERVE, UNCLEAR, OTHER, FRACTURE = "muscular", "nerve", "unclear", "other", "fracture"
"""What they may have said; the ids of the answers to "what did they say?"."""
SETTLED = (MUSCULAR, NERVE, UNCLEAR)
"""What they may have said with which the check-ins go on."""


def has_been_seen(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text tell that a clinician has had a look at this ache by now, or has said something of it?"""
    words = catalog.reading.alarms
    return _tells_of_visit((*words.visited, *words.told_of_it), utterance, catalog)


def has_gone(utterance: Utterance, catalog: Catalog) -> bool:
    """Does it tell that they were there, or were looked at: of a word of theirs alone it is not known when it was."""
    return _tells_of_visit(catalog.reading.alarms.visited, utterance, catalog)


def has_gone_at_once(utterance: Utterance, catalog: Catalog) -> bool:
    """Does it tell that those have looked who are called or gone to in an emergency?"""
    return has_been_seen(utterance, catalog) and has(catalog.reading.alarms.looked_at_once, utterance, catalog)


def _tells_of_visit(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    words = catalog.reading.alarms
    said = asking.stated(utterance, catalog) if is_question(utterance, catalog) else utterance
    said = without_care(said, catalog)
    others = (*words.not_visited, *words.not_clinicians, *words.put_off)
    return any(
        tells(patterns, one, catalog) and not has(others, one, catalog) and not _is_of_other(one, catalog)
        for one in _each(said)
    )


def _is_of_other(utterance: Utterance, catalog: Catalog) -> bool:
    """Did they only say something of another thing than this ache, such as the bones, and is no visit told of?"""
    words = catalog.reading.alarms
    return has(words.other_look, utterance, catalog) and not has((*words.went, *words.of_tests), utterance, catalog)


def has_word_of_any(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text tell a clinician's word or look by now, be it of this ache, of another thing, or of long ago?"""
    words = catalog.reading.alarms
    patterns = (*words.visited, *words.told_of_it, *words.clear_results)
    old = (*words.other_look, *words.long_past)
    is_old = any(
        has(old, one, catalog) and (tells(patterns, one, catalog) or has(words.clinicians, one, catalog))
        for one in _each(without_questions(utterance, catalog))
    )
    return has_been_seen(utterance, catalog) or is_old


def without_care(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The text without how carefully they may run: the "if" of "if I keep it gentle" makes no doubt of a word."""
    book = catalog.reading.alarms.if_careful
    if not has(book, utterance, catalog):
        return utterance
    told = []
    for one in clauses_in(utterance, catalog):
        places = [hit.start for hit in hits_in(book, one.words, catalog)]
        told.append((one, " ".join(one.words[: min(places)] if places else one.words)))
    sentences = (", ".join(text for one, text in told if one.sentence is each and text) for each in utterance.sentences)
    return hear(". ".join(text for text in sentences if text), catalog)


def _each(utterance: Utterance) -> Iterator[Utterance]:
    """The sentences of a text, each by itself: one may tell of a visit, and the next of another to come."""
    return (replace(utterance, sentences=(one,)) for one in utterance.sentences)


def has_word(utterance: Utterance, catalog: Catalog, *, awaits_tests: bool) -> bool:
    """Does the text tell of a clinician's word: of a look by now, of clear results, or any where those are awaited?"""
    words = catalog.reading.alarms
    is_said = not has((*words.not_visited, *words.not_clinicians), utterance, catalog)
    found = (*words.clear_results, *words.results) if awaits_tests else words.clear_results
    is_back = is_said and not utterance.has_question_mark and tells(found, utterance, catalog)
    return is_back or has_been_seen(utterance, catalog)


def is_called_muscle(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a clinician who has looked call it a muscle, so the text says?"""
    words = catalog.reading.alarms
    return tells(words.muscle, utterance, catalog) and not has(words.not_clinicians, utterance, catalog)


def is_called_cold(utterance: Utterance, catalog: Catalog, *, is_asked: bool, is_over: bool) -> bool:
    """Does a clinician who has looked call it a cold, so the text says? `is_over`: they went, so "he says" is theirs;
    `is_asked`: it is asked what was said there.
    """
    words = catalog.reading.alarms
    if utterance.has_question_mark or has((*words.not_clinicians, *words.not_settled), utterance, catalog):
        return False
    is_theirs = is_asked or has_been_seen(utterance, catalog) or (is_over and is_told_by_them(utterance, catalog))
    return is_theirs and tells(words.found_cold, utterance, catalog)


def is_called_normal(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a clinician call normal what the text tells of, so it says, and nothing sudden or new stands beside?"""
    words = catalog.reading.alarms
    return tells(words.called_normal, utterance, catalog) and not has(words.not_called_normal, utterance, catalog)


def said_of_it(utterance: Utterance, catalog: Catalog) -> str:
    """What they said, in the words of somebody who was asked for it; "" where it is not plain.

    What is found beside a muscle counts before it, and a test to come before a guess.
    """
    words, utterance = catalog.reading.alarms, without_questions(utterance, catalog)
    if has(words.not_settled, utterance, catalog):
        return ""
    if tells(words.found_fracture, utterance, catalog) and not has(words.not_fracture, utterance, catalog):
        return FRACTURE
    found = {UNCLEAR: words.found_unclear, NERVE: words.found_nerve, OTHER: words.found_other}
    told = next((id for id, patterns in found.items() if tells(patterns, utterance, catalog)), "")
    is_harmless = tells(words.found_harmless, utterance, catalog) and not has(words.of_tests, utterance, catalog)
    return told or (MUSCULAR if is_harmless or tells(words.found_muscular, utterance, catalog) else "")


def is_clear(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text tell that a picture or a test is back and shows nothing, whatever it is then?"""
    words, said = catalog.reading.alarms, without_questions(utterance, catalog)
    is_other = has((*words.not_visited, *words.not_clinicians), said, catalog)
    return not is_other and tells(words.clear_results, said, catalog)


def tells_of_fracture(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text tell outright that a broken bone was found, whatever it asks beside?"""
    words = catalog.reading.alarms
    told = without_questions(utterance, catalog)
    return tells(words.told_fracture, told, catalog) and not has(words.not_fracture, told, catalog)


def tells_of_finding(utterance: Utterance, catalog: Catalog) -> str:
    """What an examination found, by a text that says so: a nerve or the cord, or something else; "" if not."""
    words = catalog.reading.alarms
    told = without_questions(utterance, catalog)
    if not tells(words.told_finding, told, catalog) or has(words.not_finding, told, catalog):
        return ""
    found = said_of_it(told, catalog)
    return found if found in (NERVE, UNCLEAR, OTHER) else OTHER


# ---- days off --------------------------------------------------------------------------------------------------------


def days_off(utterance: Utterance, today: int, catalog: Catalog, *, is_asked: bool = False) -> int:
    """The first day on which they may run again, as a clinician said by this text; 0 where it tells of no days off.

    Of several readings the latest. `is_asked`: it is asked what they said there, so that nobody need be named.
    """
    words = catalog.reading.alarms
    utterance = without_questions(utterance, catalog)
    if not has(words.days_off, utterance, catalog):
        return 0
    is_theirs = is_asked or is_told_by_them(utterance, catalog)
    if not is_theirs or has(words.not_days_off, utterance, catalog):
        return 0
    until = last_day(utterance, today, catalog)
    return until if is_asked or until > today + 1 or _is_their_no_run(utterance, catalog) else 0


def last_day(utterance: Utterance, today: int, catalog: Catalog) -> int:
    """The first day after days off that a text tells of, of several readings the latest; 0 where it names no end."""
    until = max(read_until(utterance.text, today, catalog, is_pause=True).values, default=0)
    return 0 if until == today + 1 and has(catalog.reading.alarms.no_end, utterance, catalog) else until


def forbids_running(utterance: Utterance, catalog: Catalog, *, is_asked: bool = False) -> bool:
    """Does a clinician say by this text not to run, whatever they say of how long? `is_asked`: as in `days_off`."""
    words = catalog.reading.alarms
    utterance = without_questions(utterance, catalog)
    is_said = has(words.no_running, utterance, catalog) and not has(words.not_days_off, utterance, catalog)
    is_theirs = is_asked or is_told_by_them(utterance, catalog)
    return is_said and is_theirs and _is_their_no_run(utterance, catalog)


def _is_their_no_run(utterance: Utterance, catalog: Catalog) -> bool:
    """Is a "no run" theirs, as the clause of it or one right beside it says; else it tells only how the day was."""
    words = catalog.reading.alarms
    if not has(words.no_run_told, utterance, catalog) or _names_them_right_before(utterance, catalog):
        return True
    told = [hear(one.text, catalog) for one in clauses_in(utterance, catalog)]
    for place in (number for number, one in enumerate(told) if has(words.no_run_told, one, catalog)):
        behind = (one for one in told[place + 1 : place + 2] if not said_of_it(one, catalog))
        beside = (*told[max(0, place - 1) : place + 1], *behind)
        if any(tells(words.their_word, one, catalog) for one in beside):
            return True
    return False


def is_told_by_them(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text tell what a clinician has said or ordered?"""
    words, utterance = catalog.reading.alarms, without_care(utterance, catalog)
    is_other = has(words.not_their_word, utterance, catalog)
    return not is_other and (_is_their_word(utterance, catalog) or has_been_seen(utterance, catalog))


def _is_their_word(utterance: Utterance, catalog: Catalog) -> bool:
    words = catalog.reading.alarms
    return tells(words.their_word, utterance, catalog) or _names_them_right_before(utterance, catalog)


def _names_them_right_before(utterance: Utterance, catalog: Catalog) -> bool:
    """Does it name them right before what is theirs: "doctor no run", not "saw the doctor, no run"?"""
    words = catalog.reading.alarms
    return any(
        not any(hit.start < place < hit.end and place not in one.heads for place in one.breaks)
        for one in utterance.sentences
        for hit in hits_in(words.their_bare_word, one.told, catalog)
    )


def names_clinician(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text name one, or tell of a look? "They said" alone is plain only after a look was advised or had."""
    return has(catalog.reading.alarms.clinicians, utterance, catalog) or has_been_seen(utterance, catalog)


def may_run_again(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a clinician say by this text that they may run again from now on?"""
    words = catalog.reading.alarms
    utterance = without_care(without_questions(utterance, catalog), catalog)
    is_now = bool(utterance.words) and not has(words.not_yet_again, utterance, catalog)
    patterns = (*words.runs_again, *words.turns_run_first, *words.turns_walk_first)
    return is_now and tells(patterns, utterance, catalog) and is_told_by_them(utterance, catalog)


def is_another_visit(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text tell of a visit of its own, and not only of what was said at one?"""
    words = catalog.reading.alarms
    return tells(words.went, utterance, catalog) and has(words.went_again, utterance, catalog)


def wants_quiet(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text ask for no messages?"""
    return has(catalog.reading.alarms.wants_quiet, utterance, catalog)


def is_told_again(utterance: Utterance, known: str, catalog: Catalog, *, is_seen: bool = False) -> bool:
    """Is it the visit that was told of before, and nothing new of it? `known`: what they said there; "" if unknown.

    `is_seen`: the visit is known, whatever they said there.
    """
    said = said_of_it(utterance, catalog)
    return (is_seen or bool(known)) and said in ("", known) and not is_another_visit(utterance, catalog)


def is_arranged(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text tell that a visit is arranged, or that they go to one?"""
    words = catalog.reading.alarms
    is_other = has(words.not_arranged, utterance, catalog) or is_question(utterance, catalog)
    return not is_other and tells(words.arranged, utterance, catalog) and not has_been_seen(utterance, catalog)


def is_let_go(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text say that no visit is wanted, by somebody who is asked about one?"""
    words = catalog.reading.alarms
    return has(words.lets_go, utterance, catalog) and not has(words.not_lets_go, utterance, catalog)


def beside_dates(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The text without the clauses that tell of a visit to come: the four of "they see me at four" is no pain."""
    if not is_arranged(utterance, catalog):
        return utterance
    said = (hear(one.text, catalog) for one in clauses_in(utterance, catalog))
    called = catalog.reading.alarms.called_them
    left = (one.text for one in said if not (is_arranged(one, catalog) or has(called, one, catalog)))
    return hear(". ".join(left), catalog)


def beside_moves(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The text without the clauses that tell of an appointment moved or put off: its day ends no days off."""
    words = catalog.reading.alarms
    moves = (*words.put_off, *words.moved)
    if not has(moves, utterance, catalog):
        return utterance
    said = ((one.text, hear(one.text, catalog)) for one in clauses_in(utterance, catalog))
    return hear(", ".join(text for text, heard in said if not has(moves, heard, catalog)), catalog)
