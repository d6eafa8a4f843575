"""Why a result is what it is, in a sentence or two, as the person reads it below it."""

from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.values.model import Assessment, Session
from flows.wording.safety_net import is_new_and_unexplained
from flows.wording.sentences import sentence

SHOWN_REASONS = 2


def reasons(session: Session, assessment: Assessment, catalog: Catalog) -> list[str]:
    """Why, in a sentence or two: the lines that decided. One that only gathers signs speaks by its first sign."""
    if assessment.lines[:1] == ("S",) and Findings(session.record).unexplained:
        return [sentence(_nothing_found(session, catalog))]
    if assessment.lines[:1] == ("S",) and (ticked := _ticked(session, catalog)):
        return [sentence(catalog.messages.reason_with_risk.format(told=ticked))]
    deciding = [id for id in assessment.lines if id[0] == assessment.lines[0][0]]
    spoken = [catalog.lines[id].reason for id in deciding if id in catalog.lines]
    if not set(assessment.lines[:1]) & set(catalog.lines):
        spoken[:0] = [_sign(session, assessment, catalog)] if assessment.red_flags else []
    return [sentence(reason) for reason in spoken[:SHOWN_REASONS]]


def _nothing_found(session: Session, catalog: Catalog) -> str:
    """Why it is left to self-care where nothing that was told explains it."""
    is_new = is_new_and_unexplained(Findings(session.record))
    return catalog.messages.reason_new_mild if is_new else catalog.messages.reason_with_runs


def _sign(session: Session, assessment: Assessment, catalog: Catalog) -> str:
    """The sign that decided; of what only is so in general (line C6), what was ticked and not what it may lead to."""
    ticked = _ticked(session, catalog)
    if assessment.lines[:1] == ("C6",) and ticked:
        return catalog.messages.told_before.format(told=ticked)
    return catalog.red_flags[assessment.red_flags[0]].reason


def _ticked(session: Session, catalog: Catalog) -> str:
    """What was ticked of the list of illnesses, as its buttons say it; empty where nothing was."""
    history = session.record.get("rf_history", ())
    options = catalog.fields["rf_history"].options
    told = [one for one in options if isinstance(history, tuple) and one.id in history and one.flags]
    return ", ".join(f'"{one.button}"' for one in told)
