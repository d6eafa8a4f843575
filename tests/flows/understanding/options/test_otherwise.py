"""What names an option and is said of something else ticks nothing; what stands alone is no load of a run."""

import msgspec
import pytest

from flows import Catalog, Mark, Read
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.facts.marked import marked
from flows.understanding.options import options
from flows.understanding.options.otherwise import is_spoken_of
from flows.understanding.options.wordings import lists_told

ELSE = [
    ("worse_with", "I get only four hours of sleep"),
    ("worse_with", "my sleep is bad, the cat wants out"),
    ("worse_with", "I lay awake over the exams"),
    ("worse_with", "my neck turns freely"),
    ("run_context", "I practise the piano every day"),
    ("run_context", "my laptop rucksack"),
    ("run_context", "a heavy bag to the office"),
    ("feel", "stabbing: not really"),
    ("feel", "burning - not at all"),
]
SAID = [
    ("worse_with", "lying down", "lying_flat"),
    ("worse_with", "sleeping on my back", "lying_flat"),
    ("worse_with", "turning my neck", "neck_move"),
    ("run_context", "I run every day and play the piano", "no_rest"),
    ("run_context", "ran home with my laptop rucksack", "carried_load"),
    ("run_context", "a rucksack", "carried_load"),
    ("feel", "stabbing, not really dull", "sharp_catch"),
    ("location", "either side of the backbone", "between_blades"),
    ("location", "just left of my backbone", "one_blade"),
    ("location", "on my backbone", "spine_line"),
]


@pytest.mark.parametrize(("field", "text"), ELSE)
def test_what_is_said_of_something_else_is_no_answer(field: str, text: str, catalog: Catalog) -> None:
    assert options.spoken_of(field_question(catalog.fields[field], 0, catalog), hear(text, catalog), catalog) == ()


@pytest.mark.parametrize(("field", "text", "option"), SAID)
def test_what_is_said_of_it_is_one(field: str, text: str, option: str, catalog: Catalog) -> None:
    question = field_question(catalog.fields[field], 0, catalog)
    assert option in options.spoken_of(question, hear(text, catalog), catalog)


@pytest.mark.parametrize(
    ("option", "text", "is_told"),
    [
        ("carried_load", "I carry my niece round the flat", False),
        ("carried_load", "I ran with a rucksack", True),
        ("no_rest", "three days a week", False),
        ("no_rest", "not one rest day this month", True),
        ("load_jump", "far more hours at the cello", False),
        ("load_jump", "far more mileage than before, and the cello", True),
        ("only_with_runs", "it stays", False),
        ("only_with_runs", "it stays away between my runs", True),
        ("twist_bend", "I twisted and there it was", False),
        ("twist_bend", "it gets me when I twist", True),
        ("low_energy", "I cycle to the shop", True),
        ("low_energy", "I row more than last year", False),
        ("feel", "anything", True),
    ],
)
def test_an_option_is_told_by_the_way_only_beside_its_words(
    option: str, text: str, is_told: bool, catalog: Catalog
) -> None:
    assert is_spoken_of(option, hear(text, catalog).sentences[0], catalog) is is_told


def test_rules_and_reader_go_by_the_same_words(catalog: Catalog) -> None:
    text = "all day with a heavy backpack at the museum"
    assert lists_told(hear(text, catalog), catalog) == {}
    mark = Mark(start=15, end=30, fact="run_context=carried_load", is_denied=False, sure=0.9)
    read = Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, marks=(mark,))
    seen = msgspec.structs.replace(catalog, read=lambda _: read)
    assert marked(text, 0, seen, of_another=False).lists == {}
    assert lists_told(hear("my long run with a heavy backpack", catalog), catalog) == {"run_context": ("carried_load",)}
