"""The ways people give a pain score, and the numbers that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.understanding.scores.score import (
    is_of_before,
    is_only_a_score,
    read_bare_score,
    read_score,
    says_no_pain,
    scores_in,
    scores_told,
)
from flows.understanding.scores.score_picks import When

pytestmark = pytest.mark.many(2)

SURE: list[tuple[str, int]] = [
    ("0.5", 1), ("between 3 and 4", 4), ("3-4", 4), ("3 or 4", 4), ("7 after the run, 2 now", 2),
    ("was a 6 yesterday, 3 today", 3), ("seven", 7), ("a solid four", 4), ("seven and a half", 8), ("about a 6", 6),
    ("it's a 7 i'd say", 7), ("pain 5", 5), ("5 out of ten", 5), ("hurts about a 5 today", 5), ("6, no wait 7", 7),
    ("6 no 7", 7), ("4ish", 4), ("no pain", 0), ("none", 0), ("it's gone", 0), ("zero", 0), ("at 5", 5),
    ("hurts at 5", 5), ("one", 1), ("one out of ten", 1), ("I have 5 now", 5), ("i have now 4", 4),
    ("now i have a 3", 3), ("have 4 of pain", 4), ("having a 2 right now", 2), ("ive got 6 at the moment", 6),
    ("7 mate", 7), ("6 lol", 6), ("in a scale from one to ten is 6", 6), ("scale of 0 till 10, 5", 5), ("6 marks", 6),
    ("I give it 4 marks out of 10", 4), ("I would grade it 5 points over 10", 5), ("aboot a fower", 4),
    ("it's a twa", 2), ("seeven oot o ten", 7), ("ane", 1), ("nane", 0), ("nane the day", 0), ("nowt today", 0),
    ("nae pain", 0), ("3 meetings, 40 emails, pain a 6", 6), ("8 hours driving, 2 stops, back 5, head fried", 5),
    ("on a scale of 1 to 10, 6", 6), ("6 on a scale of 1-10", 6), ("0-10: 4", 4), ("yesterday 5, now 2", 2),
    ("4 now, 6 on the run", 4), ("now 2 worst 7", 2), ("2 now 7 worst", 2), ("8/10 easily", 8), ("10/10", 10),
    ("ten", 10), ("7 when i breathe in", 7), ("5/10 with lifting, 1 running", 5), ("it dropped to 3", 3),
    ("eased from an 8 down to a 4", 4), ("7 -> 3", 3), ("i'd give it a 4", 4), ("pain level: 8", 8), ("pain=6", 6),
    ("3/10 or 4/10", 4), ("five or six", 6), ("four to five", 5), ("2.5", 3), ("only 2", 2), ("just a one", 1),
    ("it is a one", 1), ("10", 10), ("9/10", 9), ("8 of 10", 8), ("I would rate it 3", 3),
    ("my pain is 4 out of 10 right now", 4), ("6/10 when i twist", 6), ("3/10 at rest and 7/10 when i move", 3),
    ("7?", 7), ("maybe 7?", 7), ("not 5 but 7", 7), ("7 not 5", 7), ("I have 2 kids and it's a 6", 6), ("two", 2),
    ("7 i think", 7), ("i would say 6 or so", 6), ("7 / 10 since 2 days", 7), ("since 5 days a 6", 6), ("0", 0),
    ("nothing", 0), ("5,5", 6), ("7 1/2", 8), ("6-7/10", 7), ("7 sobre 10", 7), ("5 su 10", 5), ("10 von 10", 10),
    ("it's at a 6 right now", 6), ("4 sur 10", 4), ("6 / ten", 6), ("eight of ten", 8), ("9(out of 10)", 9),
    ("2\ufe0f\u20e3", 2), ("8.5", 9), ("1,5", 2), ("6.4", 6), ("4–6", 6), ("five to seven", 7),
    ("anywhere between 5 and 6", 6), ("about 3 to 4 i'd say", 4), ("8 since last tuesday", 8),
    ("6 for 2 weeks now", 6), ("i did 12k and it's a 4 now", 4), ("i ran 8 this morning and the pain is 3", 3),
    ("after 30 min its a 6", 6), ("day 3 and its a 5", 5), ("it went down from 8 to 2", 2),
    ("dropped from a 6 to a 4", 4), ("was 8 this morning, 5 now", 5), ("it's 3 sitting but 7 when i twist", 3),
    ("1 at rest 6 when running", 1), ("when i run it's a 6, otherwise a 2", 2), ("5 when i lie down", 5),
    ("last week it was a 7 now it's only a 2", 2), ("a strong six", 6), ("a low 3", 3), ("two out of ten", 2),
    ("I would put it at 5", 5), ("give it a 6", 6), ("id call that a 7", 7), ("pretty much a 5", 5),
    ("right about 4", 4), ("its like 6 or something", 6), ("7!!!", 7), ("8...", 8), ("hmm 4?", 4),
    ("5 - it really hurts", 5), ("5 because i can still work", 5), ("three I guess", 3), ("level 6", 6),
    ("pain scale 6", 6), ("score of 4", 4), ("score: 4", 4), ("6/10 today, was 8/10 yesterday", 6),
    ("6 today, 8 yesterday", 6), ("0 pain", 0), ("zero pain", 0), ("pain free", 0), ("no pain at all", 0),
    ("nothing right now", 0), ("its gone now", 0), ("doesn't hurt now", 0), ("a ten!", 10),
    ("it's unbearable 10/10", 10), ("like 9 out of 10", 9), ("seven out of ten right now", 7), ("2 maybe 3", 3),
    ("2ish", 2), ("3-4 out of 10", 4), ("currently 3", 3), ("now a 3", 3), ("rn 6", 6), ("6 atm", 6),
    ("it's at 4", 4), ("sitting at a 4", 4), ("down to a 2", 2), ("back up to 5", 5), ("up to 7 now", 7),
    ("5 on a bad day, 3 now", 3), ("steady 5", 5), ("5 all day", 5), ("4 and stiff", 4), ("4 but getting worse", 4),
    ("it hurts 7", 7), ("7 hurts like hell", 7), ("i want to run 10 km, pain is 2", 2), ("ran 21k, 6", 6),
    ("6 after 21k", 6), ("i took 400mg ibuprofen now 3", 3), ("since 3 days it is 5", 5), ("5 since yesterday", 5),
    ("5 (was 7)", 5), ("7 (now 4)", 4), ("6 to be honest", 6), ("about half, 5", 5), ("could be a 6", 6),
    ("let's say 4", 4), ("somewhere around 6", 6), ("it's between a 4 and a 5", 5), ("6 or 7 out of 10", 7),
    ("two to three", 3), ("a 3, sometimes a 5", 3), ("3 mostly", 3), ("mostly 3", 3),
    ("mostly 3 but 6 when i sneeze", 3), ("3 outta 10", 3), ("about a 4 outa ten", 4), ("8 outof 10", 8),
    ("2 outta 10 now", 2), ("5 o 10", 5), ("6 off 10", 6), ("seven out a 10", 7), ("4 tops", 4), ("maybe 1 tops", 1),
    ("6. hang on, 5", 5), ("3 haha joking, 5", 5), ("seven. typed it wrong, six", 6), ("5, nope, 6", 6),
    ("4 (fat fingers, 3)", 3), ("6 ignore that, 4", 4), ("2, meant 3", 3), ("it's a 5. wrong button. 6", 6),
    ("5 no sleep 2 coffees", 5), ("6, sorry for the wait", 6),
    ("2/10 (this afternoon 5/10)", 2), ("4, at lunch 6", 4), ("3. this morning it was an 8", 3), ("6 on waking, 2", 2),
    ("5 (7 last night)", 5), ("4 / this morning 6", 4), ("when i got up 5, 3", 3), ("6 this morning", 6),
    ("9(10)", 9), ("pain 6 mood 3", 6), ("energy: 7, back: 4", 4), ("sleep was 8/10, pain 5/10", 5),
    ("ache=3;stress=6", 3), ("4pts", 4), ("about 6 points", 6), ("a 5 pt", 5), ("cant sleep 8/10", 8),
]  # fmt: skip

ASKED = [
    "less than 3", "more than 7", "5+", "at least 6", "at most 3", "it goes up to 8 when i run", "4 at worst",
    "was 7", "3, 4", "left 3 right 5", "2 to 8", "no more than a 4", "not even a 2", "under 5", "four, maybe five",
    "my shoulder is a 4 out of 10 and my back is a 6 out of 10", "maximum 10", "5 with painkillers, 8 without",
    "6 ouddof 10", "5 or less", "3 max", "maybe 5 at most",
    "neck=6 shoulder=4", "back 5 tightness 3",
]  # fmt: skip

NONE = [
    "2 glasses", "rep 8", "km 5", "30 minutes", "not a 5", "11", "-3", "12/10", "3/5", "i ran 10 km", "3 weeks",
    "2 in a row", "up by 2", "day 4", "no pain killers", "woke at 4", "2 kids", "the first one", "one of those",
    "used to be a 8", "it was 5 yesterday", "took 2 ibuprofen", "slept 6 hours", "a hundred", "T4 hurts",
    "between t4 and t6", "3 miles in", "2x paracetamol", "at 7:30", "7am", "my 2 year old", "i had it 3 times",
    "2 times", "can i run with a 4?", "it isnt a 5", "if it gets to 5", "3 toes", "4 pillows", "size 9", "zone 2",
    "5 km", "5km", "3 points worse", "it's 2 worse", "5th", "5 people", "hurts in 3 spots", "had 2 beers",
    "it starts at km 6", "kicks in after 5", "week 4 of training", "at the 8th mile", "20", "-1", "100",
    "8 hours of sitting", "my 2 kids jump on me", "i have 3 questions", "t5 area", "l4 l5 disc", "2nd rib",
    "at 8am it was bad", "8 pm", "zone 3 run", "5 x 1k", "3 sets of 10", "10 reps", "10 stretches", "pegasus 39",
    "i weigh 70", "after a sub 3 marathon", "going for a sub-2 half", "chasing 4 for the marathon", "I'm a sub 5 miler",
    "want to get under 4 in spring", "i have 4 dogs now", "i have 2 races now",
    "trying to crack 3 in london", "a 4 marathon is what I'd like",
]  # fmt: skip


def test_hours_of_work_are_no_scores(catalog: Catalog) -> None:
    assert scores_told("aching back, at the till from eight to four", catalog) == {}
    assert scores_told("a nine to five job, pain is a 3", catalog) == {"pain_now": 3}
    assert scores_told("pain went from eight to four", catalog)["pain_now"] == 4


@pytest.mark.parametrize(("text", "score"), SURE)
def test_a_score_is_read_as_the_answer(text: str, score: int, catalog: Catalog) -> None:
    assert read_score(text, catalog).sure == score


@pytest.mark.parametrize("text", ASKED)
def test_what_may_be_two_scores_or_is_of_another_time_is_asked_back(text: str, catalog: Catalog) -> None:
    read = read_score(text, catalog)
    assert read.values
    assert read.sure is None


@pytest.mark.parametrize("text", NONE)
def test_a_number_that_counts_something_else_is_no_score(text: str, catalog: Catalog) -> None:
    assert not read_score(text, catalog).values


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a 5 while jogging, 2 sitting down", {"pain_worst": 5, "pain_now": 2}),
        ("8 after the race, 3 now", {"pain_worst": 8, "pain_now": 3}),
        ("2/10 at rest and 6/10 when i turn", {"pain_now": 2, "pain_worst": 6}),
        ("hurts a 4, climbed to 7 on the run", {"pain_now": 4, "pain_worst": 7}),
        ("pain is 3", {"pain_now": 3}),
        ("he rates it 3, and 7 after practice", {"pain_worst": 7}),
        ("about a 7 after practice", {"pain_now": 7}),
        ("peaked at 8", {"pain_worst": 8}),
        ("it was an 8 when i finished, 3 now", {"pain_worst": 8, "pain_now": 3}),
        ("it was a 7 at the finish and is a 3 now", {"pain_worst": 7, "pain_now": 3}),
        ("pain 3 now, 9 yesterday", {"pain_worst": 9, "pain_now": 3}),
        ("it went down from 8 to 2", {"pain_worst": 8, "pain_now": 2}),
        ("pain is 3 now but it was 9 last year", {"pain_now": 3}),
        ("pain is a 6, it was a 2 yesterday", {"pain_now": 6}),
        ("was a 6 last week", {}),
        ("it's gone up to an 8 tonight", {"pain_now": 8}),
        ("gone up to a 7", {"pain_now": 7}),
        ("it has climbed to 9", {"pain_now": 9}),
        ("it rose to an 8 this evening", {"pain_now": 8}),
        ("was a 3, it's crept up to 7", {"pain_now": 7}),
        ("its up at 8 now", {"pain_now": 8}),
        ("it goes up to 8", {"pain_worst": 8}),
        ("it went up to 7 in the run", {"pain_worst": 7}),
        ("has gone up to 7 when i run", {"pain_worst": 7}),
        ("it's up to me", {}),
        ("i have 2 kids and 3 dogs", {}),
        ("ran 12 and 14 km", {}),
        ("3 or 8, who knows", {}),
        ("roughly a 3 she says, worst was a 5", {"pain_now": 3, "pain_worst": 5}),
        ("a 2 he tells me, the worst was a 7", {"pain_now": 2, "pain_worst": 7}),
    ],
)
def test_the_context_tells_which_score_it_is(text: str, told: dict[str, int], catalog: Catalog) -> None:
    assert scores_told(text, catalog) == told


def test_the_worst_of_two_is_read_when_the_worst_is_asked(catalog: Catalog) -> None:
    assert read_score("a 5 on the run, 2 now", catalog, "pain_worst").sure == 5
    assert read_score("a 5 on the run, 2 now", catalog).sure == 2


def test_each_score_bears_the_time_it_is_of(catalog: Catalog) -> None:
    read = scores_in("7 yesterday, 4 on the run, 2 now", catalog)
    assert [(one.values, one.when) for one in read] == [((7,), When.PAST), ((4,), When.RUN), ((2,), When.NOW)]


@pytest.mark.parametrize(
    ("text", "score"),
    [("7", 7), ("seven", 7), ("7 / 10", 7), ("none", 0), ("about a 7", None), ("7 km", None), ("", None)],
)
def test_a_bare_score_is_the_whole_text(text: str, score: int | None, catalog: Catalog) -> None:
    assert read_bare_score(text, catalog) == score


def test_no_pain_is_said_by_the_whole_text(catalog: Catalog) -> None:
    assert says_no_pain("no pain", catalog)
    assert not says_no_pain("no pain killers", catalog)


@pytest.mark.parametrize(
    "text",
    ["my shoulder pops but doesn't hurt, keep at it?", "the grinding doesn't hurt, is it ok?", "my ankle doesn't hurt",
     "planks make a clunk without pain, go on?", "the stretch doesn't hurt"],
)  # fmt: skip
def test_a_noise_or_an_exercise_that_does_not_hurt_is_no_score(text: str, catalog: Catalog) -> None:
    assert read_score(text, catalog).values == ()
    assert not scores_told(text, catalog)


@pytest.mark.parametrize("text", ["It doesn't hurt today", "it clicks, no pain now", "my back doesn't hurt"])
def test_a_back_that_does_not_hurt_is_a_score_of_none(text: str, catalog: Catalog) -> None:
    assert read_score(text, catalog).values == (0,)


@given(text=st.text(max_size=60) | st.text(alphabet="0123456789 /-.,ofrmtone", max_size=30))
def test_any_text_gives_scores_from_0_to_10(catalog: Catalog, text: str) -> None:
    assert all(0 <= score <= 10 for score in read_score(text, catalog).values)
    assert all(0 <= score <= 10 for score in scores_told(text, catalog).values())


@pytest.mark.parametrize("text", ["new shoes number 9", "bus 7 was late", "im in yr 10", "lane 4 was full"])
def test_the_number_of_a_thing_is_no_score(text: str, catalog: Catalog) -> None:
    assert read_score(text, catalog).values == ()


def test_where_it_is_now_counts_before_where_it_went(catalog: Catalog) -> None:
    assert read_score("it went from a two to a six on the run and it's a four now", catalog).sure == 4
    assert read_score("went from 7 to 3", catalog).sure == 3
    assert read_score("number 7", catalog).sure == 7


@pytest.mark.parametrize(
    ("text", "is_all"),
    [
        ("its seven", True),
        ("honestly a 9/10 right now", True),
        ("4, sorry typo, 5", True),
        ("on a scale of one till ten: five", True),
        ("nowt at all today", True),
        ("9/10 when i turn, i reckon", True),
        ("9/10 and dizzy", False),
        ("9/10, sorry i cant get up", False),
        ("10, make it stop", False),
        ("agony, 10", False),
        ("no idea", False),
    ],
)
def test_a_text_may_be_a_score_and_nothing_else(text: str, is_all: bool, catalog: Catalog) -> None:
    assert is_only_a_score(text, catalog) is is_all


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("I would be putting it at 6", 6),
        ("on a 0-10 scale i would be giving it 4 only", 4),
        ("it would be 7 if i ran", None),
        ("I'd have said seven but it has dropped a couple of points", None),
        ("i would have called it 7, it fell a point or two", None),
    ],
)
def test_what_would_be_said_is_a_score_and_what_would_have_been_said_is_asked_back(
    text: str, score: int | None, catalog: Catalog
) -> None:
    assert read_score(text, catalog).sure == score


@pytest.mark.parametrize(
    "text",
    [
        "my coach says I should wait until it is completely gone before I race",
        "so my mum thinks I should just rest until it's all gone, or is it fine to move",
    ],
)
def test_an_end_that_is_waited_for_is_no_pain_of_now(text: str, catalog: Catalog) -> None:
    assert "pain_now" not in scores_told(text, catalog)


@pytest.mark.parametrize("field", ["pain_now", "pain_worst"])
@pytest.mark.parametrize(
    "text",
    [
        "when I lift it does not hurt, just when I twist", "lying down it doesn't hurt", "well sitting theres no pain",
        "no pain in bed, only on hills", "it doesn't hurt at night", "it does not hurt to touch", "no pain at rest",
        "no pain when I cough", "pain free walking about, bit sore turning", "it isn't hurting if I stand",
    ],
)  # fmt: skip
def test_no_pain_in_one_situation_is_no_score(text: str, field: str, catalog: Catalog) -> None:
    assert read_score(text, catalog, field).values == ()
    assert scores_told(text, catalog, is_asked=True) == {}


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("still no pain", 0), ("sitting here no pain right now", 0), ("no pain at all now I'm lying down", 0),
        ("no pain at rest, 5 on runs", 0), ("no pain when I cough, 3 when I turn", 3),
        ("4 turning, otherwise no pain", 0),
    ],
)  # fmt: skip
def test_no_pain_beside_a_score_or_said_of_now_is_one(text: str, score: int, catalog: Catalog) -> None:
    assert read_score(text, catalog).sure == score


@pytest.mark.parametrize(
    "text", ["it's lower than when I rated it 7", "better than when I told you 7", "than the 7 I told you"]
)
def test_a_score_that_only_is_remembered_is_not_the_one_of_now(text: str, catalog: Catalog) -> None:
    assert read_score(text, catalog).values == ()


def test_a_score_that_was_given_before_is_one_that_was(catalog: Catalog) -> None:
    assert is_of_before(5, "nowhere near the 5 I gave you last week", catalog)
    assert read_score("I gave you 5", catalog).is_suggestion
    assert not is_of_before(5, "nowhere near a 5", catalog)
