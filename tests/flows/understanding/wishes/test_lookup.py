"""The topics of a question."""

from flows import Catalog
from flows.screening.hearing import hear
from flows.search.faq import Found, Hit, Verdict
from flows.understanding.wishes.lookup import looked_up, without
from tests.flows.understanding.scenes import scene_of


def test_a_question_of_an_animal_is_of_no_topic(catalog: Catalog) -> None:
    scene = scene_of("feel", catalog)
    assert looked_up(hear("can I still run with a sore upper back?", catalog), scene, catalog).verdict is Verdict.ANSWER
    assert looked_up(hear("do giraffes get sore backs?", catalog), scene, catalog).verdict is Verdict.UNKNOWN


def test_without_its_first_topic_what_was_found_is_not_known() -> None:
    found = Found(verdict=Verdict.ANSWER, hits=(Hit(id="heat", score=0.9), Hit(id="ice", score=0.2)))
    assert without("ice", found).verdict is Verdict.ANSWER
    assert (without("heat", found).verdict, without("heat", found).hits) == (Verdict.UNKNOWN, found.hits[1:])
