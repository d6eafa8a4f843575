"""Words known by how they sound, and no other word taken for one."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import screened
from flows.text.letters.sounds import same_sound, sounds

RULES = (("ph", "f"), ("ck", "k"), ("[ou]+", "u"), (r"(.)\1+", r"\1"))
KNOWN = sounds(("blood", "throttle", "pack", "puck"), RULES)


def spelled(text: str, catalog: Catalog) -> tuple[str, ...]:
    (sentence,) = hear(text, catalog).sentences
    return sentence.words


def test_a_word_of_the_same_sound_is_meant() -> None:
    assert same_sound("blud", KNOWN, ()) == "blood"


def test_nothing_is_meant_where_nothing_sounds_alike() -> None:
    assert same_sound("blend", KNOWN, ()) is None


def test_vowels_may_differ_in_a_long_word_unless_a_word_of_english_is_nearer() -> None:
    assert same_sound("throttl", KNOWN, ()) == "throttle"
    assert same_sound("thrattla", KNOWN, ()) == "throttle"
    assert same_sound("thrattla", KNOWN, ("thrattle",)) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pasd", "passed"),
        ("blud", "blood"),
        ("presher", "pressure"),
        ("colapsd", "collapsed"),
        ("unconshus", "unconscious"),
        ("stumak", "stomach"),
        ("koffing", "coughing"),
        ("faynted", "fainted"),
        ("seezure", "seizure"),
        ("throte", "throat"),
        ("blakd", "blacked"),
        ("nausheous", "nauseous"),
        ("feva", "fever"),
        ("swolin", "swollen"),
        ("bledin", "bleeding"),
        ("preshure", "pressure"),
        ("weeknes", "weakness"),
        ("sueside", "suicide"),
        ("feinted", "fainted"),
    ],
)
def test_a_word_of_a_sign_is_known_as_it_is_heard(typed: str, meant: str, catalog: Catalog) -> None:
    assert spelled(f"x {typed} x", catalog) == ("x", meant, "x")


@pytest.mark.parametrize(
    "typed", ["tues", "spain", "nike", "tyre", "boise", "runing", "nissan", "garmin", "sinse", "kuala", "quezon"]
)
def test_no_other_word_is_taken_for_one_of_a_sign(typed: str, catalog: Catalog) -> None:
    assert spelled(f"x {typed} x", catalog) == ("x", typed, "x")


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("i pasd out on the landing", "rf_cardiac"),
        ("koffing up blud since lunch", "rf_lung_clot"),
        ("an awfull presher in my chest", "rf_cardiac"),
        ("nummnis in both legz", "rf_cord"),
        ("he blakd out at the gate", "rf_cardiac"),
        ("she feinted by the gate", "rf_cardiac"),
        ("i think he is unconshus", "rf_cardiac"),
    ],
)
def test_a_sign_written_as_it_is_heard_is_a_sign(text: str, flag: str, catalog: Catalog) -> None:
    alarm = screened(hear(text, catalog), catalog)
    assert alarm is not None
    assert flag in alarm.flags
