"""`thora understand`: how a text is understood, and why. A page to read, or JSON in and out."""

import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from bot.commands.batch import bad, lines, text_of, to_json
from bot.transcript import YEARS
from flows import Catalog, RecordError, Understood, explain


def understand(
    text: str | None, open_question: str, now: str | None, catalog: Catalog, clock: Callable[[], int], *, jsonl: bool
) -> int:
    """Understand one text, or one a line. `now`: ISO 8601 with offset; by default what `clock` says, in UTC."""
    if jsonl:
        return lines(sys.stdin.buffer, lambda item: _as_json(_understood(item, catalog, clock)))
    said = sys.stdin.read() if text is None else text
    try:
        found = _understood({"text": said, "open": open_question, "now": now}, catalog, clock)
    except RecordError as error:
        return bad(error)
    print("\n".join(_page(found, open_question)))
    return 0


def _understood(item: Mapping[str, Any], catalog: Catalog, clock: Callable[[], int]) -> Understood:
    moment = _moment(item.get("now"), clock)
    open_question = item.get("open") or ""
    if not isinstance(open_question, str):
        raise RecordError("open must be a field of the schema, hour, zone or until")
    try:
        at = int(moment.timestamp())
        today = moment.toordinal()
        return explain(text_of(item), catalog, at=at, today=today, open_question=open_question)
    except KeyError:
        message = f"open must be a field of the schema, hour, zone or until, not {open_question!r}"
        raise RecordError(message) from None


def _moment(now: object, clock: Callable[[], int]) -> datetime:
    if now is None:
        return datetime.fromtimestamp(clock(), UTC)
    try:
        moment = datetime.fromisoformat(str(now))
    except ValueError:
        raise RecordError(f"now must be a moment in ISO 8601 with its offset, not {now!r}") from None
    if moment.tzinfo is None:
        raise RecordError(f"now must carry its offset (2026-01-05T08:00:00+01:00), not {now!r}")
    if moment.year not in YEARS:
        raise RecordError(f"now must be in the years {YEARS[0]} to {YEARS[-1]}, not {now!r}")
    return moment


def _as_json(found: Understood) -> dict[str, Any]:
    return {
        "meant": found.meant,
        "answer": found.answer,
        "choices": list(found.choices),
        "facts": found.facts,
        "signs": [
            {"flag": sign.flag, "level": sign.level.value, "how": "ask" if sign.ask else "alarm", "by": sign.by}
            for sign in found.signs
        ],
        "topics": [{"id": hit.id, "score": round(hit.score, 4)} for hit in found.topics],
    }


def _page(found: Understood, open_question: str) -> Iterator[str]:
    """The same to be read, with the reader that took it and the cues that stood."""
    yield f"meant    {found.meant} (taken by the reader {found.reader})"
    if open_question:
        asked = f", asked back: {_listed(found.choices)}" if found.choices else ""
        yield f"answer   {open_question}: {to_json(found.answer)}{asked}"
    for field, value in found.facts.items():
        yield f"fact     {field}: {to_json(value)}"
    for sign in found.signs:
        how = "asked about" if sign.ask else "told outright"
        yield f"sign     {sign.flag} ({sign.level.value}, {how}), heard by: {sign.by}"
    for kind, words in found.cues:
        yield f'cue      {kind}: "{words}"'
    for hit in found.topics[:3]:
        yield f"topic    {hit.id} {hit.score:.2f}"


def _listed(values: tuple[Any, ...]) -> str:
    return ", ".join(to_json(value) for value in values)
