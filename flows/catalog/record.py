"""A flat record from outside, checked field by field; and chosen options as the value that a record holds."""

from collections.abc import Iterable, Mapping

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, FieldType
from flows.values.model import Record, Value


class RecordError(ValueError):
    """A record from outside that does not fit the schema; the text names the field or option."""


def to_value(field: Field, chosen: Iterable[str]) -> Value:
    """Option ids as the value a record holds: an id, a tuple in the field's order, or a bool ("unsure" is true)."""
    ids = tuple(chosen)
    if field.type is FieldType.BOOL:
        return ids[0] != "false"
    if field.type is FieldType.SINGLE:
        return ids[0]
    return tuple(option.id for option in field.options if option.id in ids)


def read_record(raw: object, catalog: Catalog) -> Record:
    """A flat record from outside (decoded JSON), checked field by field. Raises `RecordError`."""
    if not isinstance(raw, Mapping):
        raise RecordError("the record must be an object of fields and values")
    return {str(id): _checked(str(id), value, catalog) for id, value in raw.items()}


def _checked(id: str, value: object, catalog: Catalog) -> Value:
    field = catalog.fields.get(id)
    if field is None:
        raise RecordError(f"unknown field {id!r}")
    if field.type is FieldType.INT_0_10:
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10:
            raise RecordError(f"{id} must be a whole number from 0 to 10, not {value!r}")
        return value
    if field.type is FieldType.BOOL:
        if not isinstance(value, bool):
            raise RecordError(f"{id} must be true or false, not {value!r}")
        return value
    return _checked_options(field, value)


def _checked_options(field: Field, value: object) -> Value:
    known = {option.id for option in field.options}
    if field.type is FieldType.SINGLE:
        if not isinstance(value, str) or value not in known:
            raise RecordError(f"{field.id} has no option {value!r}")
        return value
    if not isinstance(value, list | tuple) or not value:
        raise RecordError(f"{field.id} must be a list of options, with none as its own option")
    for item in value:
        if not isinstance(item, str) or item not in known:
            raise RecordError(f"{field.id} has no option {item!r}")
        if item in field.exclusive and len(set(value)) > 1:
            raise RecordError(f"{field.id}: {item} can't stand beside another option")
    return to_value(field, value)
