"""A field as it is put, screen by screen, and the answers that call for it."""

import pytest

from flows import Catalog
from flows.catalog.question import field_question, is_shown
from flows.values.model import Record


def test_a_long_list_is_put_one_screen_at_a_time(catalog: Catalog) -> None:
    field = catalog.fields["rf_now"]
    first, last = field_question(field, 0, catalog), field_question(field, len(field.screens) - 1, catalog)
    assert not first.is_last_screen
    assert last.is_last_screen
    shared = {option.id for option in first.options} & {option.id for option in last.options}
    assert shared == set(field.on_every_screen)


def test_past_the_last_screen_the_last_one_stays(catalog: Catalog) -> None:
    field = catalog.fields["rf_now"]
    assert field_question(field, 99, catalog).text == field.screens[-1].question


def test_a_yes_or_no_is_put_with_the_words_of_the_messages(catalog: Catalog) -> None:
    plain = field_question(catalog.fields["ptx_risk"], 0, catalog)
    assert [option.id for option in plain.options][:2] == ["true", "false"]
    assert plain.options[0].button == catalog.messages.yes


def test_a_score_has_no_options_but_a_scale(catalog: Catalog) -> None:
    question = field_question(catalog.fields["pain_now"], 0, catalog)
    assert question.is_scale
    assert question.options == ()


def test_lists_of_warning_signs_are_of_safety(catalog: Catalog) -> None:
    assert field_question(catalog.fields["rf_history"], 0, catalog).is_of_safety
    assert not field_question(catalog.fields["habits"], 0, catalog).is_of_safety


@pytest.mark.parametrize(
    ("field", "record", "shown"),
    [
        ("guardian", {"age_band": "under_18"}, True),
        ("guardian", {"age_band": "a18_34"}, False),
        ("guardian", {}, False),
        ("trend", {"duration": "d3_7"}, True),
        ("pain_now", {}, True),
    ],
)
def test_a_field_is_shown_where_the_answers_call_for_it(
    field: str, record: Record, shown: bool, catalog: Catalog
) -> None:
    assert is_shown(catalog.fields[field], record) is shown
