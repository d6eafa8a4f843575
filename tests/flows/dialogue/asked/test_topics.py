"""A question of the person is answered, as far as their own answers allow, and the open one is put again."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.catalog.entries import Clause
from flows.catalog.language import Beside
from flows.values.frames import Medicine, Postponed
from tests.talk import RESULT, SCREENED, Talk, told


def test_painkillers_are_spoken_of_after_a_question(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "can i take ibuprofen?")
    assert isinstance(talk.session.prompt, Medicine)


def test_a_topic_that_waits_for_the_warning_signs_is_answered_once_they_are_done(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED[:4], "how do i do the cat-cow stretch?")
    assert talk.session.find(Postponed) == Postponed(topic="howto_cat_cow")
    told(talk, *SCREENED[4:])
    first, *rest = talk.turns[-1].replies
    assert catalog.faq["howto_cat_cow"].answer in first.text
    assert rest[-1].options[0].field == "pain_now"
    assert talk.session.find(Postponed) is None


def test_after_the_warning_signs_painkillers_begin_with_what_decides_about_them(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED[:4], "can i take ibuprofen?", *SCREENED[4:])
    assert not any(catalog.faq["painkillers"].answer in reply.text for turn in talk.turns for reply in turn.replies)
    assert isinstance(talk.session.prompt, Medicine)
    assert {option.field for option in talk.turns[-1].replies[-1].options} >= {"medicine"}
    assert talk.session.find(Postponed) is None


def test_an_exercise_that_is_ruled_out_is_not_taught_after_the_warning_signs(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED[:4], "how do i foam roll my upper back?", SCREENED[4], "i take warfarin", *SCREENED[5:])
    assert not any(catalog.faq["foam_rolling"].answer in reply.text for turn in talk.turns for reply in turn.replies)
    assert any(catalog.messages.exercise_barred in reply.text for reply in talk.turns[-1].replies)


def test_a_topic_waits_on_beside_a_warning_sign(talk: Talk, catalog: Catalog) -> None:
    told(
        talk, *SCREENED[:4], "how do i do the cat-cow stretch?", SCREENED[4], "[Fever, shivers or really ill]", "[Done]"
    )
    told(talk, *SCREENED[6:])
    assert not any(catalog.faq["howto_cat_cow"].answer in reply.text for turn in talk.turns for reply in turn.replies)


def test_what_is_known_stands_beside_the_first_line_of_an_answer(talk: Talk, catalog: Catalog) -> None:
    entry = replace(
        catalog.faq["foam_rolling"],
        beside=(
            Beside(when=Clause(field="duration", in_=("d1_2",)), say="Two days in, go easy."),
            Beside(when=Clause(field="duration", in_=("over_6w",)), say="After so long, ask somebody."),
        ),
    )
    talk = Talk(replace(catalog, faq={**catalog.faq, "foam_rolling": entry}))
    told(talk, *SCREENED, *RESULT, "is a foam roller good for my back?")
    first, *rest = entry.answer.split("\n")
    assert talk.turns[-1].replies[0].text.startswith("\n".join((first, "Two days in, go easy.", *rest)))


def test_after_a_question_the_open_one_is_put_again(talk: Talk) -> None:
    told(talk, *SCREENED, "is a foam roller good for my back?")
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"


@pytest.mark.parametrize(
    "asked", ["can i play football on saturday?", "may i do PE tomorrow", "can we play tennis", "can i go to the gym"]
)
def test_other_sport_goes_by_the_score_of_the_day(asked: str, catalog: Catalog) -> None:
    for score, said in (("[5]", "At 5: no. If it is at 2 or less"), ("[2]", "At 2: yes, easily")):
        talk = Talk(catalog)
        told(talk, *SCREENED, score, *RESULT[1:])
        assert said in told(talk, asked)


def test_a_medicine_told_beside_a_question_on_painkillers_counts_and_is_named(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT)
    said = told(talk, "Can I take ibuprofen? I take pills for my blood pressure")
    assert "You told me: Blood pressure" in said
    assert "ask a pharmacist or doctor before any painkiller" in said
    assert "You told me: Blood pressure" in told(talk, "can i take ibuprofen")
