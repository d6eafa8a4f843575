"""What a text tells of somebody's own risks: "I'm pregnant", "I take warfarin", "he has diabetes", "asthma too".

Their lists are asked for safety or for the plan: they are never filled in from the side, only ticked ahead. Kin is none
of one's own; a partner, or "he" without kin beside, may be whom somebody writes for, and a tick too many is seen.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import pattern_book
from flows.text.utterance import Utterance
from flows.understanding import options
from flows.understanding.clauses import Clause, clauses, says, stretches
from flows.understanding.unmeant import OF_KIN

LISTS = {"rf_history": 1, "risk_now": 0, "body_notes": 0, "med_caution": 0}
"""The lists of what somebody has or takes, each with the screen it stands on."""
NO_RISKS = ("weight_loss", "arm_tingle", "shoulder_out", "knee_wrist", "dizzy")
"""What stands on those screens and is no such thing, or is named in many an ache."""
LASTING = ("cancer_ever", "bone_fragile", "immune_low", "heart_aorta", "heart_risk", "asthma_nsaid", "stomach_ulcer")
"""What counts however long ago it was told of."""

Risks = dict[str, tuple[str, ...]]
"""List -> what is told of it."""


def risks(utterance: Utterance, catalog: Catalog, *, of_another: bool = False) -> Risks:
    """The risks that a text tells of, by the list they stand on. `of_another`: somebody writes for another."""
    own = [clause for clause in clauses(utterance, catalog) if _is_own(clause, utterance, catalog, of_another)]
    found = {id: tuple(dict.fromkeys(_heard(id, own, catalog))) for id in LISTS}
    return {id: ids for id, ids in found.items() if ids}


def without_kin(list_id: str, ids: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """Options of an open list without those that a text tells of kin alone; of a heart kin counts."""
    if list_id not in LISTS:
        return ids
    question = field_question(catalog.fields[list_id], LISTS[list_id], catalog)
    told = [
        (id, says(catalog.reading.story.not_own, clause, catalog))
        for clause in stretches(utterance, catalog)
        for id, _, hit in options.hits(question, clause.sentence, catalog)
        if clause.holds(hit)
    ]
    of_kin = {id for id, is_kin in told if is_kin} - {id for id, is_kin in told if not is_kin}
    return tuple(id for id in ids if id in OF_KIN or id not in of_kin)


def _heard(id: str, own: list[Clause], catalog: Catalog) -> Iterator[str]:
    question = field_question(catalog.fields[id], LISTS[id], catalog)
    for clause in own:
        is_long_over = says(catalog.reading.story.long_over, clause, catalog)
        for option, _, hit in options.hits(question, clause.sentence, catalog):
            if clause.holds(hit) and option not in NO_RISKS and not (is_long_over and option not in LASTING):
                yield option


def _is_own(clause: Clause, utterance: Utterance, catalog: Catalog, of_another: bool) -> bool:
    """Is it told of oneself, or of whom one writes for?"""
    words = catalog.reading.story
    asks = clause.sentence.is_question and clause.words[:1] and clause.words[0] in catalog.reading.questions.asking
    if asks or says(words.not_own, clause, catalog):
        return False
    if says(words.partner, clause, catalog):
        return of_another
    if says(words.for_another, clause, catalog):  # "he", with nobody else whom that may be
        others = pattern_book((*words.not_own, *words.partner), catalog)
        return of_another or not any(any(True for _ in others.find(one.told)) for one in utterance.sentences)
    return says(words.own, clause, catalog)
