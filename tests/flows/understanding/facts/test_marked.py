"""Facts that the trained reader marks."""

import msgspec
import pytest

from flows import Catalog, Mark, Read
from flows.understanding.facts.marked import SURE, Marked, marked
from flows.values.model import Record


def reads(*marks: Mark, catalog: Catalog) -> Marked:
    read = Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, marks=marks)
    return marked("", 0, msgspec.structs.replace(catalog, read=lambda _: read), of_another=False)


def fact(name: str, sure: float = 0.99, is_denied: bool = False) -> Mark:
    return Mark(start=0, end=1, fact=name, is_denied=is_denied, sure=sure)


def test_a_sure_fact_is_taken(catalog: Catalog) -> None:
    found = reads(fact("feel=burning"), fact("worse_with=sitting"), fact("risk_now=pregnant"), catalog=catalog)
    assert found == Marked(
        facts={"feel": "burning"}, ticks={"worse_with": ("sitting",)}, risks={"risk_now": ("pregnant",)}
    )


def test_what_is_unsure_or_denied_is_not(catalog: Catalog) -> None:
    assert reads(fact("feel=burning", SURE - 0.01), fact("side=left", is_denied=True), catalog=catalog) == Marked()


@pytest.mark.parametrize(
    ("text", "said", "is_taken"),
    [
        ("i'm scared it's lung cancer", "lung cancer", False),
        ("stiff. i keep thinking its a tumour", "tumour", False),
        ("ran with my coach who is pregnant", "pregnant", False),
        ("my coach who is pregnant, and i had lung cancer", "lung cancer", True),
        ("i'm worried. lung cancer in 2015", "lung cancer", True),
        ("worried about my lung cancer", "lung cancer", True),
    ],
)
def test_a_risk_that_is_feared_or_of_another_is_not(text: str, said: str, is_taken: bool, catalog: Catalog) -> None:
    start = text.index(said)
    mark = Mark(start=start, end=start + len(said), fact="rf_history=cancer_ever", sure=0.99)
    read = Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, marks=(mark,))
    assert (
        bool(marked(text, 0, msgspec.structs.replace(catalog, read=lambda _: read), of_another=False).risks) is is_taken
    )


@pytest.mark.parametrize(
    ("text", "said", "is_taken"),
    [
        ("slower since the operation", "operation", False),
        ("I fly up the hills, fight or flight", "flight", False),
        ("a long flight", "flight", True),
        ("sore since the operation last week", "week", True),
    ],
)
def test_a_risk_whose_words_mean_something_else_is_not(text: str, said: str, is_taken: bool, catalog: Catalog) -> None:
    start = text.index(said)
    mark = Mark(start=start, end=start + len(said), fact="risk_now=clot_risk", sure=0.99)
    read = Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, marks=(mark,))
    found = marked(text, 0, msgspec.structs.replace(catalog, read=lambda _: read), of_another=False)
    assert bool(found.risks) is is_taken


def test_of_two_answers_to_one_question_none_is_taken(catalog: Catalog) -> None:
    assert reads(fact("side=left"), fact("side=right"), catalog=catalog) == Marked()
    both = reads(fact("worse_with=sitting"), fact("worse_with=arm_use"), catalog=catalog)
    assert both.ticks == {"worse_with": ("sitting", "arm_use")}
    lists = reads(fact("habits=slump_run"), fact("run_context=hills_speed"), catalog=catalog)
    assert (lists.lists, lists.ticks) == ({"habits": ("slump_run",), "run_context": ("hills_speed",)}, {})


def test_some_things_are_never_taken_from_the_side(catalog: Catalog) -> None:
    names = ("location=through_front", "worse_with=nothing_clear", "pain_now", "age_band=a35_49", "eased_by=heat")
    assert reads(*map(fact, names), catalog=catalog) == Marked()


@pytest.mark.parametrize(
    ("words", "name", "facts"),
    [
        ("a 7", "pain_worst", {"pain_worst": 7}),
        ("four", "pain_now", {"pain_now": 4}),
        ("mile 9", "pain_now", {}),
        ("46 yr old", "age_band=a35_49", {"age_band": "a35_49"}),
        ("46 yr old", "age_band=a50_64", {}),
        ("16", "age_band=under_18", {}),
    ],
)
def test_a_number_is_read_by_its_own_reader(words: str, name: str, facts: Record, catalog: Catalog) -> None:
    mark = Mark(start=4, end=4 + len(words), fact=name, sure=0.9)
    read = Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, marks=(mark,))
    assert (
        marked(f"now {words} so", 0, msgspec.structs.replace(catalog, read=lambda _: read), of_another=False).facts
        == facts
    )


