"""Alert rules and dashboard ask for figures that there are, and each alert says what to do.

With `promtool` on the PATH its own checks and the unit tests of the rules are run as well.
"""

import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from bot.operations.meters import COUNTED, Meters
from tests.bot.operations.test_meters import FIGURES

HOUSE = Path(__file__).parents[1]
FOLDER = HOUSE / "docs" / "operations"
RULES = [
    rule for group in yaml.safe_load((FOLDER / "alerts.yml").read_text("utf-8"))["groups"] for rule in group["rules"]
]
BY_PROMETHEUS = {"up"}
"""What Prometheus knows by itself."""


def panels() -> list[dict[str, Any]]:
    board = json.loads((FOLDER / "dashboard.json").read_text("utf-8"))
    return [panel for panel in board["panels"] if panel["type"] != "row"]


QUERIES = [rule["expr"] for rule in RULES] + [target["expr"] for panel in panels() for target in panel["targets"]]


@cache
def exported() -> dict[str, set[str]]:
    """Every sample that a worker exports, with the names of its labels."""
    meters = Meters()
    counts = {f"{kind}.x": 10 for kind in COUNTED}
    meters.shared.figures = msgspec.structs.replace(FIGURES, counts=counts)
    for instrument in (meters.up.labels("store"), meters.build.labels("1")):
        instrument.set(1)
    for labelled in (meters.updates, meters.turns, meters.sends):
        labelled.labels(*["x"] * len(labelled._labelnames)).inc()
    meters.turn_seconds.labels("x").observe(1)
    families = text_string_to_metric_families(generate_latest(meters.registry).decode())
    samples = [sample for family in families for sample in family.samples]
    return {sample.name: set(sample.labels) for sample in samples}


@pytest.mark.parametrize("query", QUERIES)
def test_every_query_asks_for_a_figure_that_there_is(query: str) -> None:
    known = exported()
    named = set(re.findall(r"\b(?:thora|process)_\w+", query))
    assert named or set(re.findall(r"\w+", query)) & BY_PROMETHEUS
    assert named <= set(known)
    for name, inside in re.findall(r"\b((?:thora|process)_\w+)\{([^}]*)\}", query):
        labels = set(re.findall(r"(\w+)\s*!?=", inside)) - {"job", "instance"}
        assert labels <= known[name], query


@pytest.mark.parametrize("query", [query for query in QUERIES if "thora_shared_" in query])
def test_what_every_worker_tells_whole_is_not_added_up(query: str) -> None:
    for before in re.findall(r"([\w ()]*?)(?:increase\()?thora_shared_", query):
        assert re.search(r"max( by \(\w+\))? ?\($", before.strip()), query


def test_a_fault_that_a_query_names_is_logged_by_that_name() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (HOUSE / "bot").rglob("*.py"))
    named = {name for query in QUERIES for name in re.findall(r'fault="(\w+)"', query)}
    assert named == set(re.findall(r'"fault": "(\w+)"', code))


def test_each_alert_says_where_it_is_written_what_to_do_and_it_is_written_there() -> None:
    page = (HOUSE / "docs" / "operations.md").read_text("utf-8")
    headings = set(re.findall(r"^#+ (\w+)$", page, re.MULTILINE))
    for rule in RULES:
        assert rule["annotations"]["runbook"] == f"docs/operations.md, {rule['alert']}"
        assert rule["alert"] in headings
        assert rule["labels"]["severity"] in ("page", "ticket")


def test_each_alert_has_a_test_of_its_own() -> None:
    files = [yaml.safe_load(file.read_text("utf-8")) for file in FOLDER.glob("alerts*_test.yml")]
    firing = {
        one["alertname"]
        for file in files
        for test in file["tests"]
        for one in test["alert_rule_test"]
        if one.get("exp_alerts")
    }
    assert firing == {rule["alert"] for rule in RULES}


LENGTH = re.compile(r"(?:\d+(?:ms|[smhdwy]))+")
"""A length of time as Prometheus writes it."""


def test_rules_have_the_form_that_prometheus_knows() -> None:
    for rule in RULES:
        assert (
            {"alert", "expr", "labels", "annotations"} <= set(rule) <= {"alert", "expr", "for", "labels", "annotations"}
        )
        assert {"summary", "runbook"} <= set(rule["annotations"])
        assert LENGTH.fullmatch(rule.get("for", "0s"))
    for query in QUERIES:
        bare = re.sub(r'"[^"]*"', "", query)
        assert all(bare.count(begin) == bare.count(end) for begin, end in ("()", "[]", "{}")), query
        assert all(LENGTH.fullmatch(length) or "$" in length for length in re.findall(r"\[([^\]:]*)", bare)), query
        assert query.count('"') % 2 == 0


def test_the_tests_of_the_rules_feed_what_the_rules_ask_for() -> None:
    asked = {name for rule in RULES for name in re.findall(r"\b(?:thora_\w+|up)\b", rule["expr"])}
    for file in FOLDER.glob("alerts*_test.yml"):
        told = yaml.safe_load(file.read_text("utf-8"))
        assert told["rule_files"] == ["alerts.yml"]
        for test in told["tests"]:
            fed = {re.match(r"\w+", one["series"])[0] for one in test["input_series"]}  # type: ignore[index]
            assert fed <= asked, test["name"]
            assert all(LENGTH.fullmatch(one["eval_time"]) for one in test["alert_rule_test"])
            assert {one["alertname"] for one in test["alert_rule_test"]} <= {rule["alert"] for rule in RULES}


@pytest.mark.skipif(
    shutil.which("promtool") is None,
    reason="promtool is not installed: of the alert rules only the form is checked, and their unit tests do not run",
)
@pytest.mark.parametrize(
    "command",
    [
        ("check", "rules", "alerts.yml"),
        ("test", "rules", "alerts_test.yml", "alerts_day_test.yml"),
        ("check", "config", "prometheus.yml"),
    ],
)
def test_promtool_finds_the_rules_sound(command: tuple[str, ...]) -> None:
    done = subprocess.run(["promtool", *command], cwd=FOLDER, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_two_panels_lie_on_one_another() -> None:
    board = json.loads((FOLDER / "dashboard.json").read_text("utf-8"))
    covered = [
        (x, y)
        for place in (panel["gridPos"] for panel in board["panels"])
        for x in range(place["x"], place["x"] + place["w"])
        for y in range(place["y"], place["y"] + place["h"])
    ]
    assert len(covered) == len(set(covered))
    assert len({panel["id"] for panel in board["panels"]}) == len(board["panels"])
