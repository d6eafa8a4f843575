"""A no to all of a list, with one remark beside it in which a sign may stand: "none of those, but I'm dead on my feet".

The sign is asked about; once that is denied, too, nothing is left of the list.
"""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in
from flows.understanding.context.told_so import has
from flows.understanding.context.whole import is_all
from flows.understanding.signs.none_first import pieces, turns, without_but
from flows.understanding.signs.signs_listed import LISTS

MOST = 12
"""Words of the longest remark: in a longer one more may stand than what is asked about."""


def rest_denied(utterance: Utterance, question: Question | None, catalog: Catalog) -> str:
    """The open list to which a text says no but for one remark; "" where it is none."""
    if question is None or not question.is_multi or question.id not in LISTS:
        return ""
    words, every = catalog.reading.answers, pieces(utterance)
    if len(every) <= 1 or not is_all(words.none, hear(every[0], catalog), words.none_beside, catalog):
        return ""
    remark = hear(without_but(", ".join(every[1:]), catalog), catalog)
    is_one = len(remark.words) <= MOST and len(clauses_in(remark, catalog)) == 1
    takes_back = any(turns(one) for one in remark.sentences) or has(words.none_taken_back, remark, catalog)
    return question.id if is_one and not takes_back else ""
