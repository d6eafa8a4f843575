"""The server: chats, updates until they are acknowledged, the methods the bot uses, and faults on demand.

`refused` lists what was refused because the bot asked for something wrong, not what a test had injected.
"""

import asyncio
import itertools
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.botapi.animations import Animations
from tests.botapi.hook import Hook
from tests.botapi.strictness import Refusal, bad, read_caption, read_file, read_keyboard, read_png, read_text

TOKEN = "123456:a-token-for-tests-only"
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
EMOJI = ("\N{THUMBS UP SIGN}", "\N{THUMBS DOWN SIGN}", "\N{FIRE}", "\N{PARTY POPPER}", "\N{OK HAND SIGN}")
"""Some of the reactions that Telegram has."""
ACTIONS = (
    *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document"),
    *("choose_sticker", "find_location", "record_video_note", "upload_video_note"),
)


@dataclass
class Chat:
    """A chat as the server knows it. `seen` is everything the bot did in it, in order."""

    id: int
    type: str = "private"
    blocked: bool = False
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    seen: list[dict[str, Any]] = field(default_factory=list)
    reactions: dict[int, list[str]] = field(default_factory=dict)
    """What the bot reacted with, by message id."""
    actions: list[str] = field(default_factory=list)
    """What the bot was said to be doing: typing, uploading."""
    files: dict[int, bytes] = field(default_factory=dict)
    """What the bot's pictures and documents hold, by message id."""

    @property
    def json(self) -> dict[str, Any]:
        name = {"first_name": "Ada"} if self.type == "private" else {"title": "Runners"}
        return {"id": self.id, "type": self.type, **name}


@dataclass
class Fault:
    """Something that goes wrong `times` times: a refusal, or with `lost` an answer that never arrives."""

    method: str
    times: int
    chat: int | None
    refusal: Refusal | None
    lost: bool = False
    """The call takes effect, its answer does not arrive."""
    hold: asyncio.Event | None = None
    """The call waits for this before it takes effect."""
    garbage: bool = False
    """Nothing is done, and the answer is no JSON."""
    cut: bool = False
    """Nothing is done, and the connection is cut."""


