"""What a text tells of somebody's own risks: "I'm pregnant", "I take warfarin", "he has diabetes", "asthma too".

Their lists are asked for safety or for the plan: they are never filled in from the side, only ticked ahead. Kin is none
of one's own; a partner, or "he" without kin beside, may be whom somebody writes for, and a tick too many is seen.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question, field_question
from flows.screening.hearing import hear
from flows.text.letters.normal import Words
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_refused
from flows.text.utterance import Utterance
from flows.understanding.context.asking import begins_as_question
from flows.understanding.context.clauses import Clause, affirmed_clauses, clauses_in, excepted, says
from flows.understanding.context.feared import is_unmeant
from flows.understanding.context.told_so import NOTS, has, tells
from flows.understanding.facts.by_weeks import is_pregnant_by_weeks
from flows.understanding.facts.passed import named_of, of_late
from flows.understanding.facts.unsaid import NOTED, is_unsaid
from flows.understanding.options import names
from flows.understanding.options.wordings import Ticks, hits_worded, ticks_where, without_lookalikes
from flows.understanding.people import kin
from flows.values.record import TOP_SCORE

LISTS = {"rf_history": 1, "risk_now": 0, "body_notes": 0, "med_caution": 0}
"""The lists of what somebody has or takes, each with the screen it stands on."""
WORK_AROUND = "body_notes"
"""The list of what to work around."""
EXPECTING = ("risk_now", "pregnant")
"""The list that a pregnancy stands on, and its box."""
NO_RISKS = ("weight_loss", "arm_tingle", "shoulder_out", "knee_wrist", "dizzy")
"""What stands on those screens and is no such thing, or is named in many an ache."""
SHORT, OLDEST = 4, 110
"""Words up to which a clause is no more than what is named in it; years up to which a number is an age."""
FIRST = 2
"""Words before what a question is about: "is a"."""
LASTING = ("cancer_ever", "bone_fragile", "immune_low", "heart_aorta", "heart_risk", "asthma_nsaid", "stomach_ulcer")
"""What counts however long ago it was told of."""


def risks(
    utterance: Utterance,
    catalog: Catalog,
    *,
    of_another: bool = False,
    is_asked: bool = False,
    with_denials: bool = False,
) -> Ticks:
    """The risks that a text tells of, by the list they stand on. `of_another`: somebody writes for another.

    `is_asked`: one of the lists is open, so that a mere name is told of oneself ("osteoporosis"), and so is what may be
    anything elsewhere ("flight").
    """
    whole = tuple((clauses_in if with_denials else affirmed_clauses)(utterance, catalog))
    told = [*((one, one) for one in whole), *(() if with_denials else excepted(utterance, catalog))]
    own = [part for one, part in told if _is_own(one, utterance, catalog, of_another=of_another, is_asked=is_asked)]
    denied = () if with_denials else (one for one in clauses_in(utterance, catalog) if one not in whole)
    lacking = [one for one in denied if _is_own(one, utterance, catalog, of_another=of_another, is_asked=is_asked)]
    kindred = [one for one, _ in told if one not in own and _may_be_of_kin(one, catalog)]
    found = {
        id: tuple(
            dict.fromkeys(
                (
                    *_heard(id, own, catalog, is_asked=is_asked, of_another=of_another),
                    *_heard(id, lacking, catalog, is_asked=is_asked, of_another=of_another, is_lack=True),
                    *_of_kin(id, kindred, catalog, of_another=of_another),
                )
            )
        )
        for id in _lists(catalog)
    }
    if WORK_AROUND in found and (old := tuple(old_injuries(utterance, catalog))):
        found[WORK_AROUND] = tuple(dict.fromkeys((*found[WORK_AROUND], *old)))
    if _is_expecting(utterance, catalog, of_another=of_another) and EXPECTING[0] in found:
        list_id, box = EXPECTING
        found[list_id] = tuple(dict.fromkeys((*found[list_id], box)))
    return of_late(without_lookalikes(found, utterance, catalog), utterance, catalog)


def _is_expecting(utterance: Utterance, catalog: Catalog, *, of_another: bool) -> bool:
    """Do weeks alone tell how far their pregnancy is: "I'm 30 weeks"?"""
    words = catalog.reading.story
    is_of_others = has((*words.not_own, *words.partner, *words.for_another), utterance, catalog)
    return (of_another or not is_of_others) and is_pregnant_by_weeks(utterance, catalog)


def _lists(catalog: Catalog) -> Iterator[str]:
    """Of these lists those that the content still has."""
    return (id for id in LISTS if id in catalog.fields)


def old_injuries(utterance: Utterance, catalog: Catalog) -> Iterator[str]:
    """What to work around for an injury of long ago, and nothing new beside it: "wrist is weak, broke it years ago"."""
    words = catalog.reading.story
    others = (*words.not_own, *words.partner)
    if has(words.long_healed, utterance, catalog) and not has((*words.not_healed, *others), utterance, catalog):
        yield from (id for id, told in words.old_injuries.items() if tells(told, utterance, catalog))


def risks_for_plan(utterance: Utterance, catalog: Catalog, *, of_another: bool = False) -> Ticks:
    """Of these what stands on other lists than what to work around, which a session notes by itself; also beside
    what cannot be done ("pregnant, so I can't lie flat").
    """
    told = risks(utterance, catalog, of_another=of_another, with_denials=True)
    return {id: ids for id, ids in told.items() if id != WORK_AROUND}


def asks_risks(question: Question | None) -> bool:
    """Is a list of risks open, at the screen where they stand?"""
    return question is not None and LISTS.get(question.id, -1) == question.screen


def denied_of(utterance: Utterance, catalog: Catalog) -> Ticks:
    """The risks that a text names and that are none of one's own, by their list: denied, or of kin alone."""
    told = {(id, one) for id, ids in risks(utterance, catalog, is_asked=True).items() for one in ids}
    found = {id: dict.fromkeys(named_of(id, utterance, catalog)) for id in _lists(catalog)}
    return ticks_where(lambda id, one: (id, one) not in told, found)


