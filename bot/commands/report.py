"""`thora report`: the page for a doctor made of a record or of a conversation, without a chat, Redis or a token.

A file that begins with a brace is a record (JSON, as `thora assess` takes it, perhaps with `"words"` beside it); any
other is a conversation as `thora chat --record` writes it, played to its end.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from bot.commands import batch
from bot.commands.replay import read_lines
from bot.media import pages
from bot.replay import played
from bot.transcript import TranscriptError
from flows import Catalog, Document, RecordError, Session, State, read_record, report

KINDS: Final = (".pdf", ".png", ".txt")


class PaperError(ValueError):
    """What was given cannot become a page; the text says why."""


def run(file: Path, out: Path | None, words: str, at: int | None, load: Callable[[], Catalog], now: int) -> int:
    """Prints the page as text, or writes it to `out`, by its ending as PDF, picture or text. The exit code."""
    try:
        if out is not None and out.suffix.lower() not in KINDS:
            raise PaperError(f"{out}: a page is written as {', '.join(KINDS)}")
        made = document(file, words, at, load(), now)
        if out is None:
            print(made.text, end="")
        else:
            out.write_bytes(_written(made, out.suffix.lower()))
    except (PaperError, RecordError, TranscriptError, msgspec.DecodeError) as fault:
        return batch.bad(fault)
    except RecursionError:
        return batch.bad(PaperError(batch.TOO_DEEP))
    return 0


def document(file: Path, words: str, at: int | None, catalog: Catalog, now: int) -> Document:
    """The page of a file. `at`: when it is made, else the end of the conversation, or `now` for a record."""
    raw = file.read_bytes()
    if raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        session, told = _from_record(raw, catalog)
        return report(session, now if at is None else at, catalog, words or told)
    talk = played(read_lines(str(file)), catalog)
    if not talk.session.consent:
        raise PaperError(f"{file}: nobody agreed in this conversation, so nothing may be reported of it")
    return report(talk.session, talk.at if at is None else at, catalog, words)


def _from_record(raw: bytes, catalog: Catalog) -> tuple[Session, str]:
    told = msgspec.json.decode(raw.lstrip(b"\xef\xbb\xbf"))
    is_wrapped = isinstance(told.get("record"), dict)
    words = told.get("words", "") if is_wrapped else ""
    if not isinstance(words, str):
        raise PaperError("words must be a text")
    record = read_record(told["record"] if is_wrapped else told, catalog)
    return Session(consent=True, state=State.ASSESSED, record=record), words


def _written(made: Document, ending: str) -> bytes:
    if ending == ".txt" or made.page is None:
        return made.text.encode()
    return pages.pdf(made.page) if ending == ".pdf" else pages.png(made.page)