class BotApi(Animations):
    """A Bot API on loopback, for one bot. Use as `async with BotApi() as api`."""

    def __init__(self, token: str = TOKEN, username: str = "thora_test_bot") -> None:
        super().__init__()
        self.token = token
        self.me = {
            "id": int(token.split(":", maxsplit=1)[0]),
            "is_bot": True,
            "first_name": "Thora",
            "username": username,
        }
        self.chats: dict[int, Chat] = {}
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.refused: list[tuple[str, str]] = []
        self.profile: dict[str, Any] = {}
        self.portraits: list[bytes] = []
        self.answers: dict[str, list[str]] = {}
        self.pending: dict[int, dict[str, Any]] = {}
        self.acknowledged = 0
        self.hook = Hook(self)
        self._faults: list[Fault] = []
        self._ids = itertools.count(1)
        self._updates = itertools.count(1000)
        self._changed = asyncio.Condition()
        self._poller = 0
        self._transports: set[int] = set()

    async def __aenter__(self) -> "BotApi":
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.hook.remove()
        await self._runner.cleanup()

    # ---- for tests

    def chat(self, id: int, type: str = "private") -> Chat:
        return self.chats.setdefault(id, Chat(id, type))

    def fail(
        self,
        method: str,
        refusal: Refusal | None = None,
        *,
        times: int = 1,
        chat: int | None = None,
        lost: bool = False,
        hold: asyncio.Event | None = None,
        garbage: bool = False,
        cut: bool = False,
    ) -> None:
        """The next calls of a method go wrong."""
        self._faults.append(Fault(method.lower(), times, chat, refusal, lost, hold, garbage, cut))

    @property
    def faults_ahead(self) -> int:
        """How many faults wait for their call."""
        return sum(fault.times for fault in self._faults)

    def forgive(self) -> None:
        """Nothing goes wrong from now on."""
        self._faults.clear()

    async def push(self, kind: str, body: dict[str, Any], update_id: int | None = None) -> int:
        """An update for the bot; its number."""
        number = next(self._updates) if update_id is None else update_id
        async with self._changed:
            self.pending[number] = {"update_id": number, kind: body}
            self._changed.notify_all()
        self.hook.deliver()
        return number

    async def acknowledge(self, number: int, answer: dict[str, Any]) -> None:
        """An update that was called out was taken; a call may come with the answer."""
        if answer:
            given = {name: value for name, value in answer.items() if name != "method"}
            await self._call(str(answer["method"]).lower(), given)
        async with self._changed:
            self.pending.pop(number, None)
            self.acknowledged = max(self.acknowledged, number)
            self._changed.notify_all()

    async def until(self, question: Callable[[], Any], seconds: float = 20) -> Any:
        """Waits until `question` has an answer that is true; the answer."""
        async with asyncio.timeout(seconds), self._changed:
            while not (answer := question()):
                await self._changed.wait()
            return answer

    @property
    def connections(self) -> int:
        """How many connections have carried calls."""
        return len(self._transports)

    def message_id(self) -> int:
        return next(self._ids)

    # ---- HTTP

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"].lower()
        self._transports.add(id(request.transport))
        try:
            if request.match_info["token"] != self.token:
                raise Refusal(401, "Unauthorized")
            given = await _parameters(request)
            self.calls.append((method, given))
            fault = self._fault(method, given)
            if fault and fault.refusal:
                if fault.refusal.code == 502:
                    return web.Response(status=502, text="<html>502 Bad Gateway</html>")
                return web.json_response(fault.refusal.body, status=fault.refusal.code)
            if fault and (fault.garbage or fault.cut):
                return self._spoilt(request, fault)
            if fault and fault.hold:
                await fault.hold.wait()
            result = await self._call(method, given)
        except Refusal as refusal:
            if refusal.code != 409:
                self.refused.append((method, refusal.description))
            return web.json_response(refusal.body, status=refusal.code)
        finally:
            async with self._changed:
                self._changed.notify_all()
        if fault and fault.lost and request.transport:
            request.transport.close()
        return web.json_response({"ok": True, "result": result})

    def _spoilt(self, request: web.Request, fault: Fault) -> web.Response:
        if fault.cut and request.transport:
            request.transport.abort()
        return web.Response(text="<<< not what you hoped for")

    def _fault(self, method: str, given: dict[str, Any]) -> Fault | None:
        for fault in self._faults:
            if fault.method == method and fault.times and fault.chat in (None, given.get("chat_id")):
                fault.times -= 1
                return fault
        return None

    async def _call(self, method: str, given: dict[str, Any]) -> Any:
        handler = getattr(self, f"do_{method}", None)
        if handler is None:
            raise Refusal(404, "Not Found: method not found")
        result = handler(given)
        return await result if asyncio.iscoroutine(result) else result

    # ---- methods

    def do_getme(self, given: dict[str, Any]) -> Any:
        return self.me

    async def do_deletewebhook(self, given: dict[str, Any]) -> Any:
        await self.hook.remove()
        return True

    def do_setwebhook(self, given: dict[str, Any]) -> Any:
        if not str(given["url"]).startswith("http"):
            raise bad("bad webhook: an HTTPS URL must be provided for webhook")
        self.hook.set(given)
        return True

    def do_getwebhookinfo(self, given: dict[str, Any]) -> Any:
        return self.hook.info

    async def do_getupdates(self, given: dict[str, Any]) -> Any:
        if self.hook.url:
            raise Refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        offset, limit, seconds = given.get("offset", 0), given.get("limit", 100), given.get("timeout", 0)
        self._poller += 1
        mine = self._poller
        ends = time.monotonic() + seconds
        async with self._changed:
            self._changed.notify_all()
            self.acknowledged = max(self.acknowledged, offset - 1)
            self.pending = {number: update for number, update in self.pending.items() if number >= offset}
            while not self.pending and (left := ends - time.monotonic()) > 0:
                try:
                    await asyncio.wait_for(self._changed.wait(), left)
                except TimeoutError:
                    break
                if mine != self._poller:
                    raise Refusal(409, CONFLICT)
        return [update for _, update in sorted(self.pending.items())][:limit]

    def do_sendmessage(self, given: dict[str, Any]) -> Any:
        chat = self._writable(given)
        text, entities = read_text(given)
        keyboard = read_keyboard(given)
        message = {"message_id": self.message_id(), "from": self.me, "chat": chat.json, "date": int(time.time())}
        return self._show(chat, _filled(message, text, entities, keyboard), "message")

    def do_senddocument(self, given: dict[str, Any]) -> Any:
        name, content = read_file(given, "document")
        document = {"file_id": "f", "file_unique_id": "u", "file_name": name, "file_size": len(content)}
        return self._show_file(given, content, document=document)

    def do_sendphoto(self, given: dict[str, Any]) -> Any:
        _, content = read_file(given, "photo")
        width, height = read_png(content)
        size = {"file_id": "p", "file_unique_id": "u", "width": width, "height": height, "file_size": len(content)}
        return self._show_file(given, content, photo=[size])

    def do_sendchataction(self, given: dict[str, Any]) -> Any:
        chat = self._writable(given)
        if given.get("action") not in ACTIONS:
            raise bad("wrong parameter action in request")
        chat.actions.append(given["action"])
        return True

    def do_setmessagereaction(self, given: dict[str, Any]) -> Any:
        chat = self._writable(given)
        if given["message_id"] not in chat.messages:
            raise bad("message to react not found")
        reaction = given.get("reaction") or []
        if len(reaction) > 1 or any(one.get("type") != "emoji" or one.get("emoji") not in EMOJI for one in reaction):
            raise bad("REACTION_INVALID")
        chat.reactions[given["message_id"]] = [one["emoji"] for one in reaction]
        return True

    def do_editmessagetext(self, given: dict[str, Any]) -> Any:
        text, entities = read_text(given)
        keyboard = read_keyboard(given)
        chat, old = self._editable(given)
        if "text" not in old:
            raise bad("there is no text in the message to edit")
        return self._edit(chat, old, _filled(old, text, entities, keyboard))

    def do_editmessagereplymarkup(self, given: dict[str, Any]) -> Any:
        keyboard = read_keyboard(given)
        chat, old = self._editable(given)
        bare = {name: value for name, value in old.items() if name != "reply_markup"}
        return self._edit(chat, old, {**bare, **({"reply_markup": keyboard} if keyboard else {})}, "keyboard")

    def do_answercallbackquery(self, given: dict[str, Any]) -> Any:
        answers = self.answers.get(given["callback_query_id"])
        if answers is None:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        if len(given.get("text") or "") > 200:
            raise bad("MESSAGE_TOO_LONG")
        answers.append(given.get("text") or "")
        return True

    def do_setmycommands(self, given: dict[str, Any]) -> Any:
        for command in given["commands"]:
            if not 1 <= len(command["command"]) <= 32 or not command["command"].islower():
                raise bad("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        self.profile["commands"] = given["commands"]
        return True

    def do_setmydescription(self, given: dict[str, Any]) -> Any:
        return self._set_profile(given, "description", 512)

    def do_setmyshortdescription(self, given: dict[str, Any]) -> Any:
        return self._set_profile(given, "short_description", 120)

    def do_getuserprofilephotos(self, given: dict[str, Any]) -> Any:
        if int(given["user_id"]) != self.me["id"]:
            raise bad("user not found")
        return {"total_count": len(self.portraits), "photos": []}

    def do_setmyprofilephoto(self, given: dict[str, Any]) -> Any:
        photo = json.loads(given["photo"]) if isinstance(given.get("photo"), str) else given.get("photo")
        if not isinstance(photo, dict) or photo.get("type") != "static":
            raise bad("can't parse InputProfilePhoto: unsupported type")
        name = str(photo.get("photo", ""))
        if not name.startswith("attach://"):
            raise bad("profile photos can't be reused, upload the file")
        _, content = read_file(given, name.removeprefix("attach://"))
        if content[:3] != b"\xff\xd8\xff":
            raise bad("PHOTO_INVALID: the static profile photo must be a JPG")
        self.portraits.append(content)
        return True

    # ---- parts of methods

    def _set_profile(self, given: dict[str, Any], name: str, longest: int) -> bool:
        if len(given[name]) > longest:
            raise bad(f"{name} is too long")
        self.profile[name] = given[name]
        return True

    def _writable(self, given: dict[str, Any]) -> Chat:
        chat = self.chats.get(given["chat_id"])
        if chat is None:
            raise bad("chat not found")
        if chat.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        return chat

    def _editable(self, given: dict[str, Any]) -> tuple[Chat, dict[str, Any]]:
        chat = self._writable(given)
        old = chat.messages.get(given["message_id"])
        if old is None:
            raise bad("message to edit not found")
        if old["from"]["id"] != self.me["id"]:
            raise bad("message can't be edited")
        return chat, old

    def _edit(self, chat: Chat, old: dict[str, Any], new: dict[str, Any], kind: str = "edit") -> dict[str, Any]:
        if old == new:
            raise bad("message is not modified: specified new message content and reply markup are exactly the same")
        self.edits.append((chat.id, time.monotonic()))
        return self._show(chat, new, kind)

    def _show_file(self, given: dict[str, Any], content: bytes, **media: Any) -> dict[str, Any]:
        chat = self._writable({**given, "chat_id": int(given["chat_id"])})
        caption, entities = read_caption(given)
        keyboard = read_keyboard(given)
        message = {"message_id": self.message_id(), "from": self.me, "chat": chat.json, "date": int(time.time())}
        chat.files[message["message_id"]] = content
        shown = {"caption": caption, "caption_entities": entities} if caption else {}
        return self._show(
            chat, {**message, **media, **shown, **({"reply_markup": keyboard} if keyboard else {})}, "message"
        )

    def _show(self, chat: Chat, message: dict[str, Any], kind: str) -> dict[str, Any]:
        chat.messages[message["message_id"]] = message
        chat.seen.append({"kind": kind, **message})
        return message


async def _parameters(request: web.Request) -> dict[str, Any]:
    if request.content_type == "multipart/form-data":
        return dict(await request.post())
    return await request.json() if request.can_read_body else {}


def _filled(
    message: dict[str, Any], text: str, entities: list[dict[str, Any]], keyboard: dict[str, Any] | None
) -> dict[str, Any]:
    kept = {name: value for name, value in message.items() if name not in ("text", "entities", "reply_markup")}
    return {
        **kept,
        "text": text,
        **({"entities": entities} if entities else {}),
        **({"reply_markup": keyboard} if keyboard else {}),
    }
