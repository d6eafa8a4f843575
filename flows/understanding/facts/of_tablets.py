"""What a question about painkillers tells of who asks: "pregnant, which tablet?", "is a gel ok with bad kidneys?".

Who asks about a tablet beside something asks for themselves, though they say no "I". What only may come of a tablet
("can it hurt the kidneys?") tells nothing, and what is told of others is theirs.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.question import field_question
from flows.search import faq
from flows.search.faq import Found, Verdict
from flows.text.scope.denial import is_refused
from flows.text.utterance import Utterance
from flows.understanding.context.angles import ruled
from flows.understanding.context.clauses import Clause, clauses_in, hits_in, holds_a_no, says
from flows.understanding.context.told_so import has
from flows.understanding.options import names
from flows.understanding.options.wordings import Ticks
from flows.values.model import Record

PAINKILLERS = "painkillers"
"""The topic of these questions."""
SPEAK_AGAINST = {
    "risk_now": ("pregnant", "blood_thinner", "heart_risk"),
    "med_caution": ("stomach_ulcer", "kidney", "asthma_nsaid"),
}
"""What may speak against a tablet, by its list."""
AGE, OLDER = "age_band", "a65_plus"
OF_AGES = ("teen_runner", "age_older_runner")
"""Topics of an age, beside which a tablet that is named is what is asked about."""
NAMED = 12
"""Words up to which a text hardly asks of more than the tablet that it names."""
BEFORE = 2
"""Words that may stand before it in a clause of its own: "20 weeks pregnant", "asthmatic"."""


def names_one(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text name a painkiller, whatever topic it is nearest to?"""
    return has(catalog.reading.story.names_a_tablet, utterance, catalog)


def led_to(utterance: Utterance, found: Found, catalog: Catalog) -> Found:
    """Of no sure topic, what names a painkiller and what speaks against one, or else decides about it, is of these."""
    is_open = found.verdict is not Verdict.ANSWER or found.hits[0].id in OF_AGES
    is_open = is_open and len(utterance.words) <= NAMED
    is_theirs = is_open and names_one(utterance, catalog) and ruled((PAINKILLERS,), utterance, catalog)
    return faq.led_to(found, PAINKILLERS, utterance.text, catalog) if is_theirs else found


def is_only_named(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text name a painkiller, and tell neither of who writes nor that one was taken: "naproxen and an ulcer"?"""
    words = catalog.reading.story
    is_told = has((*words.speaks_of_oneself, *words.took_one), utterance, catalog)
    return names_one(utterance, catalog) and not is_told


def risks_told(utterance: Utterance, catalog: Catalog, *, of_another: bool) -> Ticks:
    """What such a question tells that speaks against a tablet. `of_another`: somebody writes for another."""
    if _is_of_others(utterance, catalog, of_another=of_another):
        return {}
    over = catalog.reading.story.not_beside_a_tablet
    clauses = tuple(one for one in clauses_in(utterance, catalog) if not (holds_a_no(one) or says(over, one, catalog)))
    found = {id: _named(id, clauses, catalog) for id in SPEAK_AGAINST if id in catalog.fields}
    return {id: ids for id, named in found.items() if (ids := tuple(dict.fromkeys(named)))}


def age_told(utterance: Utterance, catalog: Catalog, *, of_another: bool) -> Record:
    """The age from which a pharmacist is asked first, where it is named beside a tablet: "is a gel ok at 70"."""
    is_named = has(catalog.reading.story.old_beside_a_tablet, utterance, catalog)
    return {AGE: OLDER} if is_named and not _is_of_others(utterance, catalog, of_another=of_another) else {}


def _is_of_others(utterance: Utterance, catalog: Catalog, *, of_another: bool) -> bool:
    words = catalog.reading.story
    others = (*words.near_kin, *words.far_kin, *words.partner, *words.for_another)
    return not of_another and has(others, utterance, catalog)


def _named(id: str, clauses: tuple[Clause, ...], catalog: Catalog) -> Iterator[str]:
    """Options of a list that stand behind a word which says that it is there ("with", "while"), or begin a clause."""
    question = field_question(catalog.fields[id], 0, catalog)
    for clause in clauses:
        behind = {hit.end for hit in hits_in(catalog.reading.story.beside_a_tablet, clause.sentence.told, catalog)}
        asks = clause.words[:1] and clause.words[0] in catalog.reading.questions.asking
        for option, _, hit in names.hits(question, clause.sentence, catalog):
            begins = not asks and hit.start - clause.start <= BEFORE
            is_theirs = clause.holds(hit) and (begins or hit.start in behind)
            if option in SPEAK_AGAINST[id] and is_theirs and not is_refused(hit, clause.sentence):
                yield option
