"""Somebody who uses the bot: writes, taps buttons by their label, and waits for what comes."""

import itertools
import time
from typing import Any

from tests.botapi.server import BotApi

_callbacks = itertools.count(1)


class Person:
    """A person alone with the bot; with a negative id, a group."""

    def __init__(self, api: BotApi, id: int) -> None:
        self.api = api
        self.chat = api.chat(id, "private" if id > 0 else "supergroup")
        self.user = {"id": abs(id), "is_bot": False, "first_name": "Ada"}
        self._heard = 0

    # ---- doing

    async def says(self, text: str, update_id: int | None = None) -> int:
        return await self.sends(update_id=update_id, text=text)

    async def sends(self, update_id: int | None = None, **content: Any) -> int:
        """A message with whatever it holds; the number of its update."""
        self._heard = len(self.chat.seen)
        message = {"message_id": self.api.message_id(), "from": self.user, "chat": self.chat.json, **content}
        message["date"] = int(time.time())
        self.chat.messages[message["message_id"]] = message
        return await self.api.push("message", message, update_id)

    async def edits(self, text: str) -> int:
        self._heard = len(self.chat.seen)
        mine = [message for message in self.chat.messages.values() if not message["from"]["is_bot"]]
        return await self.api.push("edited_message", {**mine[-1], "text": text, "edit_date": int(time.time())})

    async def taps(self, label: str, message: dict[str, Any] | None = None, wait: bool = True) -> str:
        """Taps a button of the newest message that has it (or of `message`); waits until the tap is answered."""
        self._heard = len(self.chat.seen)
        message, data = self._button(label, message)
        id = f"callback-{next(_callbacks)}"
        self.api.answers[id] = []
        shown = self.chat.messages.get(message["message_id"], message)
        query = {"id": id, "from": self.user, "chat_instance": "1", "message": shown, "data": data}
        await self.api.push("callback_query", query)
        if wait:
            await self.api.until(lambda: self.api.answers[id])
        return id

    async def blocks(self) -> int:
        self.chat.blocked = True
        old, new = ({"user": self.api.me, "status": status} for status in ("member", "kicked"))
        body = {"chat": self.chat.json, "from": self.user, "date": int(time.time())}
        return await self.api.push(
            "my_chat_member", {**body, "old_chat_member": old, "new_chat_member": {**new, "until_date": 0}}
        )

    # ---- seeing

    async def sees(self, fragment: str) -> dict[str, Any]:
        """Waits for a message or edit with these words since the last thing the person did."""
        return await self.api.until(lambda: self._since(fragment))  # type: ignore[no-any-return]

    def _since(self, fragment: str) -> dict[str, Any] | None:
        return next((one for one in self._new() if fragment in words(one)), None)

    def _new(self) -> list[dict[str, Any]]:
        return [one for one in self.chat.seen[self._heard :] if one["kind"] != "keyboard"]

    @property
    def heard(self) -> list[str]:
        """The texts of all new messages and edits since the last thing the person did."""
        return [words(one) for one in self._new()]

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The bot's messages as they look now, oldest first."""
        return [message for message in self.chat.messages.values() if message["from"]["is_bot"]]

    @property
    def card(self) -> dict[str, Any]:
        """The newest message that has buttons."""
        return [message for message in self.messages if labels(message)][-1]

    def _button(self, label: str, message: dict[str, Any] | None) -> tuple[dict[str, Any], str]:
        for shown in [message] if message else reversed(self.messages):
            for text, data in buttons(shown):
                if text.removeprefix("✓ ") == label:
                    return shown, data
        raise AssertionError(f"no button {label!r}; the newest message shows {labels(self.messages[-1])}")


def words(message: dict[str, Any]) -> str:
    """The text of a message, or what stands below its picture or file."""
    return str(message.get("text") or message.get("caption") or "")


def buttons(message: dict[str, Any]) -> list[tuple[str, str]]:
    """Those that can be tapped for an answer; the ones that copy something stay on the phone."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [(button["text"], button["callback_data"]) for row in rows for button in row if "callback_data" in button]


def copied(message: dict[str, Any]) -> list[str]:
    """What the buttons of a message copy."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["copy_text"]["text"] for row in rows for button in row if "copy_text" in button]


def labels(message: dict[str, Any]) -> list[str]:
    return [text for text, _ in buttons(message)]
