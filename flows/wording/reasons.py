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
    history = session.record.get("rf_history", ())
    told = [
        option.button
        for option in catalog.fields["rf_history"].options
        if isinstance(history, tuple) and option.id in history and option.flags
    ]
    if assessment.lines[:1] == ("C6",) and told:
        return catalog.messages.told_before.format(told=", ".join(f'"{each}"' for each in told))
    return catalog.red_flags[assessment.red_flags[0]].reason
