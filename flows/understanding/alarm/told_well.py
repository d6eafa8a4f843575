"""What is asked about as a sign, told to be well: "legs are grand", "my breath is normal", "nothing wrong with them".

That is a no only where all that is asked about is told to be so, of now, and nothing is left out of it: "fine apart
from the left one" and "fine at rest" are none.
"""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import hear
from flows.screening.parts import OF, ids_of, parts_named
from flows.text.letters.normal import single
from flows.text.utterance import Utterance
from flows.understanding.alarm.asked_sign import words_of_sign
from flows.understanding.alarm.behind_no import LONGEST, NO
from flows.understanding.context.clauses import Clause, clauses_in, hits_in, says
from flows.understanding.context.told_so import has
from flows.understanding.scene import Scene


def is_told_well(
    utterance: Utterance, scene: Scene, question: Question, catalog: Catalog, *, surely: bool = True
) -> bool:
    """Does a text say of all that is asked about that it is well, and leave nothing out? Not `surely`: also where it
    only thinks so.
    """
    words = catalog.reading.alarms
    if utterance.has_question_mark or len(utterance.words) > LONGEST or not scene.doubt.can_be_slip:
        return False
    if (surely and has(words.perhaps, utterance, catalog)) or has(words.not_wholly_well, utterance, catalog):
        return False
    clauses = [one for one in clauses_in(utterance, catalog) if one.words]
    well = [one for one in clauses if _is_well(one, catalog)]
    no_sign = (*words.not_of_sign, *words.explains)
    others = [one for one in clauses if one not in well and not says(no_sign, one, catalog)]
    if not well or any(_named(one, scene, question, catalog) for one in others):
        return False
    if any(says(words.turns_to_more, one, catalog) for one in others):
        return False
    told = set().union(*(_named(one, scene, question, catalog) for one in well))
    if not told:
        return any(says(words.they_are, one, catalog) for one in well)
    return _asked(scene, question, catalog) <= told


def has_eased(utterance: Utterance, flags: tuple[str, ...], question: Question, catalog: Catalog) -> bool:
    """Does all that a text says of a sign say that it is better or gone: "5, hand a bit better", "3. tingling gone"?

    Only of one of which it is asked whether it stays; "better, but still numb" is none.
    """
    words, sign = catalog.reading.alarms, words_of_sign(question, catalog)
    is_asked = bool(flags) and all(catalog.red_flags[flag].denied for flag in flags)
    if not is_asked or utterance.has_question_mark or len(utterance.words) > LONGEST:
        return False
    named = [
        one
        for one in clauses_in(utterance, catalog)
        if not sign.isdisjoint(one.words)
        or says(words.felt_there, one, catalog)
        or any(one.holds(hit) for _, hit in parts_named(flags, one.sentence, catalog, is_answer=True))
    ]
    if has(words.not_eased, utterance, catalog):
        return False
    return bool(named) and all(says((*words.eased, *words.passed, *words.told_well), one, catalog) for one in named)


def is_well_but_for(utterance: Utterance, question: Question, catalog: Catalog) -> bool:
    """Does a text say of what is asked about that it is well but for one thing, of which it names no sign: "legs are
    fine apart from the left one"? "... apart from a numb foot" does.
    """
    words, sign = catalog.reading.alarms, words_of_sign(question, catalog)
    if utterance.has_question_mark or len(utterance.words) > LONGEST:
        return False
    for sentence in utterance.sentences:
        told = sentence.told
        for one in hits_in(words.but_for_one, told, catalog):
            well = [hit for hit in hits_in(words.told_well, told, catalog) if hit.end <= one.start]
            is_denied = well and hits_in(words.not_well_now, told[: well[0].start], catalog)
            if well and not is_denied and sign.isdisjoint(told[one.end :]):
                return True
    return False


def _is_well(clause: Clause, catalog: Catalog) -> bool:
    """Is all of a clause that something is well, with nothing behind it but small words, and no "not"?"""
    words, beside = catalog.reading.alarms, single(catalog.reading.alarms.told_well_beside)
    for hit in hits_in(words.told_well, clause.words, catalog):
        before, behind = clause.words[: hit.start], clause.words[hit.end :]
        if before[:1] == (NO,):
            before = before[1:]
        if all(word in beside for word in behind) and not hits_in(words.not_well_now, before, catalog):
            return True
    return bool(hits_in(words.nothing_wrong, clause.words, catalog))


def _named(clause: Clause, scene: Scene, question: Question, catalog: Catalog) -> set[str]:
    """What is asked about that a clause names: a part of a sign, or all of one that has no parts and may not kill."""
    words, flags = clause.words, scene.doubt.flags
    here = parts_named(flags, clause.sentence, catalog, is_answer=True)
    named = {id for id, hit in here if clause.holds(hit) and (OF in id or scene.doubt.is_of_today)}
    if not words_of_sign(question, catalog).isdisjoint(words):
        named |= {flag for flag in flags if flag not in catalog.screening.parts and scene.doubt.is_of_today}
    return named


def _asked(scene: Scene, question: Question, catalog: Catalog) -> set[str]:
    """What the question asks about: the parts that it names, and each flag that has none."""
    sign = hear(question.text.partition("\n")[0], catalog)
    flags = scene.doubt.flags
    named = {id for one in sign.sentences for id, _ in parts_named(flags, one, catalog)}
    whole = {flag for flag in flags if flag not in catalog.screening.parts}
    return named | whole or {id for flag in flags for id in ids_of(flag, catalog)}
