"""Rules and reader together: told, asked about, or nothing."""

import msgspec
import pytest

from flows import Catalog, Read
from flows.screening.agreement import ASKS, CONTRADICTS, DROPS, SILENCES, agreed, is_english
from flows.screening.screen import screen
from flows.text.scope import Standing

TOLD = "my chest hurts and i can't breathe"
PLAIN = "my shoulders are a bit stiff"


def sees(danger: float, catalog: Catalog, flag: str = "rf_cardiac") -> Catalog:
    """The content with a reader that sees so much danger in every text."""
    signs = {id: float(id == flag) * danger for id in catalog.red_flags}
    return msgspec.structs.replace(
        catalog, read=lambda _: Read(danger=danger, signs=signs, wants={}, topics={}, marks=()), detect=None
    )


@pytest.mark.parametrize(
    ("said", "danger", "how"),
    [
        (Standing.SO, CONTRADICTS, Standing.SO),
        (Standing.SO, CONTRADICTS - 0.01, Standing.DOUBT),
        (Standing.SO, SILENCES / 2, Standing.NOT),
        (Standing.DOUBT, DROPS, Standing.DOUBT),
        (Standing.DOUBT, 0.99, Standing.DOUBT),
        (Standing.DOUBT, DROPS / 2, Standing.NOT),
        (Standing.NOT, ASKS, Standing.DOUBT),
        (Standing.NOT, 0.99, Standing.DOUBT),
        (Standing.NOT, ASKS - 0.01, Standing.NOT),
    ],
)
def test_a_sign_is_told_only_where_a_rule_says_so(said: Standing, danger: float, how: Standing) -> None:
    assert agreed(said, danger) is how


def test_a_rule_that_the_reader_contradicts_asks(catalog: Catalog) -> None:
    told = screen(TOLD, sees(0.9, catalog))
    asked = screen(TOLD, sees(CONTRADICTS / 2, catalog))
    assert told is not None
    assert not told.ask
    assert asked is not None
    assert asked.ask
    assert asked.flags == told.flags


def test_the_reader_alone_asks_about_its_likeliest_sign(catalog: Catalog) -> None:
    assert screen(PLAIN, sees(0.1, catalog)) is None
    alarm = screen(PLAIN, sees(0.97, catalog, "rf_cord"))
    assert alarm is not None
    assert (alarm.ask, alarm.flags, alarm.signs[0].by, alarm.is_faint) == (True, ("rf_cord",), "reader", False)


def test_little_danger_is_faint(catalog: Catalog) -> None:
    alarm = screen(PLAIN, sees(ASKS, catalog))
    assert alarm is not None
    assert alarm.is_faint


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
        return Read(danger=0.9, signs=dict.fromkeys(catalog.red_flags, 0.0), wants={}, topics={}, marks=())

    alarm = screen("since the run chestpain and sweaty", msgspec.structs.replace(catalog, read=look))
    assert alarm is not None
    assert any("chest pain" in text for text in seen)