def boxes_asked(flag: str, catalog: Catalog) -> Ticks:
    """The boxes of a sign that the question about it asks for: "are your bones thin?"."""
    asked = hear(catalog.red_flags[flag].asked, catalog)
    named = {id: dict.fromkeys(named_of(id, asked, catalog)) for id in _lists(catalog)}
    of_it = {one.id for id in named for one in catalog.fields[id].options if flag in one.flags}
    return ticks_where(lambda _, one: one in of_it, named)


def own_of_now(list_id: str, ids: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """Options of an open list without those that a text tells as long past, or of kin alone, where kin do not count."""
    if list_id not in LISTS:
        return ids
    ids = of_late({list_id: ids}, utterance, catalog).get(list_id, ())
    question = field_question(catalog.fields[list_id], LISTS[list_id], catalog)
    told = [
        (id, _is_of_kin_alone(id, hit, clause, catalog))
        for clause in clauses_in(utterance, catalog)
        for id, hit in _named_at_all(question, clause, catalog)
        if clause.holds(hit)
    ]
    of_kin = {id for id, is_kin in told if is_kin} - {id for id, is_kin in told if not is_kin}
    own = tuple(id for id in ids if id not in of_kin)
    return without_lookalikes({list_id: own}, utterance, catalog).get(list_id, ())


def _named_at_all(question: Question, clause: Clause, catalog: Catalog) -> Iterator[tuple[str, Hit]]:
    """All that the sentence of a clause names of a list, however it is meant."""
    yield from ((id, hit) for id, _, hit in names.hits(question, clause.sentence, catalog))
    yield from hits_worded(question.id, clause.sentence, catalog)


def _is_of_kin_alone(option: str, hit: Hit, clause: Clause, catalog: Catalog) -> bool:
    if option not in kin.OF_KIN:
        return says(catalog.reading.story.not_own, clause, catalog)
    told = " ".join(clause.sentence.told)
    return kin.is_of_kin(hit, clause, catalog) and not kin.counts(option, told, catalog)


def _heard(
    id: str, own: list[Clause], catalog: Catalog, *, is_asked: bool, of_another: bool, is_lack: bool = False
) -> Iterator[str]:
    """What one's own clauses name of a list. `is_lack`: only what a "not" makes it: "no periods"."""
    question = field_question(catalog.fields[id], LISTS[id], catalog)
    for clause in own:
        for option in _named(
            question, clause, catalog, is_asked=is_asked or is_lack, of_another=of_another, is_lack=is_lack
        ):
            if option not in NO_RISKS and not _is_over(option, clause, catalog):
                yield option


def _of_kin(id: str, kindred: list[Clause], catalog: Catalog, *, of_another: bool) -> Iterator[str]:
    """What befell near kin and counts as a risk of one's own: "my sister died suddenly at 30". A heart attack of which
    no age is told waits for its list.
    """
    question = field_question(catalog.fields[id], LISTS[id], catalog)
    for clause in kindred:
        told = " ".join(clause.sentence.told)
        for option in _named(question, clause, catalog, is_asked=True, of_another=of_another):
            is_told = option == kin.OF_HEART or (option == kin.OF_AGE and kin.is_told_young(option, told, catalog))
            if is_told and kin.counts(option, told, catalog, of_another=of_another):
                yield option


def _may_be_of_kin(clause: Clause, catalog: Catalog) -> bool:
    """Does a clause tell of near kin, and ask nothing?"""
    words = catalog.reading.story
    asks = clause.words[:1] and clause.words[0] in catalog.reading.questions.asking
    is_asked = clause.sentence.is_question or asks
    return not is_asked and says(words.near_kin, clause, catalog)


def _named(
    question: Question, clause: Clause, catalog: Catalog, *, is_asked: bool, of_another: bool, is_lack: bool = False
) -> Iterator[str]:
    """What a clause names of a list, and does not deny; in other words where the list is asked for."""
    named = [(id, hit) for id, _, hit in names.hits(question, clause.sentence, catalog)]
    offered = {option.id for option in question.options}
    fields = (NOTED, question.id) if is_asked else (NOTED,)
    worded = [one for field in fields for one in hits_worded(field, clause.sentence, catalog)]
    named += [(id, hit) for id, hit in worded if id in offered]
    if is_lack:
        noes = {place for kind in NOTS for cue in clause.sentence.cues[kind] for place in cue.places}
        named = [(id, hit) for id, hit in named if noes & {*hit.places}]
    meant = (
        (id, hit) for id, hit in named if not is_unmeant(id, hit.start, clause.sentence, catalog, of_another=of_another)
    )
    for id, hit in meant:
        is_so = clause.holds(hit) and not is_refused(hit, clause.sentence) and not _is_asked_of(hit, clause, catalog)
        if is_so and not (id in kin.OF_KIN and _is_of_kin_alone(id, hit, clause, catalog)):
            yield id


def _is_asked_of(hit: Hit, clause: Clause, catalog: Catalog) -> bool:
    """Does a question begin with it, as of a thing: "does insulin help"? "Is my diabetes a problem" tells."""
    before = clause.sentence.told[clause.start : hit.start]
    is_first = 0 < len(before) <= FIRST and begins_as_question(clause.words, catalog)
    return is_first and not {*before} & {*catalog.reading.cues.oneself}


def _is_over(option: str, clause: Clause, catalog: Catalog) -> bool:
    """Is it so long ago that it counts no more?"""
    words = catalog.reading.story
    return option not in LASTING and says(words.long_over, clause, catalog) and not says(words.lasting, clause, catalog)


def _is_own(clause: Clause, utterance: Utterance, catalog: Catalog, *, of_another: bool, is_asked: bool) -> bool:
    """Is it told of oneself, or of whom one writes for?"""
    words = catalog.reading.story
    asks = clause.sentence.is_question and clause.words[:1] and clause.words[0] in catalog.reading.questions.asking
    if asks or says(words.not_own, clause, catalog):
        return False
    if says(words.partner, clause, catalog):
        return of_another
    if says(words.for_another, clause, catalog):  # "he", with nobody else whom that may be
        return of_another or not has((*words.not_own, *words.partner), utterance, catalog)
    is_past = says(words.unsaid["past"], clause, catalog) and not says(words.unsaid["family"], clause, catalog)
    is_past = is_past or any(clause.holds(hit) for _, hit in hits_worded(NOTED, clause.sentence, catalog))
    if is_asked or is_past or says(words.own, clause, catalog) or _is_of_a_list(clause, utterance, catalog):
        return True
    return is_unsaid(clause, utterance, (catalog.fields[id] for id in _lists(catalog)), catalog)


def _is_of_a_list(clause: Clause, utterance: Utterance, catalog: Catalog) -> bool:
    """Is it one of the short things that somebody names of themselves beside their age: "52, high blood pressure"?"""
    words = catalog.reading.story
    if clause.sentence.is_question or len(clause.words) > SHORT:
        return False
    is_with_age = any(_is_age(one.words, catalog) for one in clauses_in(utterance, catalog))
    return is_with_age and not has((*words.not_own, *words.partner, *words.for_another), utterance, catalog)


def _is_age(words: Words, catalog: Catalog) -> bool:
    """Are these words no more than a number that is no score, perhaps with who it is: "52", "41 f"?"""
    first = words[0] if words else ""
    is_number = first.isdecimal() and TOP_SCORE < int(first) <= OLDEST
    return is_number and set(words[1:]) <= {*catalog.reading.ages.persons, *catalog.reading.ages.years}
