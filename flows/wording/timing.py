"""By when to be seen: the one place that words it, for results, reports, check-ins and answers alike.

Which of the two applies is decided elsewhere (`Assessment.soon`, the rules of the check-ins); the words are those of
"see somebody" in medicine/dispositions.yaml.
"""

from flows.catalog.catalog import Catalog
from flows.values.model import Assessment, Disposition


def time_frame(assessment: Assessment, catalog: Catalog) -> str:
    """How much time there is, of any disposition, as a sentence."""
    if assessment.disposition is Disposition.CLINICIAN:
        by_when = to_be_seen(catalog, soon=assessment.soon)
        return f"{by_when[:1].upper()}{by_when[1:]}."
    return catalog.dispositions[assessment.disposition].time


def to_be_seen(catalog: Catalog, *, soon: bool) -> str:
    """By when to see somebody, as it stands within a sentence."""
    text = catalog.dispositions[Disposition.CLINICIAN]
    return text.soon if soon else text.time
