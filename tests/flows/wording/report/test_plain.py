"""The page as text holds what the page holds."""

from flows import Catalog
from flows.values.model import Session, State, Value
from flows.values.page import Row, Section
from flows.wording.report import plain
from flows.wording.report.page import page
from tests.talk import MONDAY


def test_it_says_all_that_the_page_says_in_its_order(catalog: Catalog) -> None:
    record: dict[str, Value] = {"location": "spine_line", "rf_now": ("none",), "pain_now": 4}
    session = Session(consent=True, state=State.ASSESSED, record=record)
    made = page(session, MONDAY, catalog, "my own words")
    text = plain.text(made, Section(title="Day by day", rows=(Row(text="6 Jan: pain 3"),)))
    places = [text.index(row.text) for section in made.sections for row in section.rows]
    assert all(place >= 0 for place in places)
    assert [text.index(section.title.upper()) for section in made.sections] == sorted(
        text.index(section.title.upper()) for section in made.sections
    )
    assert "my own words" in text
    assert "DAY BY DAY\n6 Jan: pain 3" in text


def test_a_heading_without_anything_below_it_is_left_out(catalog: Catalog) -> None:
    made = page(Session(), MONDAY, catalog, own_words="")
    assert "DAY BY DAY" not in plain.text(made, Section(title="Day by day", rows=()))
