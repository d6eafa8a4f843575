"""What of a topic is told before the warning signs were asked."""

from flows import Catalog
from flows.dialogue.asked import early


def test_a_topic_that_promises_nothing_is_told_as_a_whole_but_for_what_clears_a_run(catalog: Catalog) -> None:
    desk = catalog.faq["desk_and_phone_posture"]
    assert early.is_whole(desk, "standing")
    assert early.is_whole(desk, "")
    assert not early.is_whole(desk, "runs_are_fine")


def test_of_a_topic_that_waits_only_what_is_marked_is_told(catalog: Catalog) -> None:
    rest = catalog.faq["rest_and_recovery"]
    assert early.is_part(rest, "a_week")
    assert not early.is_part(rest, "or_run")
    assert not early.is_part(rest, "")
    assert not early.is_part(catalog.faq["kinesio_tape"], "")


def test_no_topic_of_a_run_today_of_tablets_or_of_pain_itself_is_told_early(catalog: Catalog) -> None:
    waiting = ("should_i_stop_running", "painkillers", "between_shoulder_blades", "muscle_spasm_strain", "quick_relief")
    assert not any(catalog.faq[id].early for id in waiting)


def test_what_stands_for_the_whole_answer_leaves_nothing_to_say(catalog: Catalog) -> None:
    assert early.is_all(catalog.faq["painkillers"], "pregnant")
    assert not early.is_all(catalog.faq["painkillers"], "gel_and_tablets")


def test_what_bars_a_run_or_only_explains_a_load_is_told_at_once(catalog: Catalog) -> None:
    told = [
        ("return_to_running", "birth"),
        ("should_i_stop_running", "severe"),
        ("training_load", "build_up"),
        ("weightlifting_interaction", "from_the_gym"),
    ]
    assert all(early.is_part(catalog.faq[id], angle) for id, angle in told)
    assert not early.is_part(catalog.faq["should_i_stop_running"], "far")


def test_what_is_about_who_asks_is_known(catalog: Catalog) -> None:
    assert early.is_of_whom(catalog.faq["painkillers"], "pregnant")
    assert not early.is_of_whom(catalog.faq["painkillers"], "which")
