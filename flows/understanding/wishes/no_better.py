"""It is worse, back, or a new score, and something is asked with it: what is asked is answered, too."""

from collections.abc import Iterator
from itertools import pairwise

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.search.faq import Verdict
from flows.search.parts import questions
from flows.text.letters.normal import Words, split
from flows.text.utterance import Utterance
from flows.understanding.context.asking import begins_as_question, is_question
from flows.understanding.meant import Asked, Worse
from flows.understanding.scene import Scene
from flows.understanding.wishes.lookup import RUNNING, WAY_BACK
from flows.understanding.wishes.questions import asked


def no_better(utterance: Utterance, scene: Scene, catalog: Catalog) -> Worse:
    """It is no better, and what is asked with it; but whether they may run, only a look tells."""
    also = put_beside(utterance, scene, catalog)
    return Worse(also=None if also is not None and also.found.hits[0].id in (RUNNING, WAY_BACK) else also)


def put_beside(utterance: Utterance, scene: Scene, catalog: Catalog) -> Asked | None:
    """The question that stands beside what a text tells, and has an answer: of all that it says, or of what asks."""
    asking = questions(utterance.text, catalog.reading.questions)
    if not is_question(utterance, catalog) and not any(_is_put(split(one), catalog) for one in asking):
        return None
    return next((one for one in _found(utterance, asking, scene, catalog) if one.found.verdict is Verdict.ANSWER), None)


def _found(utterance: Utterance, asking: tuple[str, ...], scene: Scene, catalog: Catalog) -> Iterator[Asked]:
    for text in (utterance.text, *reversed(asking)):
        found = asked(hear(f"{text}?", catalog), scene, catalog)
        if isinstance(found, Asked):
            yield found


def _is_put(words: Words, catalog: Catalog) -> bool:
    """Does it begin as a question, or ask within of oneself: "my question is when should I"?"""
    known, oneself = catalog.reading.questions, catalog.reading.cues.oneself
    within = (a in known.helpers and a not in known.being and b in oneself for a, b in pairwise(words))
    return begins_as_question(words, catalog) or any(within)
