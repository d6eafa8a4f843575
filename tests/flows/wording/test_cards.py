"""The open question as a card: its buttons in order, what closes it, and answers in the words of buttons."""

from flows import Catalog, Session
from flows.values.frames import Ticking
from flows.values.model import State
from flows.wording.cards import DONE, PASS, SEVERAL, action, card, spoken, takes_several, topic_button
from tests.flows.assessment.test_triage import CALM, changed

FEEL = Session(state=State.QUESTIONS, record=changed(CALM, feel=None, worse_with=None), n=7)
WORSE = Session(state=State.QUESTIONS, record=changed(CALM, worse_with=None), n=8)


def test_where_nothing_is_open_there_is_no_card(catalog: Catalog) -> None:
    assert card(Session(state=State.ASSESSED), catalog) is None


def test_a_card_says_how_far_it_is_and_each_button_carries_its_number(catalog: Catalog) -> None:
    shown = card(FEEL, catalog, lead="Noted.")
    assert shown is not None
    assert shown.text.startswith("Noted.\n")
    assert catalog.fields["feel"].question in shown.text
    assert {option.n for option in shown.options} == {7}


def test_below_the_choices_one_can_go_back_and_ask_why(catalog: Catalog) -> None:
    shown = card(FEEL, catalog)
    assert shown is not None
    assert [option.id for option in shown.options][-3:] == [PASS, "back", "means"]
    assert all(option.closing for option in shown.options[-3:])


def test_a_ticked_option_shows_it_and_a_tap_takes_it_off(catalog: Catalog) -> None:
    half = Session(
        state=State.QUESTIONS,
        record=WORSE.record,
        stack=(Ticking(field="worse_with", ticks=("sitting",), several=True),),
    )
    shown = card(half, catalog)
    assert shown is not None
    (ticked,) = [option for option in shown.options if option.ticked]
    assert (ticked.id, ticked.on) == ("sitting", False)
    assert DONE in [option.id for option in shown.options]


def test_a_list_that_a_tap_answers_offers_to_choose_several(catalog: Catalog) -> None:
    field = next(field for field in catalog.fields.values() if field.one_tap and not field.first_tap)
    assert not takes_several(field, Session())
    assert takes_several(field, Session(stack=(Ticking(field=field.id, several=True),)))
    assert SEVERAL != DONE != PASS


def test_answers_are_spoken_as_their_buttons(catalog: Catalog) -> None:
    fields, words = catalog.fields, catalog.messages
    assert spoken(fields["arm_weak"], False, catalog) == words.no
    assert spoken(fields["pain_now"], 0, catalog) == "0"
    assert spoken(fields["rf_now"], ("none",), catalog) == words.review_none
    both = spoken(fields["worse_with"], ("sitting", "deep_breath"), catalog)
    assert both.count(", ") >= 1


def test_a_button_that_is_no_answer_says_so_by_its_field(catalog: Catalog) -> None:
    assert action("plan", catalog).field == "do"
    assert topic_button("painkillers", catalog).field == "topic"
