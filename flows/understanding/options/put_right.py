"""The side that holds where somebody puts it right in the same text."""

from flows.catalog.catalog import Catalog
from flows.catalog.question import field_question
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
    if behind is None or not says_no_more(question, behind, catalog):
        return {}
    last = options.spoken_of(question, behind, catalog)
    before = utterance.words[: len(utterance.words) - len(behind.words)]
    names = {word for one in field.options if one.id not in last for name in one.words for word in name.split()[:1]}
    return {SIDE: last[0]} if len(last) == 1 and names & {*before} else {}
