"""The figures as Prometheus reads them: the shared are told whole by each worker, and nothing is about one person."""

import logging

from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from bot.operations.meters import FaultCounter, Meters
from bot.service import Taken
from bot.storage.figures import Figures
from bot.storage.results import Outcome

FIGURES = Figures(
    chats_unsent=3,
    chats_paced=1,
    oldest_unsent_seconds=4,
    oldest_unprompted_seconds=5,
    oldest_alarm_seconds=6,
    chats_due=7,
    chats_late=2,
    oldest_due_seconds=8,
    has_aof=True,
    counts={
        "phase.assessed": 3,
        "alarm.text": 4,
        "alarm.taken_back": 1,
        "flag.rf_cord": 9,
        "flag.rf_cardiac": 27,
        "reached.pain_now": 9,
        "answered.age_band": 31,
        "of_an_earlier_release": 5,
    },
)


def read(meters: Meters) -> dict[tuple[str, ...], float]:
    text = generate_latest(meters.registry).decode()
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def taken(outcome: Outcome = Outcome.MINE, update_id: int | None = 7) -> Taken:
    return Taken("a1b2", update_id, "said", "questions", outcome, 0.02, 0.003)


def test_turns_and_updates_are_counted_and_a_repeat_is_no_turn() -> None:
    meters = Meters()
    for one in (taken(), taken(Outcome.DUPLICATE), taken(update_id=None)):
        meters.observe(one)
    told = read(meters)
    assert told["thora_updates_total", "said", "false"] == 1
    assert told["thora_updates_total", "said", "true"] == 1
    assert told["thora_turns_total", "said", "mine"] == 2
    assert told[("thora_commit_seconds_count",)] == 3


def test_small_numbers_by_question_and_flag_are_not_told_and_large_ones_in_full_tens() -> None:
    meters = Meters()
    meters.shared.figures = FIGURES
    told = read(meters)
    assert told["thora_shared_red_flags_total", "rf_cardiac"] == 20
    assert told["thora_shared_questions_answered_total", "age_band"] == 30
    assert ("thora_shared_red_flags_total", "rf_cord") not in told
    assert not [name for name in told if name[0].startswith("thora_shared_questions_reached")]
    assert told["thora_shared_alarms_total", "taken_back"] == 1
    assert told["thora_shared_alarms_total", "tick"] == 0, "what begins at 1 never went up"
    assert told["thora_shared_phases_total", "assessed"] == 3
    assert told[("thora_shared_oldest_alarm_seconds",)] == 6


def test_while_the_store_is_away_no_old_figure_is_told_for_a_new_one() -> None:
    meters = Meters()
    assert not [name for name, *_ in read(meters) if name.startswith("thora_shared")]


def test_a_fault_that_is_logged_by_name_is_counted() -> None:
    meters = Meters()
    log = logging.getLogger("of.a.test.of.meters")
    log.addHandler(FaultCounter(meters))
    log.error("set aside", extra={"fault": "set_aside"})
    log.error("something else")
    assert meters.count("set_aside") == 1
    assert read(meters)["thora_faults_total", "set_aside"] == 1
