"""A chat is handed over, both ways, in many words; and what only speaks of somebody hands over nothing."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.people.who_writes import is_beside_them, writes_for_them_again, writes_themselves


@pytest.mark.parametrize(
    "text",
    [
        "hi, I'm Maya, it's my back. dad said I should write now",
        "hi, it's Maya, not her dad",
        "my daughter is typing now",
        "she's writing herself now",
        "he will answer himself from here",
        "I'll hand over to her",
        "i gave her the phone",
        "here is my daughter",
        "let him type now",
        "now she is answering",
        "mum says i should answer this myself",
        "hello this is Maya i am writing now",
        "my shoulder blades are sore again",
        "since yesterday it hurts under my shoulder blade",
        "it's leo, my dad went out",
        "my wife is typing now",
        "hello, maya is writing now",
        "hi, my wife gave me her phone",
    ],
)
def test_the_one_whose_back_it_is_writes(text: str, catalog: Catalog) -> None:
    assert writes_themselves(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "it's worse now",
        "she says a 4",
        "her back is better",
        "she is typing a lot at school",
        "he can't write with that arm",
        "she is writing exams this week",
        "is she allowed to write?",
        "my back was bad as well, like hers",
        "i gave her ibuprofen",
        "let her rest?",
        "over to her left side it hurts",
        "her mum has back pain too",
        "she does not want to write now",
        "dad is writing now",
    ],
)
def test_who_is_only_spoken_of_does_not(text: str, catalog: Catalog) -> None:
    assert not writes_themselves(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    ("text", "is_of_any_age"),
    [
        ("mum here again", False),
        ("dad here", False),
        ("dad again", False),
        ("it's mum", False),
        ("hello, mum here, she ran today", False),
        ("it's Maya's dad again", False),
        ("hi, it's her dad again", True),
        ("this is her mother again", True),
        ("his wife here again", True),
        ("her coach here", True),
    ],
)
def test_a_parent_or_another_who_cares_writes_again(text: str, is_of_any_age: bool, catalog: Catalog) -> None:
    assert writes_for_them_again(hear(text, catalog), catalog, is_minor=True)
    assert writes_for_them_again(hear(text, catalog), catalog, is_minor=False) is is_of_any_age


@pytest.mark.parametrize(
    "text",
    [
        "dad is here with me",
        "mum is at work",
        "my mum says hi",
        "i told my mum",
        "mum said i can run",
        "it's about the same",
        "hi it's me again",
        "i'm here",
        "hi, it's Maya, not her dad",
        "my mum is here now",
    ],
)
def test_a_child_who_speaks_of_a_parent_still_writes(text: str, catalog: Catalog) -> None:
    assert not writes_for_them_again(hear(text, catalog), catalog, is_minor=True)


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("she is sitting next to me", True),
        ("he's right here", True),
        ("my daughter is here with me", True),
        ("we are doing this together", True),
        ("she's beside me", True),
        ("they are with me now", True),
        ("she is sitting at her desk all day", False),
        ("she is not with me", False),
        ("is she here?", False),
        ("it hurts beside the spine", False),
    ],
)
def test_the_one_it_is_about_sits_beside_who_writes(text: str, is_so: bool, catalog: Catalog) -> None:
    assert is_beside_them(hear(text, catalog), catalog) is is_so
