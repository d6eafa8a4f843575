"""Why a result is what it is, in a sentence or two, as the person reads it below it."""

from collections.abc import Iterator, Sequence

from flows.assessment import triage
from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.values.model import Assessment, Session
from flows.values.record import ticks_of
from flows.wording.result.safety_net import is_new_and_unexplained
from flows.wording.sentences import sentence

SHOWN_REASONS = 2
AT_RISK = "U7"
"""The line of a pain that nothing moves, in somebody at risk: the reason is the risk, not a sign they have not got."""


def reasons(session: Session, assessment: Assessment, catalog: Catalog) -> list[str]:
    """Why, in a sentence or two: the lines that decided, the gravest first. One that gathers signs speaks by them."""
    if assessment.lines[:1] == ("S",) and Findings(session.record).unexplained:
        return [sentence(_nothing_found(session, catalog))]
    if assessment.lines[:1] == ("S",) and (ticked := _ticked(session, catalog)):
        return [sentence(catalog.messages.reason_with_risk.format(told=ticked))]
    deciding = _deciding(session, assessment, catalog)
    spoken = (reason for line, leads in deciding for reason in _of_line(line, leads, session, catalog))
    return [sentence(reason) for reason in list(dict.fromkeys(spoken))[:SHOWN_REASONS]]


def _deciding(session: Session, assessment: Assessment, catalog: Catalog) -> Iterator[tuple[str, Sequence[str]]]:
    """The lines that decided, each with the signs that speak for it; what words or a check-in raised has none."""
    deciding = [id for id in assessment.lines if id[0] == assessment.lines[0][0]]
    leads = triage.leads(deciding, session.record, catalog)
    found = assessment.leading or assessment.red_flags
    yield from leads.items()
    yield from ((id, found) for id in deciding if id not in leads)
    if not deciding:
        yield "", found[:1]


def _of_line(line: str, leads: Sequence[str], session: Session, catalog: Catalog) -> Iterator[str]:
    """Its own words, or those of the signs that it gathers."""
    if line in catalog.lines:
        yield catalog.lines[line].reason
    elif line == "C6" and (ticked := _ticked(session, catalog)):
        yield catalog.messages.told_before.format(told=ticked)
    else:
        flags = (catalog.red_flags[flag] for flag in leads)
        yield from (flag.reason_at_risk if line == AT_RISK and flag.reason_at_risk else flag.reason for flag in flags)


def _nothing_found(session: Session, catalog: Catalog) -> str:
    """Why it is left to self-care where nothing that was told explains it."""
    is_new = is_new_and_unexplained(Findings(session.record))
    return catalog.messages.reason_new_mild if is_new else catalog.messages.reason_with_runs


def _ticked(session: Session, catalog: Catalog) -> str:
    """What was ticked of the list of illnesses, as its buttons say it; empty where nothing was."""
    history = ticks_of(session.record.get("rf_history"))
    options = catalog.fields["rf_history"].options
    told = [one for one in options if one.id in history and one.flags]
    return ", ".join(f'"{one.button}"' for one in told)
