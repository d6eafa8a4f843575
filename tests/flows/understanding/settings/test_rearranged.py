"""What is said of check-ins that run, at any time: an hour is an hour and no score, and a stop is a stop."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Command, Lost, Meant, Pause, Rearranged, Setting, WantsCheckins, Warned, Worse
from flows.understanding.settings.rearranged import ended
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import TODAY, scene_of

BOTH = pytest.mark.parametrize("scene", ["running", "checkin"])


def meant(text: str, scene: str, catalog: Catalog) -> Meant:
    return understand(hear(text, catalog), scene_of(scene, catalog), catalog)


@BOTH
@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("ask me at 8 in the evening", 20 * 60),
        ("change the time to 6 am", 6 * 60),
        ("could you message me at 7pm from now on", 19 * 60),
        ("move the check-in to 21:00", 21 * 60),
        ("i am home again in berlin, ask me at 8 in the evening", 20 * 60),
    ],
)
def test_another_hour_in_words_is_no_score(text: str, minute: int, scene: str, catalog: Catalog) -> None:
    found = meant(text, scene, catalog)
    assert isinstance(found, Rearranged)
    assert found.hour.sure == str(minute)


@BOTH
@pytest.mark.parametrize("text", ["back in rome, 6 again", "home again safely, 8 please", "9 again from tomorrow"])
def test_a_number_beside_a_journey_home_or_from_now_on_is_an_hour(text: str, scene: str, catalog: Catalog) -> None:
    found = meant(text, scene, catalog)
    assert isinstance(found, Rearranged)
    assert found.hour.choices


@pytest.mark.parametrize("text", ["6 again", "my back, 6 again", "it is a 6 again today"])
def test_a_number_of_the_ache_stays_one(text: str, catalog: Catalog) -> None:
    assert not isinstance(meant(text, "checkin", catalog), Rearranged)


@BOTH
@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("i'm in tokyo now", "Asia/Tokyo"),
        ("now im in honolulu", "Pacific/Honolulu"),
        ("just landed in new york", "America/New_York"),
        ("I've moved to Lisbon", "Europe/Lisbon"),
        ("back home in berlin", "Europe/Berlin"),
    ],
)
def test_who_has_come_to_another_place_is_asked_by_its_clocks(
    text: str, zone: str, scene: str, catalog: Catalog
) -> None:
    found = meant(text, scene, catalog)
    assert isinstance(found, Rearranged)
    assert found.zone.sure == zone


@BOTH
@pytest.mark.parametrize(
    ("text", "often"),
    [("ask me only once a week", "weekly"), ("weekly please", "weekly"), ("can you ask me every day again", "daily")],
)
def test_how_often_in_words(text: str, often: str, scene: str, catalog: Catalog) -> None:
    assert meant(text, scene, catalog) == Rearranged(often=often)


@BOTH
@pytest.mark.parametrize("text", ["what time do you ask me?", "when is the next check-in?", "when will you write next"])
def test_when_the_next_one_comes_is_told(text: str, scene: str, catalog: Catalog) -> None:
    assert meant(text, scene, catalog) == Rearranged()


@BOTH
@pytest.mark.parametrize("text", ["i'm back already", "I'm back from holiday", "the trip is cancelled"])
def test_a_pause_ends_in_words(text: str, scene: str, catalog: Catalog) -> None:
    assert meant(text, scene, catalog) == Rearranged(is_back=True)


@BOTH
@pytest.mark.parametrize("text", ["don't ask me tomorrow, i have a wedding", "no check-in tomorrow", "skip tomorrow"])
def test_tomorrow_alone_is_left_out(text: str, scene: str, catalog: Catalog) -> None:
    found = meant(text, scene, catalog)
    assert isinstance(found, Pause)
    assert found.until.sure == str(TODAY + 2)


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "ok stop now, no more messages",
        "I don't want any more messages from you",
        "you can stop asking me now",
        "please stop sending me these check-ins, they annoy me",
        "that's enough, please don't message me again",
        "i'm fine now so you can stop",
        "end the check-ins, i am better",
        "no need for more check-ins",
        "I feel absolutely fine, thank you, no need for more check-ins",
        "no need to ask any more",
        "you don't have to write to me anymore",
        "no need for any more reminders, thanks",
    ],
)
def test_a_stop_in_any_words_is_a_stop(text: str, scene: str, catalog: Catalog) -> None:
    assert meant(text, scene, catalog) == Command(name="stop")


def test_less_of_them_opens_what_can_be_changed(catalog: Catalog) -> None:
    assert isinstance(meant("stop asking me every day", "checkin", catalog), WantsCheckins)
    assert isinstance(meant("can we change the time of the check-in", "running", catalog), WantsCheckins)


def test_a_stop_until_a_day_is_a_pause(catalog: Catalog) -> None:
    assert isinstance(meant("no messages till Monday", "running", catalog), Pause)


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "it was an 8 in the evening",
        "you asked me at 8 yesterday",
        "i'm in pain now",
        "i'm back at a 3",
        "i'm back running",
        "it moved to the ribs",
        "i ran in berlin yesterday, 3 now",
        "i'm in berlin for the marathon, pain is 4",
        "how often, once a day?",
        "i stretch daily",
        "enough of this pain",
        "do i have to stop the exercises",
        "no more running for now",
        "when is the pain worst",
        "it hurts less often",
        "i run every other day",
        "the pain comes every few days",
        "only after runs it hurts",
        "do the stretches twice a week",
        "we ran till the end, done here with my legs",
        "no need for a doctor",
        "which day is best for a long run",
    ],
)
def test_what_only_sounds_like_it_is_left_to_others(text: str, scene: str, catalog: Catalog) -> None:
    assert not isinstance(meant(text, scene, catalog), Rearranged | Command | Pause)


def test_nothing_is_rearranged_where_no_check_ins_run(catalog: Catalog) -> None:
    assert ended(hear("no more messages", catalog), scene_of("nothing", catalog), catalog) is None
    assert not isinstance(meant("ask me at 8 pm", "nothing", catalog), Rearranged)


@BOTH
@pytest.mark.parametrize("text", ["dont write me every day", "don't ask me every morning", "you write too often"])
def test_not_every_day_opens_what_can_be_changed(text: str, scene: str, catalog: Catalog) -> None:
    assert isinstance(meant(text, scene, catalog), WantsCheckins)


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("change it to 5pm", 17 * 60),
        ("so at 6 in the evening?", 18 * 60),
        ("20 o'clock", 20 * 60),
        ("rather at 7:30 in the morning", 450),
        ("can it be 9 pm", 21 * 60),
    ],
)
def test_an_hour_alone_or_of_it_is_another_hour(text: str, minute: int, catalog: Catalog) -> None:
    found = meant(text, "running", catalog)
    assert isinstance(found, Rearranged)
    assert found.hour.sure == str(minute)


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("can you write me every day at 8 in evening?", 20 * 60),
        ("please text us daily at 7am", 7 * 60),
        ("could you remind her each day at half past four in the afternoon", 16 * 60 + 30),
        ("message me at 6pm", 18 * 60),
        ("i want a daily message at 21:00", 21 * 60),
    ],
)
def test_check_ins_are_wished_for_with_their_hour(text: str, minute: int, catalog: Catalog) -> None:
    found = meant(text, "without_checkins", catalog)
    assert isinstance(found, WantsCheckins)
    assert found.hour.sure == str(minute)


@pytest.mark.parametrize("text", ["can you write me every day?", "remind her every day after school please"])
def test_check_ins_are_wished_for_without_an_hour(text: str, catalog: Catalog) -> None:
    assert isinstance(meant(text, "without_checkins", catalog), WantsCheckins)


@pytest.mark.parametrize("text", ["my back hurts every day", "can i run at 6 in the evening?", "6", "i ran at 7"])
def test_what_is_no_wish_for_them(text: str, catalog: Catalog) -> None:
    assert not isinstance(meant(text, "without_checkins", catalog), WantsCheckins | Rearranged)


def test_another_hour_before_the_first_one(catalog: Catalog) -> None:
    scene = replace(scene_of("checkin_zone", catalog), today=0, minute=20 * 60)
    found = understand(hear("can you change it to 5pm", catalog), scene, catalog)
    assert isinstance(found, Rearranged)
    assert found.hour.sure == str(17 * 60)
    assert isinstance(understand(hear("at 8 in the evening", catalog), scene, catalog), Lost)


def test_a_wish_to_run_without_pain_is_no_score(catalog: Catalog) -> None:
    assert not isinstance(meant("race 800m without pain", "checkin_activity", catalog), Worse)


def test_the_number_of_an_hour_is_no_score(catalog: Catalog) -> None:
    assert not isinstance(meant("at 6 in the evening", "without_checkins", catalog), Worse)


@pytest.mark.parametrize("text", ["we can end this here", "we could stop this now", "we can finish things here"])
def test_an_end_of_the_talk_is_no_word_of_ending_a_life(text: str, with_reader: Catalog) -> None:
    assert meant(text, "running", with_reader) == Rearranged(asks="ask_on")


@pytest.mark.parametrize("text", ["I want to end it here", "i can end this now"])
def test_what_may_be_one_is_still_asked_about(text: str, with_reader: Catalog) -> None:
    assert isinstance(meant(text, "running", with_reader), Warned)


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("can we make it two hours later?", 9 * 60 + 30),
        ("half an hour earlier would work better", 7 * 60),
        ("from now on write 15 minutes later. at half seven the kids get up", 7 * 60 + 45),
        ("push it back by an hour please", 8 * 60 + 30),
        ("bring it forward 30 min", 7 * 60),
        ("write to me at quarter past eight instead, half seven is when i drive", 8 * 60 + 15),
    ],
)
def test_an_hour_that_is_moved_by_so_much(text: str, minute: int, catalog: Catalog) -> None:
    scene = replace(scene_of("checkin", catalog), comes_at=7 * 60 + 30)
    found = understand(hear(text, catalog), scene, catalog)
    assert isinstance(found, Rearranged)
    assert found.hour.sure == str(minute)


@pytest.mark.parametrize("text", ["it hurt an hour later", "it came half an hour earlier", "worse two hours later"])
def test_what_came_later_in_the_day_moves_nothing(text: str, catalog: Catalog) -> None:
    scene = replace(scene_of("checkin", catalog), comes_at=7 * 60 + 30)
    assert not isinstance(understand(hear(text, catalog), scene, catalog), Rearranged)


@BOTH
def test_the_hour_that_is_named_as_unfit_is_not_offered(scene: str, catalog: Catalog) -> None:
    at_half_seven = replace(scene_of(scene, catalog), comes_at=7 * 60 + 30)
    found = understand(hear("can you write later? half seven i am on the train", catalog), at_half_seven, catalog)
    assert found == WantsCheckins(hour=Setting(kind="minute"))


@BOTH
@pytest.mark.parametrize("text", ["what time do you ask me tomorrow?", "when will you write to me tomorrow"])
def test_when_the_one_of_tomorrow_comes(text: str, scene: str, catalog: Catalog) -> None:
    assert meant(text, scene, catalog) == Rearranged()


@BOTH
def test_again_behind_the_place_is_no_part_of_it(scene: str, catalog: Catalog) -> None:
    found = meant("i am home in lisbon again", scene, catalog)
    assert isinstance(found, Rearranged)
    assert found.zone.sure == "Europe/Lisbon"
