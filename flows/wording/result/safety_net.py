"""The safety net of a result: when to call, when to be seen, fitted to what was told; the gravest always.

Source: facts A.5 and A.2; what a long run adds is facts E.1 (low sodium, up to a day later), what a pregnancy adds A.9.
"""

from collections.abc import Iterator

from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.values.model import Disposition, Record

AFTER_A_RUN = (
    ("onset", ("gradual_in_run", "hours_after", "next_day")),
    ("run_context", ("load_jump", "hills_speed", "hot_low_fluid", "drank_lots", "new_runner")),
)
"""Answers that tell of a run."""


def safety_net(record: Record, disposition: Disposition, catalog: Catalog) -> str:
    """The lines below a result of this disposition: self-care or "within days"."""
    return "\n".join(_lines(Findings(record), disposition, catalog))


def is_new_and_unexplained(findings: Findings) -> bool:
    """Nothing that changes it was told, and not that only a run brings it on."""
    return findings.unexplained and not findings.has("worse_with", "running_only")


def _lines(findings: Findings, disposition: Disposition, catalog: Catalog) -> Iterator[str]:
    words = catalog.messages
    yield words.net_now
    if any(findings.has(field, *options) for field, options in AFTER_A_RUN):
        yield words.net_after_run
    if findings.has("risk_now", "pregnant"):
        yield words.net_pregnant
    if findings.neck:
        yield words.net_neck
    yield words.net_today
    if disposition is not Disposition.SELF_CARE:
        yield words.net_sooner
    else:
        yield words.net_soon_new if is_new_and_unexplained(findings) else words.net_soon
