"""Could one answer more make an emergency of what is told?

The decision table says so, of each question about the ache that is still open and each of its answers. The first list
of signs is left out: a tick there is always one, and the message of a matter for today names those signs itself.
"""

from collections.abc import Iterator
from functools import lru_cache

from flows.assessment import triage
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, FieldType
from flows.catalog.question import CHECK_UP, is_called_for
from flows.values.ids import RF_NOW
from flows.values.model import Disposition, Record, Value
from flows.values.record import TOP_SCORE


def may_be_emergency(told: Record, catalog: Catalog) -> bool:
    """Is there an open question an answer to which makes an emergency of it?"""
    return _may_be(tuple(told.items()), catalog)


@lru_cache(maxsize=256)
def _may_be(told: tuple[tuple[str, Value], ...], catalog: Catalog) -> bool:
    record = dict(told)
    return any(
        triage.decide({**record, field.id: answer}, catalog).disposition is Disposition.EMERGENCY
        for field in catalog.fields.values()
        if field.id not in record and _is_open(field, record)
        for answer in _answers(field)
    )


def _is_open(field: Field, record: Record) -> bool:
    is_of_ache = (field.phase in CHECK_UP or field.sooner) and field.id != RF_NOW and not field.asked
    return is_of_ache and is_called_for(field, record)


def _answers(field: Field) -> Iterator[Value]:
    if field.type is FieldType.BOOL:
        yield True
    elif field.type is FieldType.MULTI:
        yield from ((one.id,) for one in field.options if one.id != "none")
    elif field.options:
        yield from (one.id for one in field.options)
    else:
        yield TOP_SCORE
