"""What a text tells of a visit."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.visits import has_been_seen, is_called_muscle, said_of_it


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Saw my doctor, muscular", "muscular"),
        ("saw my doctor today, she says its muscular", "muscular"),
        ("the physio said nothing serious", "muscular"),
        ("went to the clinic they said its a nerve in the neck, wait 2 weeks", "nerve"),
        ("the gp says a trapped nerve", "nerve"),
        ("gp said wait for the mri", "unclear"),
        ("been to the doctor, she sent me for a scan", "unclear"),
        ("saw the gp, she found a fracture", "other"),
        ("was at the physio today", ""),
        ("the doctor said muscular, but the tingling came after that", ""),
    ],
)
def test_what_was_said_there(text: str, said: str, catalog: Catalog) -> None:
    utterance = hear(text, catalog)
    assert has_been_seen(utterance, catalog)
    assert said_of_it(utterance, catalog) == said


@pytest.mark.parametrize(
    "text", ["should i see a doctor?", "i will see the gp tomorrow", "my friend says it is a nerve"]
)
def test_no_visit(text: str, catalog: Catalog) -> None:
    assert not has_been_seen(hear(text, catalog), catalog)


def test_a_muscle_is_a_clinicians_word(catalog: Catalog) -> None:
    assert is_called_muscle(hear("the doctor said it is muscular", catalog), catalog)
    assert not is_called_muscle(hear("google says it is muscular", catalog), catalog)
