"""The environment, read once and checked: a frozen `Settings`, or one line that says which setting is wrong.

The only reader of the environment in the project. It opens nothing and connects to nothing: whether the token is
accepted or the server answers is for those to find out who use them. Secrets (the token, the webhook's secret, whatever
an address carries before its @ or behind its ?) stand in no message and in no `repr`.
"""

import hmac
import os
import re
from collections.abc import Callable, Mapping
from io import StringIO
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec
from dotenv import dotenv_values
from platformdirs import user_data_dir

T = TypeVar("T")

TELEGRAM = "https://api.telegram.org"
DAY = 86_400
REDIS_FORMS = (
    "redis://host:port/db, rediss://host:port/db, unix:///path, redis+sentinel://host:port,host:port/service/db "
    "or redis+cluster://host:port,host:port"
)
LEVELS = ("debug", "info", "warning", "error", "critical")
FORMATS = ("text", "json")
TELEGRAM_PORTS = (443, 80, 88, 8443)
"""The only ones that Telegram's own servers call a webhook on."""


class SettingsError(Exception):
    """A setting that cannot be used: its name, what it was and what it may be, in one line without secrets."""


class Address(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where to listen."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything an operator can set, with the defaults filled in. None: not set, or off."""

    telegram_bot_token: str | None = None
    telegram_api_url: str = TELEGRAM
    """Without a slash at its end: `<url>/bot<token>/<method>`."""
    redis_url: str | None = None
    """None: the embedded server."""
    data_dir: Path
    webhook_url: str | None = None
    """None: long polling."""
    webhook_listen: Address
    webhook_secret: str = ""
    """Empty only where there is no token to make one from."""
    operations_listen: Address | None = None
    send_rate: float = 25.0
    """Unprompted messages a second, all workers together."""
    admin_chats: tuple[int, ...] = ()
    retention_days: int = 180
    log_level: str = "info"
    log_format: str = "text"

    @property
    def secret(self) -> bytes:
        """Keys the hashes of chats. All workers of a bot have the same one; without a token it guards nothing."""
        return _derive(self.telegram_bot_token or "", "chats")

    @property
    def bot_id(self) -> int | None:
        """Telegram's id of the bot, as getMe gives it: its token begins with it."""
        return int(self.telegram_bot_token.partition(":")[0]) if self.telegram_bot_token else None

    @property
    def keep_seconds(self) -> int:
        """How long a silent chat is kept."""
        return self.retention_days * DAY

    def __repr__(self) -> str:
        """All settings, the secret ones as *** where they are set."""
        shown = {name: getattr(self, name) for name in self.__struct_fields__}
        shown |= {
            name: _veil(str(shown[name])) for name in ("redis_url", "telegram_api_url", "webhook_url") if shown[name]
        }
        shown |= {name: "***" for name in ("telegram_bot_token", "webhook_secret") if shown[name]}
        return f"Settings({', '.join(f'{name}={value!r}' for name, value in shown.items())})"


def load_settings() -> Settings:
    """The settings of this process: its environment and, for what is not set there, `.env` in the working directory."""
    return read_settings(_given(_dotenv(Path(".env"))) | _given(os.environ))


def read_settings(environ: Mapping[str, str]) -> Settings:
    """The settings in `environ`; names we do not know are left alone. SettingsError names the first bad one."""
    given = {"DATA_DIR": user_data_dir("thora", appauthor=False), **_given(environ)}
    token = _read(given, "TELEGRAM_BOT_TOKEN", _token, None)
    api_url = _read(given, "TELEGRAM_API_URL", _web_address, TELEGRAM)
    read_webhook = _public_address if api_url == TELEGRAM else _web_address
    return Settings(
        telegram_bot_token=token,
        telegram_api_url=api_url,
        redis_url=_read(given, "REDIS_URL", _redis_url, None),
        data_dir=_read(given, "DATA_DIR", _folder, Path()),
        webhook_url=_read(given, "WEBHOOK_URL", read_webhook, None),
        webhook_listen=_read(given, "WEBHOOK_LISTEN", _listen, Address(host="127.0.0.1", port=8443)),
        webhook_secret=_read(
            given, "WEBHOOK_SECRET", _webhook_secret, _derive(token, "webhook").hex() if token else ""
        ),
        operations_listen=_read(given, "OPERATIONS_LISTEN", _listen, None),
        send_rate=_read(given, "SEND_RATE", _rate, 25.0),
        admin_chats=_read(given, "ADMIN_CHATS", _chats, ()),
        retention_days=_read(given, "RETENTION_DAYS", _days, 180),
        log_level=_read(given, "LOG_LEVEL", _one_of(LEVELS), "info"),
        log_format=_read(given, "LOG_FORMAT", _one_of(FORMATS), "text"),
    )


def _given(environ: Mapping[str, str]) -> dict[str, str]:
    """What is really set: an empty value counts as none."""
    return {name: value.strip() for name, value in environ.items() if value.strip()}


def _dotenv(file: Path) -> dict[str, str]:
    try:
        text = file.read_text(encoding="utf-8-sig") if file.is_file() else ""
    except (OSError, UnicodeDecodeError) as fault:
        raise SettingsError(f".env cannot be read ({type(fault).__name__}): it may be lines of NAME=value") from None
    # No interpolation: a password with a dollar sign is meant as it stands.
    return {name: value for name, value in dotenv_values(stream=StringIO(text), interpolate=False).items() if value}


def _read(given: Mapping[str, str], name: str, parse: Callable[[str], T], default: T) -> T:
    """`parse` raises ValueError with what the value may be."""
    if name not in given:
        return default
    try:
        return parse(given[name])
    except ValueError as fault:
        raise SettingsError(f"{name} is {_shown(name, given[name])}: it may be {fault}") from None


# ---- one reader a kind of value --------------------------------------------------------------------------------------


def _token(text: str) -> str:
    if not re.fullmatch(r"\d{1,20}:[A-Za-z0-9_-]{3,200}", text, re.ASCII):
        raise ValueError("a token as @BotFather gives it, digits, a colon, letters")
    return text


def _web_address(text: str) -> str:
    if not _has_host(text, "http", "https") or re.search(r"[\s?#]", text):
        raise ValueError("an address that starts with https:// or http://, without ? and #")
    return text.rstrip("/")


def _public_address(text: str) -> str:
    address = _web_address(text)
    if not address.startswith("https://") or (urlsplit(address).port or 443) not in TELEGRAM_PORTS:
        raise ValueError("an address that starts with https://, on port 443, 80, 88 or 8443: Telegram calls no other")
    return address


def _redis_url(text: str) -> str:
    scheme, _, rest = text.partition("://")
    if re.search(r"\s", text) or not rest:
        raise ValueError(REDIS_FORMS)
    if scheme in ("redis", "rediss"):
        is_known = _has_host(text, scheme) and bool(re.fullmatch(r"/?\d*", urlsplit(text).path))
    elif scheme == "unix":
        is_known = bool(re.match(r"([^/?#@]*@)?/.", rest))
    else:
        is_known = bool(_LIST_OF_SERVERS.fullmatch(text))
    if not is_known:
        raise ValueError(REDIS_FORMS)
    return text


_SERVERS = r"(?:[^/?#@]*@)?[\w.\[\]-]+(?::\d{1,5})?(?:,[\w.\[\]-]+(?::\d{1,5})?)*"
_LIST_OF_SERVERS = re.compile(rf"redis\+sentinel://{_SERVERS}/[^/?#]+(?:/\d*)?|redis\+cluster://{_SERVERS}/?")


def _has_host(text: str, *schemes: str) -> bool:
    """Raises nothing: an address that cannot even be taken apart has none."""
    try:
        parts = urlsplit(text)
        return parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _folder(text: str) -> Path:
    if not text.isprintable():  # the server's own lists have one line for each, and are read as UTF-8
        raise ValueError("a folder whose name is of letters that can be printed")
    try:
        return Path(text).expanduser().absolute()
    except RuntimeError:
        raise ValueError("a folder; the home folder behind the ~ is not known") from None


def _listen(text: str) -> Address:
    found = re.fullmatch(r"(?:\[([0-9A-Fa-f:.%]+)\]|([^\s:/\[\]]+)):(\d{1,5})", text, re.ASCII)
    if not found or not 1 <= int(found[3]) <= 65_535:
        raise ValueError("host:port, for example 127.0.0.1:8443 or [::1]:8443")
    return Address(host=found[1] or found[2], port=int(found[3]))


def _webhook_secret(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", text, re.ASCII):
        raise ValueError("1 to 256 of the characters A-Z, a-z, 0-9, _ and -")
    return text


def _rate(text: str) -> float:
    if not re.fullmatch(r"\d{1,4}(\.\d+)?", text, re.ASCII) or not 0 < float(text) <= 1000:
        raise ValueError("a number above 0, up to 1000")
    return float(text)


def _days(text: str) -> int:
    if not re.fullmatch(r"\d{1,4}", text, re.ASCII) or not 1 <= int(text) <= 3650:
        raise ValueError("a whole number from 1 to 3650")
    return int(text)


def _chats(text: str) -> tuple[int, ...]:
    chats = text.replace(",", " ").split()
    if not all(re.fullmatch(r"-?[1-9]\d{0,15}", chat, re.ASCII) for chat in chats):  # ids have 52 bits at most
        raise ValueError("chat ids with commas between them, for example 1234567,-1001234567890")
    return tuple(dict.fromkeys(int(chat) for chat in chats))


def _one_of(choices: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text.lower() not in choices:
            raise ValueError(", ".join(choices[:-1]) + f" or {choices[-1]}")
        return text.lower()

    return read


# ---- secrets ---------------------------------------------------------------------------------------------------------


def _derive(token: str, purpose: str) -> bytes:
    """Something only holders of the token can know; from it the token cannot be told."""
    return hmac.digest(token.encode(), f"thora {purpose}".encode(), "sha256")


def _shown(name: str, value: str) -> str:
    """A bad value for the error line: on one line, not too long, and without what may be secret."""
    if name in ("TELEGRAM_BOT_TOKEN", "WEBHOOK_SECRET"):
        return f"a text of {len(value)} characters (not shown)"
    text = _veil(value) if name in ("REDIS_URL", "TELEGRAM_API_URL", "WEBHOOK_URL") else value
    return repr(text if len(text) <= 80 else f"{text[:77]}...")


def _veil(address: str) -> str:
    """An address without what may be a secret. One that is not plainly an address is hidden but for its scheme."""
    scheme, mark, rest = address.partition("://") if "://" in address else ("", "", address)
    head = f"{scheme if re.fullmatch(r'[a-z][a-z+]{1,19}', scheme) else '***'}{mark}" if mark else ""
    rest = re.sub(r"^.*@", "***@", rest, flags=re.DOTALL)
    rest = re.sub(r"\?.*$", "?***", rest, flags=re.DOTALL)
    is_plain = re.fullmatch(r"(\*\*\*@)?[\w.,:\[\]-]*(/[\w./~%-]*)?(\?\*\*\*)?", rest)
    has_odd_port = re.search(r":(?!\d{1,5}(?!\w))", re.sub(r"\[[^\]]*\]", "", rest))
    return head + (rest if is_plain and not has_odd_port else "***")