@pytest.mark.parametrize("text", ["it isn`t on the left", "never the left", "not the back but the left"])
def test_what_stands_behind_a_not_is_left_to_the_rules(text: str, catalog: Catalog) -> None:
    at = text.index("left")
    mark = Mark(start=at, end=at + 4, fact="side=left", sure=0.99)
    read = Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, marks=(mark,))
    found = marked(text, 0, msgspec.structs.replace(catalog, read=lambda _: read), of_another=False)
    assert found.facts == ({"side": "left"} if " but " in text else {})


def test_without_a_reader_there_is_nothing(catalog: Catalog) -> None:
    assert marked("burning since monday", 0, msgspec.structs.replace(catalog, read=None), of_another=False) == Marked()


def test_the_age_of_another_that_the_reader_marks_is_not_taken(catalog: Catalog) -> None:
    text = "I ran with a 29 year old"
    mark = Mark(start=13, end=24, sign="", fact="age_band=a18_34", sure=0.99, is_denied=False)
    read = Read(danger=0, signs={}, shown=0, named="", wants={}, topics={}, marks=(mark,))
    assert marked(text, 0, msgspec.structs.replace(catalog, read=lambda _: read), of_another=False).facts == {}


@pytest.mark.parametrize(
    ("text", "number", "facts"),
    [
        ("at 3am it was a 9", "9", {"pain_worst": 9}),
        ("it was a 7 on the stairs", "7", {"pain_worst": 7}),
        ("i have 5 now", "5", {"pain_now": 5}),
        ("five it feels like", "five", {"pain_now": 5}),
    ],
)
def test_a_score_that_was_is_none_of_now(text: str, number: str, facts: Record, catalog: Catalog) -> None:
    start = text.index(number)
    mark = Mark(start=start, end=start + len(number), fact="pain_now", sure=0.99)
    read = Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, marks=(mark,))
    assert marked(text, 0, msgspec.structs.replace(catalog, read=lambda _: read), of_another=False).facts == facts


def test_what_the_text_names_only_to_deny_it_is_not_taken(catalog: Catalog) -> None:
    marks = (fact("habits=slump_run"), fact("habits=overstride"))
    read = Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, marks=marks)
    seeing = msgspec.structs.replace(catalog, read=lambda _: read)
    assert marked("I never slouch, my steps are loud", 0, seeing, of_another=False).lists == {"habits": ("overstride",)}
    assert marked("I slouch, my steps are loud", 0, seeing, of_another=False).lists == {
        "habits": ("slump_run", "overstride")
    }


def test_what_cannot_be_done_for_the_pain_brings_it_on(with_reader: Catalog) -> None:
    assert marked("it hurts and i can't bend", 0, with_reader, of_another=False).ticks == {
        "worse_with": ("twist_bend",)
    }


@pytest.mark.parametrize(
    ("text", "onset"),
    [
        ("it builds up during training", "gradual_in_run"),
        ("creeps in the longer I run", "gradual_in_run"),
        ("it came slowly over weeks", "crept_in"),
        ("it sort of came", "crept_in"),
    ],
)
def test_a_beginning_in_plain_words_is_not_heard_as_another(text: str, onset: str, catalog: Catalog) -> None:
    read = Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, marks=(fact("onset=crept_in"),))
    assert marked(text, 0, msgspec.structs.replace(catalog, read=lambda _: read), of_another=False).facts == {
        "onset": onset
    }


@pytest.mark.parametrize(
    ("text", "said", "is_taken"),
    [
        ("wet and tired after the parkrun, back is stiff", "tired", False),
        ("exhausted tonight, sore under the blade", "exhausted", False),
        ("tired all along, sore under the blade", "tired", True),
        ("my legs are tired on every run", "tired", True),
        ("I have been exhausted, stiff too", "exhausted", True),
    ],
)
def test_a_sign_of_too_little_rest_is_one_that_lasts(text: str, said: str, is_taken: bool, catalog: Catalog) -> None:
    start = text.index(said)
    mark = Mark(start=start, end=start + len(said), fact="overtrain_signs=heavy_tired", sure=0.99)
    read = Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, marks=(mark,))
    found = marked(text, 0, msgspec.structs.replace(catalog, read=lambda _: read), of_another=False)
    assert bool(found.ticks) is is_taken
