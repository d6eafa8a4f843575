"""A sign that is not told outright: asked about in full, the next one after a no, and no list closed over it."""

import msgspec
import pytest

from flows import Catalog, Read
from flows.values.frames import Doubt, Ticking, Which
from flows.values.model import State
from tests.talk import RESULT, SCREENED, Talk, told

FIRST, SECOND, THIRD = SCREENED[:3], SCREENED[:4], SCREENED[:5]


def test_other_words_for_a_sign_put_it_in_full_and_a_yes_alarms(talk: Talk) -> None:
    said = told(talk, *SECOND, "knees buckled near the end")
    assert "unsteady **legs**" in said
    assert isinstance(talk.session.prompt, Which)
    assert talk.session.alarms == ()
    told(talk, "yes")
    assert talk.session.state is State.REFERRED


def test_words_that_only_sound_like_a_sign_never_alarm_at_once(talk: Talk) -> None:
    told(talk, *FIRST, "fell asleep after the race")
    assert talk.session.alarms == ()


def test_a_no_to_it_leads_back_to_the_list(talk: Talk) -> None:
    told(talk, *SECOND, "knees buckled near the end", "no")
    assert talk.session.alarms == ()
    assert talk.turns[-1].replies[-1].options[0].id == "legs_weak_numb"


def test_a_sign_of_a_list_to_come_is_kept_and_ticked_there(talk: Talk) -> None:
    assert "Weight loss or night sweats" in told(talk, *FIRST, "my trousers are too loose")
    assert "I ticked what you told me" not in told(talk, *SCREENED[3:5])
    assert "I ticked what you told me" in told(talk, "[None of these 6]")
    half = talk.session.find(Ticking)
    assert half is not None
    assert "weight_loss" in half.ticks


def test_words_that_may_be_a_sign_keep_a_bare_none_from_closing_the_list_once(talk: Talk) -> None:
    told(talk, *SECOND, "something with my legs")
    said = told(talk, "[None of these 5]")
    assert "I could not place" in said
    assert "rf_now" not in talk.session.record
    told(talk, "[None of these 5]")
    assert talk.session.record["rf_now"] == ("none",)


def test_a_none_in_words_is_asked_about_the_same_way(talk: Talk) -> None:
    told(talk, *SECOND, "something with my legs")
    assert "I could not place" in told(talk, "none of them")
    told(talk, "none of them")
    assert talk.session.record["rf_now"] == ("none",)


def test_a_no_to_one_sign_asks_about_the_next_that_the_text_may_tell_of(catalog: Catalog) -> None:
    signs = {"rf_stroke_headache": 0.8, "rf_cardiac": 0.5}
    read = Read(danger=0.9, signs=signs, shown=0.9, wants={}, topics={}, marks=())
    talk = Talk(msgspec.structs.replace(catalog, read=lambda _: read, detect=None))
    assert "nearly faint" in told(talk, *FIRST, "light headed when i got off the sofa")
    assert "drooping face" in told(talk, "[No]")
    assert talk.session.alarms == ()
    assert "any of these" in told(talk, "[No]")
    assert not isinstance(talk.session.prompt, Doubt)


@pytest.mark.parametrize("text", ["child's pose leaves me light headed", "my hand tingles in the doorway stretch"])
def test_an_exercise_that_brings_a_sign_stops_first(text: str, talk: Talk) -> None:
    assert "Stop that exercise" in told(talk, *SCREENED, *RESULT, text)
    assert isinstance(talk.session.prompt, Doubt)


def test_after_a_no_beneath_a_result_a_new_look_is_offered(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "i fell")
    assert isinstance(talk.session.prompt, Doubt)
    assert "Shall I ask again?" in told(talk, "no")


def test_nothing_beside_another_word_is_nothing_in_particular(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT[:5], "nothing sets it off, it just hurts")
    assert talk.session.record["worse_with"] == ("nothing_clear",)


def test_whoever_asks_what_a_knot_is_hears_which_lump_is_looked_at(talk: Talk, catalog: Catalog) -> None:
    meaning = next(one for one in catalog.faq["knots_trigger_points"].angles if one.id == "meaning")
    told(talk, *SCREENED, *RESULT)
    said = told(talk, "what is a knot, i have a little lump beside my spine")
    assert said.startswith(meaning.say.split("\n")[0])
    assert "a doctor today" in said
    assert not isinstance(talk.session.prompt, Doubt)


def test_whoever_tells_of_a_lump_that_grows_is_asked_back_all_the_same(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "there is a hard lump growing by my spine, what is a knot?")
    assert isinstance(talk.session.prompt, Doubt)
