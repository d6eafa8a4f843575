"""Options of a question in a text: as the whole of it, as a list, and spoken of."""

import pytest

from flows import Catalog
from flows.catalog.question import Question, field_question
from flows.screening.hearing import hear
from flows.understanding.options import options


def question(field: str, catalog: Catalog) -> Question:
    return field_question(catalog.fields[field], 0, catalog)


def test_an_option_goes_by_button_label_and_word(catalog: Catalog) -> None:
    for field in ("feel", "trend", "onset", "side"):
        asked = question(field, catalog)
        for option in asked.options:
            for name in (option.button, option.label):
                assert options.named(asked, hear(name, catalog).words) == option.id, name
    assert options.named(question("feel", catalog), ()) is None


def test_a_list_is_read_only_when_each_member_is_an_option(catalog: Catalog) -> None:
    asked = question("worse_with", catalog)
    assert options.listed(asked, hear("coughing, sitting", catalog), catalog) == ("cough_sneeze", "sitting")
    assert options.listed(asked, hear("coughing, bananas", catalog), catalog) is None
    assert options.listed(asked, hear("coughing", catalog), catalog) is None
    assert options.listed(question("feel", catalog), hear("dull and sharp", catalog), catalog) is None


@pytest.mark.parametrize(
    ("field", "text", "ids"),
    [
        ("feel", "I would call it a burning feeling", ("burning",)),
        ("feel", "it isn't burning", ()),
        ("feel", "a burnign feeling", ("burning",)),
        ("onset", "it came on slowly while running", ("gradual_in_run",)),
        ("feel", "the weather is nice", ()),
    ],
)
def test_an_option_is_spoken_of_unless_it_is_denied(
    field: str, text: str, ids: tuple[str, ...], catalog: Catalog
) -> None:
    assert options.spoken_of(question(field, catalog), hear(text, catalog), catalog) == ids


def test_a_part_of_a_longer_name_is_not_heard() -> None:
    assert options.is_within(("slowly",), [("slowly", "while", "running"), ("slowly",)])
    assert not options.is_within(("slowly",), [("slowly",)])


@pytest.mark.parametrize("text", ["it's from the couch", "new to running, couch to 5k", "tough long run"])
def test_a_couch_is_no_cough(text: str, catalog: Catalog) -> None:
    assert "cough_sneeze" not in options.spoken_of(question("worse_with", catalog), hear(text, catalog), catalog)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("carrying the baby", {"arm_use"}),
        ("when he twists or reaches up", {"twist_bend", "arm_use"}),
        ("when she picks up the little one", {"arm_use"}),
        ("holding the baby", {"arm_use"}),
        ("rolling over in bed", {"twist_bend"}),
        ("when i look over my shoulder", {"neck_move"}),
        ("typing", {"sitting"}),
    ],
)
def test_what_brings_it_on_is_ticked_in_words_of_the_day(text: str, ids: set[str], catalog: Catalog) -> None:
    assert set(options.spoken_of(question("worse_with", catalog), hear(text, catalog), catalog)) == ids


@pytest.mark.parametrize(
    ("field", "text", "ids"),
    [
        ("onset", "not at once, it built up during the run", ("gradual_in_run",)),
        ("worse_with", "prodding one tiny spot", ("press_spot",)),
        ("habits", "i never clench, but i land hard", ("overstride",)),
        ("overtrain_signs", "can't sleep and irritable", ("bad_sleep", "low_mood")),
        ("overtrain_signs", "my pulse is normal, but i sleep badly", ("bad_sleep",)),
        ("overtrain_signs", "no colds and no low mood", ()),
        ("worse_with", "only running, it settles after", ("running_only",)),
        ("worse_with", "leaning forward eases it", ()),
        ("worse_with", "prodding it does nothing", ()),
        ("worse_with", "bending is fine, a deep breath is not", ("deep_breath",)),
        ("worse_with", "bending helps, coughing makes it sharp", ("cough_sneeze",)),
        ("worse_with", "when i bend, it gets better", ()),
        ("trend", "not better, but worse", ("worse",)),
        ("trend", "not better and not worse", ("same",)),
    ],
)
def test_each_clause_says_its_own(field: str, text: str, ids: tuple[str, ...], catalog: Catalog) -> None:
    assert options.spoken_of(question(field, catalog), hear(text, catalog), catalog) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("a deep breath is no issue", ("deep_breath",)),
        ("sneezing is fine", ("cough_sneeze",)),
        ("it is ok when I sit", ("sitting",)),
        ("bending gives no pain", ("twist_bend",)),
        ("I can lift without pain", ("arm_use",)),
        ("I can't lift without pain", ()),
        ("not only when I bend", ()),
        ("not good when I sit", ()),
        ("sneezing is fine but bending hurts", ()),
    ],
)
def test_what_is_named_only_to_say_that_it_does_nothing(text: str, ids: tuple[str, ...], catalog: Catalog) -> None:
    assert options.denied_alone(question("worse_with", catalog), hear(text, catalog), catalog) == ids


def test_a_turn_to_a_side_is_no_side(catalog: Catalog) -> None:
    asked = question("side", catalog)
    assert options.spoken_of(asked, hear("when I twist over to the left side", catalog), catalog) == ()
    assert options.spoken_of(asked, hear("on the left, when I look right", catalog), catalog) == ("left",)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("nothing else comes to my mind", ()),
        ("I can't name anything else", ()),
        ("nothing more", ()),
        ("nothing else works", ()),
        ("nothing", ("lingers",)),
        ("nothing makes it ease", ("lingers",)),
        ("only stopping, nothing else", ("stops_with_effort",)),
        ("nothing else, it stays for hours", ("lingers",)),
    ],
)
def test_that_nothing_else_ends_it_is_not_that_nothing_does(text: str, ids: tuple[str, ...], catalog: Catalog) -> None:
    assert options.spoken_of(question("run_stop", catalog), hear(text, catalog), catalog) == ids
