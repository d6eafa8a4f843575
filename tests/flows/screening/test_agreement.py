"""Rules and reader together: told, asked about, or nothing."""

import msgspec
import pytest

from flows import Catalog, Mark, Read
from flows.assessment.alarms import SELF_HARM
from flows.screening.agreement import (
    ALONE,
    CONTRADICTS,
    LOUD,
    NOTHING,
    NOWHERE,
    agreed,
    is_english,
    may_ask_alone,
    suspected,
    weighed,
)
from flows.screening.screen import screen
from flows.text.scope.scope import Standing

TOLD = "my chest hurts and i can't breathe"
PLAIN = "my shoulders are a bit stiff"


def seen(danger: float, signs: dict[str, float] | None = None, shown: float | None = None, named: str = "") -> Read:
    """What a reader sees that finds so much danger in the text, and as much in its words."""
    found = signs or {"rf_cardiac": danger}
    shown = danger if shown is None else shown
    return Read(danger=danger, signs=found, shown=shown, named=named, wants={}, topics={}, marks=())


def sees(danger: float, catalog: Catalog, flag: str = "rf_cardiac") -> Catalog:
    """The content with a reader that sees so much danger in every text."""
    signs = {id: float(id == flag) * danger for id in catalog.red_flags}
    return msgspec.structs.replace(catalog, read=lambda _: seen(danger, signs), detect=None)


@pytest.mark.parametrize(
    ("said", "danger", "how"),
    [
        (Standing.SO, CONTRADICTS, Standing.SO),
        (Standing.SO, CONTRADICTS - 0.01, Standing.DOUBT),
        (Standing.SO, 0.01, Standing.DOUBT),
        (Standing.SO, 0.0, Standing.DOUBT),
        (Standing.DOUBT, 0.3, Standing.DOUBT),
        (Standing.DOUBT, 0.99, Standing.DOUBT),
        (Standing.DOUBT, 0.1, Standing.DOUBT),
        (Standing.DOUBT, 0.05, Standing.NOT),
        (Standing.NOT, 0.3, Standing.DOUBT),
        (Standing.NOT, 0.99, Standing.DOUBT),
        (Standing.NOT, 0.1, Standing.NOT),
    ],
)
def test_a_sign_is_told_only_where_a_rule_says_so(said: Standing, danger: float, how: Standing) -> None:
    assert agreed(said, seen(danger)) is how


def test_a_text_none_of_whose_words_tells_of_a_sign_weighs_less() -> None:
    assert weighed(Standing.NOT, seen(0.9, shown=0.001)) < weighed(Standing.NOT, seen(0.9)) - 1


def test_the_more_surely_a_rule_says_so_the_more_it_weighs() -> None:
    sums = [weighed(said, seen(0.5)) for said in (Standing.NOT, Standing.DOUBT, Standing.SO)]
    assert sums == sorted(set(sums))


def test_a_rule_that_the_reader_contradicts_asks(catalog: Catalog) -> None:
    told = screen(TOLD, sees(0.9, catalog))
    asked = screen(TOLD, sees(CONTRADICTS / 4, catalog))
    assert told is not None
    assert not told.ask
    assert asked is not None
    assert asked.ask
    assert asked.flags == told.flags


def test_the_reader_alone_asks_about_its_likeliest_sign(catalog: Catalog) -> None:
    assert screen(PLAIN, sees(0.1, catalog)) is None
    alarm = screen(PLAIN, sees(0.995, catalog, "rf_cord"))
    assert alarm is not None
    assert (alarm.ask, alarm.flags, alarm.signs[0].by, alarm.is_faint) == (True, ("rf_cord",), "reader", False)


SEVERAL = "the race was fun. my chest hurts and i can't breathe. then home."


@pytest.mark.parametrize(
    ("whole", "alone", "is_asked"),
    [
        (NOTHING / 2, NOWHERE / 2, False),
        (NOTHING / 2, NOWHERE * 2, True),
        (NOTHING * 2, NOWHERE / 2, True),
    ],
)
def test_a_sure_rule_is_let_go_only_where_neither_the_whole_nor_a_sentence_tells_of_a_sign(
    whole: float, alone: float, is_asked: bool, catalog: Catalog
) -> None:
    def read(text: str) -> Read:
        return seen(alone if "breathe" in text and "race" not in text else whole)

    assert (screen(SEVERAL, msgspec.structs.replace(catalog, read=read, detect=None)) is not None) is is_asked
    assert screen(TOLD, msgspec.structs.replace(catalog, read=lambda _: seen(whole), detect=None)) is not None


STIFF = "my shoulders are a bit stiff. it was a long ride."
SHOWN = Mark(start=0, end=5, sign="rf_cardiac", how="now", sure=0.6)


@pytest.mark.parametrize(
    ("text", "danger", "marks", "is_asked"),
    [
        (PLAIN, 0.6, (), True),
        (STIFF, 0.6, (), False),
        (STIFF, 0.99, (), True),
        (STIFF, 0.6, (SHOWN,), True),
        (STIFF, 0.6, (msgspec.structs.replace(SHOWN, how="near"),), True),
        (STIFF, 0.6, (msgspec.structs.replace(SHOWN, how="past"),), False),
        (STIFF, 0.6, (Mark(start=0, end=5, fact="feel=stiff_locked", sure=0.9),), False),
    ],
)
def test_of_several_sentences_the_reader_alone_must_show_the_words_or_be_surer(
    text: str, danger: float, marks: tuple[Mark, ...], is_asked: bool, catalog: Catalog
) -> None:
    read = msgspec.structs.replace(seen(danger, dict.fromkeys(catalog.red_flags, danger)), marks=marks)
    alarm = screen(text, msgspec.structs.replace(catalog, read=lambda _: read, detect=None))
    assert (alarm is not None) is is_asked


