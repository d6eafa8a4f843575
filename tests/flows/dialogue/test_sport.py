"""Other sport goes by the pain of the day."""

import pytest

from flows.dialogue import sport
from tests.talk import RESULT, SCREENED, Talk, told


@pytest.mark.parametrize(("score", "said"), [("[2]", "yes, easily"), ("[4]", "shorter and easier"), ("[5]", "no.")])
def test_the_score_decides(score: str, said: str, talk: Talk) -> None:
    told(talk, *SCREENED, score, *RESULT[1:])
    assert f"At {score.strip('[]')}: {said}" in sport.today(talk.session, talk.catalog, None)


def test_a_score_told_with_the_question_counts(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    assert sport.today(talk.session, talk.catalog, {"pain_now": 6}).startswith("At 6: no.")
