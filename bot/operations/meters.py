"""The figures of this worker, and of all workers together, as Prometheus reads them.

Two kinds, told apart by their names. `thora_…` is what this process did: sum it over the workers. `thora_shared_…` is
what the store knows of all of them: every worker says the same, so take the largest, never the sum. Counters of the
conversation are of the second kind: they are written in the same script as the turn, so each counts once, however often
an update is repeated and whichever worker dies.

Nothing here is about one person. What is told by question or by red flag is rounded down to full tens: a small bot's
figures must not tell what its one user answered.
"""

import logging
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.service import Taken
from bot.storage.figures import Figures
from bot.storage.results import Outcome

STEP: Final = 10
"""What is told by question or by red flag is told in full tens."""

SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

COUNTED: Final = {
    "phase": ("thora_shared_phases", "Phases reached", "phase", 1),
    "result": ("thora_shared_results", "Results reached, by how urgent they are", "disposition", 1),
    "retrieval": ("thora_shared_retrievals", "What became of a free text", "outcome", 1),
    "checkin": ("thora_shared_checkins", "Check-ins asked and answered", "what", 1),
    "two_weeks": ("thora_shared_two_weeks", "What two weeks have brought, in full tens", "answer", STEP),
    "alarm": ("thora_shared_alarms", "Alarms raised by a tick, an answer, a text; and taken back", "what", 1),
    "chat": ("thora_shared_chats", "Chats deleted at their person's wish", "what", 1),
    "flag": ("thora_shared_red_flags", "Red flags heard, in full tens", "flag", STEP),
    "reached": ("thora_shared_questions_reached", "Questions of the check-up put, in full tens", "question", STEP),
    "answered": ("thora_shared_questions_answered", "Questions answered or passed, in full tens", "question", STEP),
}
"""Kind of a count in the store -> name of its metric, what it is, its label, and the step it is rounded down to."""

FAULTS: Final = ("set_aside", "conflict")
"""Names that the log gives to faults which are counted (`extra={"fault": ...}`)."""

FROM_ZERO: Final = {"alarm": ("answer", "taken_back", "text", "tick")}
"""What an alert looks at for an increase is told from zero on, for the same reason."""

WAITING: Final = {
    "chats_unsent": "Chats with a message that waits to be sent",
    "chats_paced": "Of these, chats that wait only for what nobody asked for",
    "oldest_unsent_seconds": "Age of the oldest unsent message that somebody waits for",
    "oldest_unprompted_seconds": "Age of the oldest unsent message that nobody asked for",
    "oldest_alarm_seconds": "Age of the oldest unsent alarm message",
    "chats_due": "Chats with a moment at which they are to be woken",
    "chats_late": "Of these, chats whose moment has passed",
    "oldest_due_seconds": "By how much the latest of them is late",
}
"""Attribute of the store's figures, and what it is."""


class Meters:
    """All instruments of one worker, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self.shared = _Shared()
        registry.register(self.shared)
        self.up = Gauge("thora_up", "Whether a part answers: store, telegram", ["part"], registry=registry)
        self.store_away = Gauge("thora_store_away_seconds", "How long the store has been away", registry=registry)
        self.part_away = Gauge(
            "thora_store_part_away", "The part of the store that does not answer, 0 to 1", registry=registry
        )
        self.aof = Gauge("thora_store_append_only", "Whether every server keeps an append-only file", registry=registry)
        self.model = Gauge("thora_model_loaded", "Whether the trained reader is there", registry=registry)
        self.build = Gauge("thora_build", "Always 1; the version as a label", ["version"], registry=registry)
        self.lag = Histogram(
            "thora_loop_lag_seconds", "How late the event loop was", buckets=SECONDS, registry=registry
        )
        self.updates = Counter(
            "thora_updates", "Updates worked off, repeats among them", ["event", "repeat"], registry=registry
        )
        self.turns = Counter("thora_turns", "Turns committed", ["event", "outcome"], registry=registry)
        self.turn_seconds = Histogram(
            "thora_turn_seconds", "Time to take a turn", ["event"], buckets=SECONDS, registry=registry
        )
        self.commit_seconds = Histogram(
            "thora_commit_seconds", "Time to commit a turn", buckets=SECONDS, registry=registry
        )
        self.sends = Counter("thora_sends", "Messages by what became of them", ["result"], registry=registry)
        self.send_seconds = Histogram(
            "thora_send_seconds", "Time to send a message", buckets=SECONDS, registry=registry
        )
        self.faults = Counter("thora_faults", "Faults that were logged, by name", ["fault"], registry=registry)
        for fault in FAULTS:  # a counter that begins at 1 has never gone up, in the eyes of Prometheus
            self.faults.labels(fault)
        self.aof.set(math.nan)  # nobody has looked

    def count(self, fault: str) -> float:
        """How often a fault was logged so far."""
        return self.registry.get_sample_value("thora_faults_total", {"fault": fault}) or 0.0

    def observe(self, taken: Taken) -> None:
        """One turn."""
        is_repeat = taken.outcome is Outcome.DUPLICATE
        if taken.update_id is not None:
            self.updates.labels(taken.event, str(is_repeat).lower()).inc()
        if not is_repeat:
            self.turns.labels(taken.event, taken.outcome.value).inc()
        self.turn_seconds.labels(taken.event).observe(taken.turn_seconds)
        self.commit_seconds.observe(taken.commit_seconds)


class FaultCounter(logging.Handler):
    """Counts the records that name a fault (`extra={"fault": ...}`): the log is told once, and the figures follow."""

    def __init__(self, meters: Meters) -> None:
        super().__init__()
        self._meters = meters

    def emit(self, record: logging.LogRecord) -> None:
        """One record."""
        if fault := getattr(record, "fault", ""):
            self._meters.faults.labels(fault).inc()


class _Shared(Collector):
    """What the store last told; nothing while it is away, so that old figures are not taken for new ones."""

    def __init__(self) -> None:
        self.figures: Figures | None = None

    def collect(self) -> Iterator[Metric]:
        """The families."""
        if self.figures is None:
            return
        for name, told in WAITING.items():
            yield GaugeMetricFamily(f"thora_shared_{name}", told, value=getattr(self.figures, name))
        yield from _counted(self.figures.counts)


def _counted(counts: Mapping[str, int]) -> Iterator[CounterMetricFamily]:
    for kind, (name, told, label, step) in COUNTED.items():
        family = CounterMetricFamily(name, told, labels=[label])
        known = dict.fromkeys(FROM_ZERO.get(kind, ()), 0)
        for what, count in sorted({**known, **dict(_of_kind(counts, kind))}.items()):
            if (shown := count - count % step) or what in known:
                family.add_metric([what], shown)
        yield family


def _of_kind(counts: Mapping[str, int], kind: str) -> Iterable[tuple[str, int]]:
    split = ((name.partition("."), count) for name, count in counts.items())
    return [(what, count) for (begins, _, what), count in split if begins == kind]