def test_a_rule_needs_no_words_that_the_reader_shows(catalog: Catalog) -> None:
    assert screen(f"{TOLD}. it was a long ride.", sees(0.9, catalog)) is not None


def test_where_the_whole_text_is_harmless_the_reader_alone_asks_nothing() -> None:
    assert may_ask_alone(seen(ALONE), 1, is_absence=False)
    assert not may_ask_alone(seen(ALONE - 0.01, shown=0.99), 1, is_absence=False)


def test_where_whole_and_words_tell_of_two_signs_the_reader_alone_must_be_surer() -> None:
    signs = {"rf_cardiac": 0.1, "rf_malignancy": 0.01}
    assert not may_ask_alone(seen(0.9, signs, shown=0.5, named="rf_malignancy"), 1, is_absence=False)
    assert may_ask_alone(seen(0.9, signs, shown=0.5, named="rf_cardiac"), 1, is_absence=False)
    assert may_ask_alone(seen(0.9, signs | {"rf_cardiac": 0.2}, shown=0.5, named="rf_malignancy"), 1, is_absence=False)
    assert may_ask_alone(seen(0.999, signs, shown=0.9, named="rf_malignancy"), 1, is_absence=False)


@pytest.mark.parametrize("text", ["I lose urine", "i lose pee", "I leak urine", "i lose drops of urine"])
def test_a_rule_that_heard_all_there_is_is_not_overruled(text: str, catalog: Catalog) -> None:
    alarm = screen(text, sees(0.0, catalog))
    assert alarm is not None
    assert (alarm.ask, alarm.flags) == (True, ("rf_cord",))
    assert screen(f"{text} when i jump on the big trampoline of my kids", sees(0.0, catalog)) is None


def test_little_danger_is_faint(catalog: Catalog) -> None:
    assert weighed(Standing.NOT, seen(0.3)) < LOUD
    alarm = screen("there are many stairs at my office", sees(0.3, catalog))
    assert alarm is not None
    assert alarm.is_faint
    assert screen("he is at the office now", sees(0.3, catalog)) is None
    assert screen("he is on the office floor now", sees(0.3, catalog)) is not None


def test_a_sign_that_no_rule_knows_is_never_asked_about(catalog: Catalog) -> None:
    assert screen(PLAIN, sees(0.99, catalog, "rf_persistent")) is None


def test_the_reader_has_no_say_in_another_language(catalog: Catalog) -> None:
    silent = msgspec.structs.replace(sees(0.0, catalog), detect=lambda _: ("de", 0.95))
    assert screen(TOLD, silent) is not None
    assert is_english(TOLD, msgspec.structs.replace(silent, detect=lambda _: ("de", 0.5)))
    assert not is_english("\u043c\u043d\u0435 \u0431\u043e\u043b\u044c\u043d\u043e", catalog)


@pytest.mark.parametrize("text", ["no chest pain until now", "breathing hard? no. chest pain? yes", "🆘"])
def test_a_terse_text_with_a_no_that_a_rule_turns_round_is_asked_about(text: str, catalog: Catalog) -> None:
    assert screen(text, sees(0.0, catalog)) is not None


def test_what_is_run_together_is_read_as_the_rules_read_it(catalog: Catalog) -> None:
    seen: list[str] = []

    def look(text: str) -> Read:
        seen.append(text)
        return Read(danger=0.9, signs=dict.fromkeys(catalog.red_flags, 0.9), shown=0.9, wants={}, topics={}, marks=())

    alarm = screen("since the run chestpain and sweaty", msgspec.structs.replace(catalog, read=look))
    assert alarm is not None
    assert any("chest pain" in text for text in seen)


def test_suicide_is_asked_about_only_where_the_words_tell_of_it_too(catalog: Catalog) -> None:
    signs = dict.fromkeys(catalog.red_flags, 0.0) | {SELF_HARM: 0.97, "rf_trauma": 0.9}
    assert suspected(seen(0.99, signs, named=SELF_HARM)) == SELF_HARM
    assert suspected(seen(0.99, signs, named="rf_trauma")) == "rf_trauma"
    assert suspected(seen(0.3, {SELF_HARM: 0.3, "rf_trauma": 0.0}, shown=0.1, named=SELF_HARM)) == ""


def test_of_who_is_only_away_the_reader_alone_must_be_surer() -> None:
    absent = seen(0.9, {"rf_cardiac": 0.86}, shown=0.27, named="rf_cardiac")
    assert may_ask_alone(absent, 1, is_absence=False)
    assert not may_ask_alone(absent, 1, is_absence=True)
    assert may_ask_alone(seen(0.99, {"rf_cardiac": 0.95}, shown=0.6, named="rf_cardiac"), 1, is_absence=True)
    assert may_ask_alone(seen(0.9, {SELF_HARM: 0.86}, shown=0.27, named=SELF_HARM), 1, is_absence=True)
