"""May an answer that is still to come take an emergency back? Then it is waited for."""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.assessing import decided
from flows.catalog.catalog import Catalog
from flows.values.model import Disposition, Record, Session

CALMING: Record = {"worse_with": ("twist_bend",), "pleuritic_check": "can_reproduce"}
"""Questions to come whose answer may take an emergency back, in their order, each with the answer that can."""


def may_be_calmed(session: Session, catalog: Catalog) -> bool:
    """Does the emergency hang on "no movement does it", which is still to be asked?"""
    to_come = [id for id in CALMING if session.state in agenda.ASKING and agenda.is_to_come(session, id, catalog)]
    if not to_come:
        return False
    moved = replace(session, record={**session.record, to_come[0]: CALMING[to_come[0]]})
    return decided(moved, catalog).disposition is not Disposition.EMERGENCY


def may_tick(session: Session, id: str) -> bool:
    """May this list open with ticks? Not where an answer takes the emergency of a sudden pain back."""
    return id not in CALMING or session.record.get("onset") != "sudden"
