"""All that is kept of somebody, handed over: a page to read, and a JSON file for programs (flows/values/exported)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from flows.catalog.catalog import Catalog
from flows.values import exported
from flows.values.exported import Export
from flows.values.model import Record, Session
from flows.values.replies import Document, Kind, Reply
from flows.wording.cards import spoken


def export(session: Session, at: int, catalog: Catalog) -> tuple[Reply, Reply]:
    """The page and the file. `at`: now, in seconds since the epoch."""
    words, kept = catalog.messages, exported.exported(session, at)
    name = words.export_name.format(date=kept.made_at[:10])
    page = Document(name=f"{name}.txt", text=_page(session, kept, catalog))
    data = Document(name=f"{name}.json", text=exported.as_json(kept))
    return (
        Reply(kind=Kind.MESSAGE, text=words.export_here, document=page),
        Reply(kind=Kind.MESSAGE, text=words.export_json_here, document=data),
    )


def _page(session: Session, kept: Export, catalog: Catalog) -> str:
    page = catalog.messages.export_page.format(
        made_at=kept.made_at,
        consent=_value(kept.consent.agreed, catalog),
        version=kept.consent.version,
        answers=_listed(_answers(session.record, catalog), catalog),
        not_sure=_listed((_name(id, catalog) for id in session.passed), catalog),
        waiting=_listed(_answers(session.ahead, catalog), catalog),
        before=_listed(_answers(session.kept, catalog), catalog),
        warnings=_listed(_warnings(kept, catalog), catalog),
        checkins=_listed(_days(kept, catalog), catalog),
        settings=_listed(_told(msgspec.to_builtins(kept.settings), catalog), catalog),
        moments=_listed(_told(kept.moments, catalog), catalog),
        inner=_listed(_told(_inner(kept), catalog), catalog),
    )
    return f"{page.strip()}\n"


def _answers(told: Record, catalog: Catalog) -> Iterator[str]:
    """Each answer by the names of its question and its buttons; one whose question is gone as it is stored."""
    for id, value in told.items():
        field = catalog.fields.get(id)
        yield _line(_name(id, catalog), (spoken(field, value, catalog) if field else "") or str(value), catalog)


def _warnings(kept: Export, catalog: Catalog) -> Iterator[str]:
    for one in kept.warnings:
        signs = ", ".join(catalog.red_flags[id].label if id in catalog.red_flags else id for id in one.signs)
        yield _line(signs, f"{one.level}, {one.raised_by}", catalog)


def _days(kept: Export, catalog: Catalog) -> Iterator[str]:
    rhythm = {name: getattr(kept.checkins, name) for name in ("hour", "zone", "every_days")}
    yield from _told(rhythm, catalog)
    for one in kept.checkins.days:
        day = msgspec.to_builtins(one)
        yield _line(day.pop("day"), ", ".join(_told(day, catalog)), catalog)


def _inner(kept: Export) -> dict[str, Any]:
    """What the program notes for itself, as far as there is anything."""
    noted = {**kept.inner, **kept.inner["followup"]}
    noted = {name: value for name, value in noted.items() if value and name != "followup"}
    return {"phase": kept.phase, "open": list(kept.open), **noted}


def _told(values: Mapping[str, Any], catalog: Catalog) -> Iterator[str]:
    """What is not empty, under the names of the program."""
    for name, value in values.items():
        if value is not None and value not in ("", [], {}):
            yield _line(name.replace("_", " "), _value(value, catalog), catalog)


def _value(value: Any, catalog: Catalog) -> str:
    """A value as people read it; what is open stays as it is in the file."""
    if isinstance(value, bool) or value is None:
        return catalog.messages.yes if value else catalog.messages.no
    if isinstance(value, Mapping | list):
        return msgspec.json.encode(value).decode()
    return str(value)


def _name(id: str, catalog: Catalog) -> str:
    return catalog.fields[id].short if id in catalog.fields else id


def _line(name: str, value: str, catalog: Catalog) -> str:
    return catalog.messages.export_line.format(name=name, value=value)


def _listed(lines: Iterable[str], catalog: Catalog) -> str:
    return "\n".join(lines) or catalog.messages.report_none
