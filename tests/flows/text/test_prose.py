"""Sentences of a text that is shown, and what stays where some are left out."""

from flows.text.prose import first, kept, sentences

TEXT = "Begin here. Then wait.\nOf these:\n1. Walk\n2. Run. Slowly\n**Stop for a fever. Or for a rash.** Call."


def test_a_text_is_read_sentence_by_sentence() -> None:
    assert list(sentences("Walk. Then run!\n• Cat-cow, 8 times\n**Stop.** Now?")) == [
        "Walk.",
        "Then run!",
        "Cat-cow, 8 times",
        "**Stop.**",
        "Now?",
    ]


def test_what_stays_is_kept_as_it_stood() -> None:
    assert kept(TEXT, lambda _: True) == TEXT


def test_items_are_counted_anew_and_an_empty_list_has_no_lead() -> None:
    assert "Of these:\n1. Run. Slowly" in kept(TEXT, lambda one: one != "Walk")
    assert "Of these" not in kept(TEXT, lambda one: one not in {"Walk", "Run.", "Slowly"})


def test_half_of_what_stands_in_bold_loses_its_marks() -> None:
    assert kept(TEXT, lambda one: "fever" not in one).endswith("Or for a rash. Call.")


def test_nothing_is_left_of_nothing() -> None:
    assert kept(TEXT, lambda _: False) == ""


def test_the_first_sentence_is_told_from_the_rest() -> None:
    assert first("Go slow. Stop at 5.") == ("Go slow.", "Stop at 5.")
    assert first("Go slow.") == ("Go slow.", "")
