"""Other sport goes by the pain of the day."""

import pytest

from flows.dialogue.asked import sport
from tests.talk import RESULT, SCREENED, Talk, told


@pytest.mark.parametrize(("score", "said"), [("[2]", "yes, easily"), ("[4]", "shorter and easier"), ("[5]", "no.")])
def test_the_score_decides(score: str, said: str, talk: Talk) -> None:
    told(talk, *SCREENED, score, *RESULT[1:])
    assert f"At {score.strip('[]')}: {said}" in sport.today(talk.session, talk.catalog, None)


def test_a_score_told_with_the_question_counts(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    assert sport.today(talk.session, talk.catalog, {"pain_now": 6}).startswith("At 6: no.")


@pytest.mark.parametrize(
    "text",
    [
        "she's got PE tomorrow, should she skip it?",
        "he has PE on monday, can he join in?",
        "should he sit out gym class?",
        "should she skip practice tomorrow?",
        "track practice is tomorrow, is she ok to go?",
        "there is cross country on friday, may she run?",
        "we have a match on saturday, can he play?",
        "should she miss swim practice?",
        "he wants to go to football training, is that ok?",
        "can she take part in PE",
        "i have a match on sunday, should i skip it?",
    ],
)
def test_school_sport_and_practice_go_by_the_pain_of_the_day(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, "[4]", *RESULT[1:])
    assert told(talk, text).startswith("At 4: shorter and easier")
