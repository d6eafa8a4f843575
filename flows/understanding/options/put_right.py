"""The side that holds where somebody puts it right in the same text."""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question, field_question
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in, says
from flows.understanding.context.repairs import perhaps_repaired, repaired
from flows.understanding.options import options
from flows.understanding.options.all_answer import says_no_more
from flows.values.model import Record

SIDE = "side"


def side_put_right(utterance: Utterance, catalog: Catalog) -> Record:
    """The side that stands behind the last words that take another one back: "the right one, hm, actually the left"."""
    field = catalog.fields.get(SIDE)
    if field is None or any(
        says(catalog.reading.story.not_sides, one, catalog) for one in clauses_in(utterance, catalog)
    ):
        return {}
    question = field_question(field, 0, catalog)
    behind = repaired(utterance, catalog) or perhaps_repaired(utterance, catalog, is_apart=True)
    said = None if behind is None else _first_said(behind, question, catalog)
    if behind is None or said is None:
        return {}
    last = options.spoken_of(question, said, catalog)
    before = utterance.words[: len(utterance.words) - len(behind.words)]
    names = {word for one in field.options if one.id not in last for name in one.words for word in name.split()[:1]}
    return {SIDE: last[0]} if len(last) == 1 and names & {*before} else {}


def _first_said(behind: Utterance, question: Question, catalog: Catalog) -> Utterance | None:
    """The words behind that are no more than an answer: all of them, or the first clause of a story that goes on."""
    first = next(iter(clauses_in(behind, catalog)), None)
    parts = (behind, *(() if first is None else (hear(first.text, catalog),)))
    return next((one for one in parts if says_no_more(question, one, catalog)), None)
