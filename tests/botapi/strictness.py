"""What Telegram refuses in a message: broken mark-up, wrong lengths, bad keyboards. Only what this project sends."""

import html
import json
import re
from typing import Any

TAGS = {"b", "strong", "i", "em", "u", "s", "code", "pre"}
STYLES = ("danger", "success", "primary")
ACTIONS = ("callback_data", "copy_text", "url")
"""What a button of ours may do: exactly one of them."""
_TIME = re.compile(r'\s+unix="(\d{1,10})"(?:\s+format="(r|w?[dD]?[tT]?)")?\s*')
_TAG = re.compile(r"<(/?)([a-zA-Z-]*)([^>]*)(>?)")


class Refusal(Exception):
    """An error answer of the API."""

    def __init__(self, code: int, description: str, retry_after: int = 0, migrate_to: int = 0) -> None:
        super().__init__(description)
        self.code, self.description, self.retry_after, self.migrate_to = code, description, retry_after, migrate_to

    @property
    def body(self) -> dict[str, Any]:
        more = {"retry_after": self.retry_after, "migrate_to_chat_id": self.migrate_to}
        told = {name: value for name, value in more.items() if value}
        extra = {"parameters": told} if told else {}
        return {"ok": False, "error_code": self.code, "description": self.description, **extra}


def bad(description: str) -> Refusal:
    return Refusal(400, f"Bad Request: {description}")


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def read_text(given: dict[str, Any]) -> tuple[str, list[dict[str, Any]]]:
    """The text as it is shown, and its entities."""
    text = str(given.get("text") or "")
    mode = given.get("parse_mode")
    if mode not in (None, "HTML"):
        raise bad("unsupported parse_mode")
    shown, entities = _read_html(text) if mode else (text, [])
    if not shown.strip():
        raise bad("message text is empty")
    if utf16(shown) > 4096:
        raise bad("message is too long")
    return shown.strip(), entities


def read_caption(given: dict[str, Any]) -> tuple[str, list[dict[str, Any]]]:
    """What stands below a picture or a file, and its entities; it may be empty."""
    text = str(given.get("caption") or "")
    shown, entities = _read_html(text) if given.get("parse_mode") else (text, [])
    if utf16(shown) > 1024:
        raise bad("message caption is too long")
    return shown.strip(), entities


def read_file(given: dict[str, Any], name: str) -> tuple[str, bytes]:
    """Name and content of an uploaded file."""
    file = given.get(name)
    if not hasattr(file, "file"):
        raise bad(f"there is no {name} in the request")
    content = file.file.read()
    if not content:
        raise bad("file must be non-empty")
    return file.filename, content


def read_png(content: bytes) -> tuple[int, int]:
    """Width and height of a picture."""
    if content[:8] != b"\x89PNG\r\n\x1a\n":
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = (int.from_bytes(content[at : at + 4]) for at in (16, 20))
    if width + height > 10_000:
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height


def read_mp4(content: bytes) -> None:
    """A film as phones play it."""
    if content[4:8] != b"ftyp":
        raise bad("wrong type of the file")


def _read_html(text: str) -> tuple[str, list[dict[str, Any]]]:
    shown, entities, opened, place = "", [], [], 0
    for tag in _TAG.finditer(text):
        shown += html.unescape(text[place : tag.start()])
        place = tag.end()
        closes, name, attributes, end = tag.groups()
        at, name = len(text[: tag.start()].encode()), name.lower()
        entity = _entity(name, attributes, bool(closes)) if end else None
        if entity is None:
            raise bad(f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {at}')
        if not closes:
            opened.append((name, utf16(shown), entity))
            continue
        if not opened or opened[-1][0] != name:
            raise bad(f"can't parse entities: Unmatched end tag at byte offset {at}")
        _, start, entity = opened.pop()
        entities.append({**entity, "offset": start, "length": utf16(shown) - start})
    if opened:
        raise bad("can't parse entities: Can't find end tag")
    return shown + html.unescape(text[place:]), entities


def _entity(name: str, attributes: str, closes: bool) -> dict[str, Any] | None:
    """What a tag makes of its words; None when there is no such tag."""
    if name == "tg-time" and not closes:
        found = _TIME.fullmatch(attributes)
        if found is None:
            return None
        told = {"date_time_format": found[2]} if found[2] else {}
        return {"type": "date_time", "unix_time": int(found[1]), **told}
    if attributes.strip() or name not in (*TAGS, "tg-time"):
        return None
    return {"type": "bold"}


def read_keyboard(given: dict[str, Any]) -> dict[str, Any] | None:
    """An inline keyboard, or none."""
    raw = given.get("reply_markup")
    if raw is None:
        return None
    markup = json.loads(raw) if isinstance(raw, str) else raw
    rows = markup.get("inline_keyboard") if isinstance(markup, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad("object expected as reply markup")
    for button in (button for row in rows for button in row):
        if not button.get("text"):
            raise bad("inline keyboard button text must be non-empty")
        _check_button(button)
    if sum(len(row) for row in rows) > 100:
        raise bad("reply markup is too long")
    if any(len(row) > 8 for row in rows):
        raise bad("BUTTONS_TOO_WIDE")  # Telegram takes them and shows labels that nobody can read
    return {"inline_keyboard": rows} if any(rows) else None


def _check_button(button: dict[str, Any]) -> None:
    does = [name for name in ACTIONS if name in button]
    if len(does) != 1:
        raise bad("inline keyboard button must have exactly one action")
    if "callback_data" in button and not 1 <= len(str(button["callback_data"]).encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    if "copy_text" in button and not 1 <= len(button["copy_text"].get("text", "")) <= 256:
        raise bad("BUTTON_COPY_TEXT_INVALID")
    if button.get("style", "primary") not in STYLES:
        raise bad("unsupported button style")
    if unknown := set(button) - {"text", "style", *ACTIONS}:
        raise bad(f"unknown field of a button: {sorted(unknown)}")
