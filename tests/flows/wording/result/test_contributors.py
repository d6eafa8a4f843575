"""The contributors that a result lists, and when it lists none."""

from flows import Catalog, Session
from flows.assessment.assessing import assess
from flows.values.model import Assessment, Disposition
from flows.wording.result import contributors
from tests.flows.assessment.test_triage import CALM, changed

DESK = Session(record=changed(CALM, worse_with=("sitting",), habits=("desk_long",)), n=3)


def test_contributors_wait_where_only_an_examination_can_settle_a_sign(catalog: Catalog) -> None:
    serious = next(flag.id for flag in catalog.red_flags.values() if not flag.gentle)
    level = Disposition.CLINICIAN
    assert contributors.are_causes_hidden(Assessment(disposition=level, red_flags=(serious,)), catalog)
    assert not contributors.are_causes_hidden(Assessment(disposition=Disposition.SELF_CARE), catalog)


def test_those_that_are_listed_are_told_with_what_speaks_for_them(catalog: Catalog) -> None:
    found = assess(DESK.record, catalog)
    listed = contributors.listed(DESK, found, catalog)
    assert 0 < len(listed) <= contributors.SHOWN_CAUSES
    assert contributors.lines(found, catalog)[0] == catalog.messages.contributors
    assert contributors.because(listed[0], catalog) != ""
