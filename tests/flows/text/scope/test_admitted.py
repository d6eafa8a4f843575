"""What was denied, and is taken up in the next breath without its name, is asked about."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import screen


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("no chest pain. Well, there is when I shift the hay bales", "rf_cardiac"),
        ("no chest pain though. Ok, I do get it when I climb the ladder", "rf_cardiac"),
        ("no chest pain - well, some, going uphill", "rf_cardiac"),
        ("I don't get chest pain. Except, well, when I shovel snow", "rf_cardiac"),
        ("chest pain? no. well, going upstairs", "rf_cardiac"),
        ("no chest pain unless you count the hills", "rf_cardiac"),
        ("I haven't fainted, though once on Saturday", "rf_cardiac"),
        ("never fainted. Fib, once on Tuesday in the shower", "rf_cardiac"),
        ("no fever\u2026 hm, actually there is a bit", "rf_infection"),
        ("no fever. well, a touch at night", "rf_infection"),
        ("fever? no. ok, slightly", "rf_infection"),
        ("no fever but sometimes in the evening", "rf_infection"),
        ("not short of breath... well okay, on the stairs I am", "rf_lung_clot"),
        ("never breathless. OK, uphill sometimes", "rf_lung_clot"),
        ("no tingling in the legs. I tell a lie, the right one", "rf_cord"),
        ("no leg weakness. Come to think of it, going down stairs, yes", "rf_cord"),
        ("no weakness in the legs. Scrap that, the left one gives way", "rf_cord"),
        ("no problems with my bladder. That's not quite true", "rf_cord"),
        ("no chest pains. Well, apart from on hills", "rf_cardiac"),
        ("no fainting. Well, nearly, at the top of the ramp", "rf_cardiac"),
        ("chest pain: no. Actually yes, when running", "rf_cardiac"),
        ("none of those. Well, a bit of fever", "rf_infection"),
        ("no weight loss. actually, I have, half a stone", "rf_malignancy"),
    ],
)
def test_a_no_that_is_taken_back_in_the_next_breath_is_asked_about(text: str, flag: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert alarm.ask
    assert flag in alarm.flags


@pytest.mark.parametrize(
    "text",
    [
        "no chest pain. Well, there is a bit of an ache in my shoulder blade",
        "no chest pain mind. Well, when I carry the shopping my shoulder blade pulls",
        "no chest pain. Well, maybe I should rest",
        "no chest pain. Well I do yoga sometimes",
        "no chest pain. Well, on Monday I ran 10 km",
        "no chest pain, the ache is 4, scrap that, 5",
        "no fever. Actually it is my upper back that is sore",
        "no fever\u2026 well, none that I know",
        "no fever but when I run my back hurts",
        "no fever. Actually, when do I run again?",
        "no fever, no cough. But at night I sleep badly",
        "not breathless, ok, maybe I am a bit tired on the stairs",
        "not breathless. Sorry, on the bus",
        "no numbness. I lie on my left side at night",
        "no numbness. Well, tonight at 8",
        "no numbness. Though in the mornings it is stiff",
        "chest pain when I push? no. well, no",
    ],
)
def test_a_no_stays_a_no_before_what_tells_of_something_else(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None


def test_where_it_is_taken_up_is_known_in_the_sentence_and_behind_it(catalog: Catalog) -> None:
    assert hear("no fever, well, a bit", catalog).sentences[0].admitted == (2,)
    assert hear("no fever. Well, a bit", catalog).sentences[0].admitted == (2,)
    assert hear("no fever. Well, my back is stiff", catalog).sentences[0].admitted == ()
