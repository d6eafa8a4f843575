"""Lists that are denied piece by piece, and then as a whole."""

import pytest

from flows import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.options.denied_each import begins_in_none, denied_in, denies_each


@pytest.mark.parametrize(
    ("field", "text", "is_none"),
    [
        ("fluid_signs", "no headache, nothing else", True),
        ("fluid_signs", "not dizzy and not thirsty, none of that", True),
        ("med_caution", "no ulcer, no asthma, none of these", True),
        ("fluid_signs", "no headache, but thirsty, nothing else", False),
        ("fluid_signs", "no headache, my hands went blue, nothing else", False),
        ("fluid_signs", "no headache", False),
        ("fluid_signs", "headache: none", False),
        ("fluid_signs", "nothing", False),
        ("rf_history", "no fever, nothing else", False),  # `said.noes` looks at what the signs are, too
    ],
)
def test_a_list_is_denied_by_its_pieces_and_a_no_to_all_else(
    field: str, text: str, is_none: bool, catalog: Catalog
) -> None:
    asked = field_question(catalog.fields[field], 0, catalog)
    assert denies_each(asked, hear(text, catalog), catalog) is is_none


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("no fever and no rash", ("fever_ill", "skin_band")),
        ("calf is fine, sorry", ("clot_signs",)),
        ("night: it does not wake me", ("night_constant",)),
        ("nothing with effort", ("effort_only",)),
        ("no fever, but the calf is swollen", ()),
        ("no fever, my head is odd", ()),
        ("calf", ()),
        ("none of these", ()),
        ("it doesn't wake me", ("night_constant",)),
        ("never keeps me up", ("night_constant",)),
        ("slept straight through", ("night_constant",)),
        ("i'm sleeping ok", ("night_constant",)),
        ("sleep's fine", ("night_constant",)),
        ("calf fine, fever none", ("clot_signs", "fever_ill")),
        ("calf fine except when i run", ()),
        ("no trouble at night, no fever", ("night_constant", "fever_ill")),
        ("sleeps like a baby", ("night_constant",)),
        ("i don't sleep well", ()),
        ("can't sleep through", ()),
        ("used to sleep well", ()),
        ("i sleep fine but it wakes me at 3", ()),
        ("i sleep well, my calf is swollen", ()),
    ],
)
def test_what_a_text_does_nothing_but_deny(text: str, denied: tuple[str, ...], catalog: Catalog) -> None:
    asked = field_question(catalog.fields["rf_history"], 0, catalog)
    assert denied_in(asked, hear(text, catalog), catalog) == denied


@pytest.mark.parametrize(
    ("text", "is_none"),
    [
        ("None of them, no rash or anything", True),
        ("none, not even a cough", True),
        ("none: fever", False),
        ("no fever, none of that", False),
        ("none, fever", False),
        ("a fever, no rash", False),
    ],
)
def test_a_no_to_all_with_another_no_behind_it(text: str, is_none: bool, catalog: Catalog) -> None:
    assert begins_in_none(hear(text, catalog), catalog) is is_none
