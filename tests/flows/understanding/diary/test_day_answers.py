"""Sentences about the day, read as answers of a check-in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.day_answers import Told, told

pytestmark = pytest.mark.many(2)

FIELDS = ("pain_now", "ran", "next_morning", "exercises")


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("about a 3, ran easy", {"pain_now": 3, "ran": "easy"}),
        ("3", {"pain_now": 3}),
        ("3.5", {"pain_now": 4}),
        ("a four today", {"pain_now": 4}),
        ("3/10 and no run", {"pain_now": 3, "ran": "no_run"}),
        ("2 out of 10, rest day", {"pain_now": 2, "ran": "no_run"}),
        ("no pain, did not run", {"pain_now": 0, "ran": "no_run"}),
        ("2 now, easy run, 4 during the run", {"pain_now": 2, "ran": "easy", "pain_run": 4}),
        ("about a 3 ran easy", {"pain_now": 3, "ran": "easy"}),
        ("ran hard, peaked at 6, now 4", {"ran": "hard", "pain_run": 6, "pain_now": 4}),
        ("1, long run, no pain during", {"pain_now": 1, "ran": "hard", "pain_run": 0}),
        ("5, jogged, did all my exercises", {"pain_now": 5, "ran": "easy", "exercises": "all"}),
        ("3. skipped the run. no exercises", {"pain_now": 3, "ran": "no_run", "exercises": "none"}),
        ("2, one of the exercises made it worse", {"pain_now": 2, "exercises": "hurt"}),
        ("4, some of the stretches", {"pain_now": 4, "exercises": "some"}),
        ("3, every one of them apart from the rows", {"pain_now": 3, "exercises": "some"}),
        ("2, no run, managed 3 out of 6", {"pain_now": 2, "ran": "no_run", "exercises": "some"}),
        ("4, no run, most of my ex", {"pain_now": 4, "ran": "no_run", "exercises": "some"}),
        ("it was worse this morning, 5", {"next_morning": "more", "pain_now": 5}),
        ("ran my usual run and it is a 2", {"ran": "usual", "pain_now": 2}),
        ("ran 5k easy", {"ran": "easy"}),
        ("ran 10 km, easy run", {"ran": "easy"}),
        ("20 min jog, 3 in the run", {"ran": "easy", "pain_run": 3}),
        ("0 and ran hard this morning", {"pain_now": 0, "ran": "hard"}),
        ("0 and did my intervals", {"pain_now": 0, "ran": "hard"}),
        ("0 no run", {"pain_now": 0, "ran": "no_run"}),
        ("0 then an easy run and all my exercises", {"pain_now": 0, "ran": "easy", "exercises": "all"}),
        ("9 last night, 3 now, rest day", {"pain_now": 3, "pain_before": 9, "ran": "no_run"}),
    ],
)
def test_what_is_plainly_said_is_taken(catalog: Catalog, text: str, answers: Told) -> None:
    assert told(hear(text, catalog), FIELDS, catalog) == answers


@pytest.mark.parametrize(
    "text",
    ["", "hello", "3 or 4", "between 2 and 5", "ran 5 km", "did it 3 times", "2 days ago", "at 7:30", "15", "not easy",
     "can I run tomorrow?", "2-3", "what helps?", "3 to 5"],
)  # fmt: skip
def test_what_could_be_two_things_is_left_to_be_asked(catalog: Catalog, text: str) -> None:
    assert told(hear(text, catalog), FIELDS, catalog) == {}


def test_only_what_the_check_in_asks_is_taken(catalog: Catalog) -> None:
    assert told(hear("3, ran easy, all exercises", catalog), ("pain_now", "ran"), catalog) == {
        "pain_now": 3,
        "ran": "easy",
    }


@pytest.mark.parametrize(
    "text",
    ["the first one", "all but one", "worse than the last one", "not a good one", "it is a bad one today",
     "one bad night", "one made it worse", "2 points worse", "up by 2", "more than 5", "not a 2 any more",
     "2 glasses of wine", "day 4", "0 sleep because of the pain", "no one looked", "which one", "this one",
     "i woke at 4", "it was 5 yesterday", "less than 3", "it is 2 worse", "used to be a 5", "2 in a row",
     "not a 2", "from 5 to 2", "between a 2 and a 5", "3 coffees", "did it 3 times", "no pain killers", "an easy one",
     "one of those days", "2 easy runs", "3 nights of bad sleep", "4 or 5", "2 to 3",
     "it went up 2", "it climbed 2", "in the run it rose by 2", "down 2 from yesterday"],
)  # fmt: skip
@pytest.mark.parametrize("open_field", ["", "pain_now", "pain_run", "ran"])
def test_a_number_that_stands_for_something_else_is_no_score(catalog: Catalog, text: str, open_field: str) -> None:
    found = told(hear(text, catalog), (*FIELDS, "pain_run"), catalog, open_field)
    assert not {"pain_now", "pain_run"} & set(found)


@pytest.mark.parametrize(
    "text",
    ["3", "a 3", "about a 3", "around 3 today", "it's a 3", "still 3", "3/10", "3 out of 10", "a three", "three",
     "it is about a three now", "pain 3", "pain: 3", "pain level 3", "i'd say 3", "3 i think", "hi, it's 3", "3ish",
     "a solid 3", "3 with some stiffness", "3 honestly", "improved to 3",
     "maybe a 3", "my back is at a 3", "back to a 3", "it was 5 but now 3", "(3)", "i am at 3", "3 for now"],
)  # fmt: skip
def test_a_score_is_read_wherever_scores_stand(catalog: Catalog, text: str) -> None:
    assert told(hear(text, catalog), FIELDS, catalog, "pain_now") == {"pain_now": 3}


@pytest.mark.parametrize(
    ("text", "open_field", "answers"),
    [
        ("up to 2 at the end", "pain_run", {"pain_run": 2}),
        ("4 at the end", "pain_run", {"pain_run": 4}),
        ("no pain", "pain_run", {"pain_run": 0}),
        ("a 3", "pain_run", {"pain_run": 3}),
        ("5 on the hills", "pain_run", {"pain_run": 5}),
        ("3 towards the end", "pain_run", {"pain_run": 3}),
        ("2 at first, more later", "pain_run", {}),
        ("3, now 1", "pain_run", {"pain_run": 3, "pain_now": 1}),
        ("pain now 3", "pain_run", {"pain_now": 3}),
        ("3 after it", "pain_run", {}),
        ("no pain", "pain_now", {"pain_now": 0}),
        ("3", "ran", {}),
        ("3 now", "ran", {"pain_now": 3}),
        ("easy, 3 in the run", "ran", {"ran": "easy", "pain_run": 3}),
        ("a 7", "function_0_10", {"function_0_10": 7}),
        ("no pain", "function_0_10", {}),
    ],
)
def test_a_bare_score_belongs_to_the_open_field(catalog: Catalog, text: str, open_field: str, answers: Told) -> None:
    fields = ("pain_now", "ran", "function_0_10", *(("pain_run",) if open_field == "pain_run" else ()))
    assert told(hear(text, catalog), fields, catalog, open_field) == answers


@pytest.mark.parametrize(
    ("text", "open_field", "answers"),
    [
        ("half of them", "exercises", {"exercises": "some"}),
        ("most, i did half", "exercises", {"exercises": "some"}),
        ("no, i was too tired", "exercises", {"exercises": "none"}),
        ("no, only the cat-cow", "exercises", {"exercises": "some"}),
        ("no, not all of them", "exercises", {"exercises": "some"}),
        ("finished my drills this morning", "exercises", {"exercises": "all"}),
        ("got through most of them", "exercises", {"exercises": "some"}),
        ("clean forgot, sorry", "exercises", {"exercises": "none"}),
        ("no time for it today", "exercises", {"exercises": "none"}),
        ("everything except the side plank", "exercises", {"exercises": "some"}),
        ("did those, did not run", "ran", {"exercises": "all", "ran": "no_run"}),
        ("skipped my stretches", "ran", {"exercises": "none"}),
        ("swam a bit instead", "ran", {"ran": "no_run"}),
        ("a gentle 4k", "ran", {"ran": "easy"}),
        ("ran to the shop, walked back", "ran", {}),
        ("never noticed it", "pain_run", {"pain_run": 0}),
        ("not any worse", "next_morning", {"next_morning": "as_before"}),
        ("worse than usual", "next_morning", {"next_morning": "more"}),
        ("no, i was too tired", "ran", {"ran": "no_run"}),
        ("not easy", "ran", {}),
        ("i had a hard day", "ran", {}),
        ("gone", "next_morning", {"next_morning": "gone_or_less"}),
        ("it's gone", "next_morning", {"next_morning": "gone_or_less"}),
        ("no pain", "next_morning", {"next_morning": "gone_or_less"}),
        ("ran easy, no pain", "next_morning", {"ran": "easy"}),
        ("yes, slow", "ran", {"ran": "easy"}),
        ("not gone", "next_morning", {}),
        ("gone by lunch", "next_morning", {}),
        ("gone", "", {}),
    ],
)
def test_a_word_or_two_answer_the_open_list(catalog: Catalog, text: str, open_field: str, answers: Told) -> None:
    assert told(hear(text, catalog), (*FIELDS, "pain_run"), catalog, open_field) == answers


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("cat-cow made it worse", {"exercises": "hurt", "blamed": "cat_cow"}),
        ("the cat cow hurt a bit", {"exercises": "hurt", "blamed": "cat_cow"}),
        ("the plank hurt", {"exercises": "hurt"}),
        ("3, the side plank hurt", {"exercises": "hurt", "blamed": "side_plank", "pain_now": 3}),
        ("childs pose and cat-cow hurt", {"exercises": "hurt", "blamed": "cat_cow"}),
        ("the cat-cow did not hurt", {}),
        ("it hurt three days in a row", {}),
    ],
)
def test_an_exercise_that_hurt_is_heard_and_named_when_it_is_of_the_plan(
    catalog: Catalog, text: str, answers: Told
) -> None:
    assert told(hear(text, catalog), FIELDS, catalog, "pain_now", ("cat_cow", "side_plank")) == answers


def test_which_one_made_it_worse_may_be_told_in_words(catalog: Catalog) -> None:
    found = told(hear("the cat-cow", catalog), (*FIELDS, "blamed"), catalog, "blamed", ("cat_cow", "childs_pose"))
    assert found == {"blamed": "cat_cow"}


@given(text=st.text(max_size=60))
def test_any_text_gives_scores_and_options_that_exist(catalog: Catalog, text: str) -> None:
    for field, value in told(hear(text, catalog), FIELDS, catalog).items():
        options = {option.id for option in catalog.checkin_fields[field].options}
        assert value in options if options else 0 <= int(value) <= 10


@pytest.mark.parametrize(
    ("text", "open_field", "found"),
    [
        ("did most of em", "exercises", {"exercises": "some"}),
        ("skipped", "exercises", {"exercises": "none"}),
        ("didnt do em", "exercises", {"exercises": "none"}),
        ("1. no run. did all of it", "pain_now", {"pain_now": 1, "ran": "no_run", "exercises": "all"}),
        ("the rotation made it worse", "exercises", {"exercises": "hurt", "blamed": "thoracic_rotation"}),
        ("it hurts when i twist", "exercises", {}),
        ("i've got an appointment on friday", "booked", {"booked": "have_date"}),
        ("called them, slot on tuesday", "booked", {"booked": "have_date"}),
        ("physio next week", "booked", {"booked": "have_date"}),
        ("tried but they are full", "booked", {"booked": "not_yet"}),
        ("not yet but i will call tomorrow", "booked", {"booked": "not_yet"}),
        ("went on monday", "booked", {}),
    ],
)
def test_what_people_write_in_place_of_a_tap(
    text: str, open_field: str, found: dict[str, str | int], catalog: Catalog
) -> None:
    fields = ("pain_now", "ran", "exercises", "booked")
    heard = told(hear(text, catalog), fields, catalog, open_field=open_field, plan=("thoracic_rotation", "cat_cow"))
    assert heard == found


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("4 much better, didnt run", {"pain_now": 4, "ran": "no_run"}),
        ("3 much better, no run", {"pain_now": 3, "ran": "no_run"}),
        ("3 slightly better", {"pain_now": 3}),
        ("5 feeling rough, no run", {"pain_now": 5, "ran": "no_run"}),
        ("7 stupid me, ran hard", {"pain_now": 7, "ran": "hard"}),
        ("2 happy", {"pain_now": 2}),
        ("no run, 3 nice", {"pain_now": 3, "ran": "no_run"}),
        ("5 after 40 min run yesterday, my own fault, stupid", {"pain_now": 5}),
        ("5 after yesterdays run", {"pain_now": 5}),
        ("4 from the gym yesterday", {"pain_now": 4}),
        ("6 after the long day yesterday", {"pain_now": 6}),
        ("4 after running 8 km yesterday", {"pain_now": 4}),
        ("2 happy dogs", {}),
        ("0 sleep", {}),
    ],
)
def test_a_score_with_a_word_behind_it_is_kept_where_one_is_asked_for(
    catalog: Catalog, text: str, answers: Told
) -> None:
    found = told(hear(text, catalog), FIELDS, catalog, "pain_now")
    assert {id: value for id, value in found.items() if id in ("pain_now", "ran", "pain_before")} == answers


@pytest.mark.parametrize(
    ("text", "ran"),
    [
        ("I want to run a marathon", None),
        ("he hopes to do the half marathon", None),
        ("ran easy, I signed up for the marathon", "easy"),
        ("ran a half marathon", "hard"),
    ],
)
def test_a_run_that_is_only_wished_for_is_none(text: str, ran: str | None, catalog: Catalog) -> None:
    assert told(hear(text, catalog), FIELDS, catalog).get("ran") == ran


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("did the whole lot", "all"),
        ("the lot is done", "all"),
        ("yep, all five of them", "all"),
        ("the cat one and the twisting bit, left out the rest", "some"),
        ("managed the wall thing at my mum's", "some"),
        ("everything bar the needle one", "some"),
        ("finished the lot apart from the plank", "some"),
        ("did the kneeling one, wasn't bothered with the others", "some"),
        ("couldn't really be bothered", "none"),
        ("skipped the whole lot", "none"),
        ("none, no mat here", "none"),
        ("the wall one hurt", "hurt"),
    ],
)
def test_exercises_done_in_own_words_where_they_are_asked_about(text: str, option: str, catalog: Catalog) -> None:
    plan = ("cat_cow", "wall_angel", "childs_pose", "thoracic_rotation", "plank")
    found = told(hear(text, catalog), ("exercises",), catalog, open_field="exercises", plan=plan)
    assert found.get("exercises") == option
