"""The methods for animations: a file is uploaded once and goes by its id from then on, until the server forgets it."""

import json
import time
from typing import TYPE_CHECKING, Any

from tests.botapi.strictness import bad, read_caption, read_file, read_keyboard, read_mp4

if TYPE_CHECKING:
    from tests.botapi.server import Chat

MEDIA = ("text", "entities", "caption", "caption_entities", "animation", "reply_markup")


class Animations:
    """A part of the server. `uploads` holds what was uploaded, by its id; `edits` when which chat was edited."""

    if TYPE_CHECKING:
        me: dict[str, Any]

        def message_id(self) -> int: ...
        def _writable(self, given: dict[str, Any]) -> Chat: ...
        def _editable(self, given: dict[str, Any]) -> tuple[Chat, dict[str, Any]]: ...
        def _edit(self, chat: Chat, old: dict[str, Any], new: dict[str, Any], kind: str = "edit") -> dict[str, Any]: ...
        def _show(self, chat: Chat, message: dict[str, Any], kind: str) -> dict[str, Any]: ...

    def __init__(self) -> None:
        self.uploads: dict[str, bytes] = {}
        self.edits: list[tuple[int, float]] = []

    def forget_files(self) -> None:
        """No id of before is good any more; new ones are given."""
        self.uploads = dict.fromkeys(self.uploads, b"")

    def do_sendanimation(self, given: dict[str, Any]) -> Any:
        chat = self._writable({**given, "chat_id": int(given["chat_id"])})
        shown = {**self._animated(given, given.get("animation"), "animation"), **self._captioned(given)}
        message = {"message_id": self.message_id(), "from": self.me, "chat": chat.json, "date": int(time.time())}
        return self._show(chat, {**message, **shown}, "message")

    def do_editmessagemedia(self, given: dict[str, Any]) -> Any:
        chat, old = self._editable(_numbered(given))
        media = json.loads(given["media"]) if isinstance(given["media"], str) else given["media"]
        if media.get("type") != "animation":
            raise bad("unsupported media")
        named = str(media["media"])
        part = named.removeprefix("attach://")
        shown = self._animated(given, given.get(part) if part != named else named, part)
        told = {**shown, **self._captioned({**media, "reply_markup": given.get("reply_markup")})}
        return self._edit(chat, old, {**_bare(old), **told})

    def do_editmessagecaption(self, given: dict[str, Any]) -> Any:
        chat, old = self._editable(given)
        if "animation" not in old and "photo" not in old and "document" not in old:
            raise bad("there is no caption in the message to edit")
        kept = {name: value for name, value in old.items() if name not in MEDIA or name == "animation"}
        return self._edit(chat, old, {**kept, **self._captioned(given)})

    def _animated(self, given: dict[str, Any], file: Any, name: str) -> dict[str, Any]:
        if isinstance(file, str):
            if not self.uploads.get(file):
                raise bad("wrong file identifier/HTTP URL specified")
            return {"animation": {"file_id": file, "file_size": len(self.uploads[file])}}
        _, content = read_file({name: file}, name)
        read_mp4(content)
        file_id = f"loop-{len(self.uploads) + 1}"
        self.uploads[file_id] = content
        return {"animation": {"file_id": file_id, "file_size": len(content)}}

    def _captioned(self, given: dict[str, Any]) -> dict[str, Any]:
        caption, entities = read_caption(given)
        keyboard = read_keyboard(given)
        return {
            **({"caption": caption} if caption else {}),
            **({"caption_entities": entities} if entities else {}),
            **({"reply_markup": keyboard} if keyboard else {}),
        }


def _numbered(given: dict[str, Any]) -> dict[str, Any]:
    """Parameters of a form are texts."""
    return {**given, "chat_id": int(given["chat_id"]), "message_id": int(given["message_id"])}


def _bare(message: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in message.items() if name not in MEDIA}
