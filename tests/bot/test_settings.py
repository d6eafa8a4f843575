"""The environment read as settings: what each may be, what a bad one says, and that no secret is ever shown."""

import logging
import re
from pathlib import Path

import pytest

from bot.settings import Address, Settings, SettingsError, load_settings, read_settings

TOKEN = "123456:" + "x" * 35
PASSWORD = "open-sesame"


def fault(environ: dict[str, str]) -> str:
    """The one line that a bad setting stops the start with."""
    with pytest.raises(SettingsError) as caught:
        read_settings(environ)
    assert caught.value.__cause__ is None, "a chained error would show the value in a traceback"
    assert caught.value.__suppress_context__
    line = str(caught.value)
    assert "\n" not in line
    return line


def test_nothing_set_gives_the_documented_defaults() -> None:
    settings = read_settings({})
    assert settings.telegram_bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.redis_url is None
    assert settings.data_dir.is_absolute()
    assert settings.data_dir.name == "thora"
    assert settings.webhook_url is None
    assert settings.webhook_listen == Address(host="127.0.0.1", port=8443)
    assert settings.webhook_secret == ""
    assert settings.operations_listen is None
    assert settings.send_rate == 25
    assert settings.admin_chats == ()
    assert settings.retention_days == 180
    assert settings.keep_seconds == 180 * 24 * 60 * 60
    assert (settings.log_level, settings.log_format) == ("info", "text")


def test_every_setting_is_read() -> None:
    settings = read_settings(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": "http://127.0.0.1:8081/",
            "REDIS_URL": "redis://10.0.0.1:6379/2",
            "DATA_DIR": "/srv/thora",
            "WEBHOOK_URL": "http://127.0.0.1:9000/hook",
            "WEBHOOK_LISTEN": "0.0.0.0:9000",
            "WEBHOOK_SECRET": "a_secret-1",
            "OPERATIONS_LISTEN": "[::1]:9090",
            "SEND_RATE": "12.5",
            "ADMIN_CHATS": "42, -1001234567890 42",
            "RETENTION_DAYS": "30",
            "LOG_LEVEL": "DEBUG",
            "LOG_FORMAT": "json",
            "PATH": "/bin",
        }
    )
    assert settings == Settings(
        telegram_bot_token=TOKEN,
        telegram_api_url="http://127.0.0.1:8081",
        redis_url="redis://10.0.0.1:6379/2",
        data_dir=Path("/srv/thora"),
        webhook_url="http://127.0.0.1:9000/hook",
        webhook_listen=Address(host="0.0.0.0", port=9000),
        webhook_secret="a_secret-1",
        operations_listen=Address(host="::1", port=9090),
        send_rate=12.5,
        admin_chats=(42, -1001234567890),
        retention_days=30,
        log_level="debug",
        log_format="json",
    )
    assert str(settings.operations_listen) == "[::1]:9090"
    assert str(settings.webhook_listen) == "0.0.0.0:9000"


def test_an_empty_value_counts_as_not_set() -> None:
    names = "TELEGRAM_BOT_TOKEN TELEGRAM_API_URL REDIS_URL DATA_DIR WEBHOOK_URL WEBHOOK_LISTEN WEBHOOK_SECRET"
    names += " OPERATIONS_LISTEN SEND_RATE ADMIN_CHATS RETENTION_DAYS LOG_LEVEL LOG_FORMAT"
    assert read_settings(dict.fromkeys(names.split(), "")) == read_settings({})
    assert read_settings(dict.fromkeys(names.split(), " \n")) == read_settings({})


@pytest.mark.parametrize(
    "url",
    [
        "redis://localhost",
        "redis://localhost:6379",
        "redis://user:p%40ss@redis.example:6380/1",
        "rediss://:secret@redis.example/0?ssl_cert_reqs=required",
        "redis://[::1]:6379/0",
        "unix:///run/redis.sock",
        "unix://user:secret@/run/redis.sock?db=1",
        "redis+sentinel://h1:26379,h2:26379/thora/0",
        "redis+sentinel://:secret@h1,h2/thora",
        "redis+cluster://h1:7000,h2:7000",
        "redis+cluster://user:secret@h1:7000,h2:7000/",
    ],
)
def test_each_documented_form_of_redis_url_is_taken_as_it_stands(url: str) -> None:
    assert read_settings({"REDIS_URL": url}).redis_url == url


@pytest.mark.parametrize(
    ("name", "value", "may_be"),
    [
        ("TELEGRAM_API_URL", "ftp://api.example", "https://"),
        ("TELEGRAM_API_URL", "api.example", "https://"),
        ("TELEGRAM_API_URL", "https://", "https://"),
        ("TELEGRAM_API_URL", "https://api.example/?x=1", "without ?"),
        ("TELEGRAM_API_URL", "https://api.example:99999", "https://"),
        ("REDIS_URL", "localhost:6379", "redis://host:port/db"),
        ("REDIS_URL", "http://localhost:6379", "redis://host:port/db"),
        ("REDIS_URL", "redis://", "redis://host:port/db"),
        ("REDIS_URL", "redis://localhost:99999", "redis://host:port/db"),
        ("REDIS_URL", "redis://localhost/main", "redis://host:port/db"),
        ("REDIS_URL", "unix://run/redis.sock", "unix:///path"),
        ("REDIS_URL", "redis+sentinel://h1:26379", "redis+sentinel://host:port,host:port/service/db"),
        ("REDIS_URL", "redis+sentinel://h1:26379/thora/first", "redis+sentinel://host:port,host:port/service/db"),
        ("REDIS_URL", "redis+cluster://h1:7000,/", "redis+cluster://host:port,host:port"),
        ("DATA_DIR", "~nobody-of-that-name/thora", "a folder"),
        ("DATA_DIR", "/srv/new\nline", "can be printed"),
        ("DATA_DIR", "/srv/caf\udce9", "can be printed"),
        ("WEBHOOK_URL", "http://bot.example/hook", "https://"),
        ("WEBHOOK_URL", "https://bot.example:9000/hook", "443, 80, 88 or 8443"),
        ("WEBHOOK_URL", "bot.example", "https://"),
        ("WEBHOOK_LISTEN", "8443", "host:port"),
        ("WEBHOOK_LISTEN", ":8443", "host:port"),
        ("WEBHOOK_LISTEN", "127.0.0.1:0", "host:port"),
        ("WEBHOOK_LISTEN", "127.0.0.1:65536", "host:port"),
        ("WEBHOOK_LISTEN", "::1:8443", "host:port"),
        ("WEBHOOK_LISTEN", "http://127.0.0.1:8443", "host:port"),
        ("OPERATIONS_LISTEN", "on", "host:port"),
        ("SEND_RATE", "0", "above 0, up to 1000"),
        ("SEND_RATE", "-1", "above 0, up to 1000"),
        ("SEND_RATE", "1001", "above 0, up to 1000"),
        ("SEND_RATE", "nan", "above 0, up to 1000"),
        ("SEND_RATE", "many", "above 0, up to 1000"),
        ("ADMIN_CHATS", "@me", "chat ids"),
        ("ADMIN_CHATS", "1;2", "chat ids"),
        ("ADMIN_CHATS", "0", "chat ids"),
        ("ADMIN_CHATS", "²", "chat ids"),
        ("RETENTION_DAYS", "0", "from 1 to 3650"),
        ("RETENTION_DAYS", "3651", "from 1 to 3650"),
        ("RETENTION_DAYS", "1.5", "from 1 to 3650"),
        ("RETENTION_DAYS", "forever", "from 1 to 3650"),
        ("TELEGRAM_API_URL", "https:///bot", "https://"),
        ("TELEGRAM_API_URL", "https://api.example:0", "https://"),
        ("TELEGRAM_API_URL", "https://[::1", "https://"),
        ("TELEGRAM_API_URL", "https://api .example", "https://"),
        ("TELEGRAM_API_URL", "https://api.example/#x", "https://"),
        ("REDIS_URL", "redis://[::1", "redis://host:port/db"),
        ("REDIS_URL", "redis://local host", "redis://host:port/db"),
        ("REDIS_URL", "REDIS://localhost", "redis://host:port/db"),
        ("REDIS_URL", "redis://localhost:six", "redis://host:port/db"),
        ("REDIS_URL", "redis://localhost/-1", "redis://host:port/db"),
        ("REDIS_URL", "redis+cluster://", "redis+cluster://host:port,host:port"),
        ("REDIS_URL", "redis+sentinel://h1:26379//0", "redis+sentinel://host:port,host:port/service/db"),
        ("REDIS_URL", "none", "redis://host:port/db"),
        ("DATA_DIR", "a\0b", "a folder"),
        ("WEBHOOK_URL", "https://bot.example/hook?x=1", "https://"),
        ("WEBHOOK_URL", "https://bot.example:0/hook", "https://"),
        ("WEBHOOK_URL", "on", "https://"),
        ("WEBHOOK_LISTEN", "127.0.0.1:", "host:port"),
        ("WEBHOOK_LISTEN", "127.0.0.1:٨٤٤٣", "host:port"),
        ("WEBHOOK_LISTEN", "127.0.0.1:-1", "host:port"),
        ("WEBHOOK_LISTEN", "127.0.0.1:8443/hook", "host:port"),
        ("WEBHOOK_LISTEN", "a b:8443", "host:port"),
        ("WEBHOOK_LISTEN", "[::1:8443", "host:port"),
        ("OPERATIONS_LISTEN", "0.0.0.0:99999", "host:port"),
        ("OPERATIONS_LISTEN", "9090", "host:port"),
        ("SEND_RATE", "inf", "above 0, up to 1000"),
        ("SEND_RATE", "1e3", "above 0, up to 1000"),
        ("SEND_RATE", "2,5", "above 0, up to 1000"),
        ("SEND_RATE", "٢٥", "above 0, up to 1000"),
        ("SEND_RATE", "25/s", "above 0, up to 1000"),
        ("SEND_RATE", "0.0", "above 0, up to 1000"),
        ("SEND_RATE", ".5", "above 0, up to 1000"),
        ("ADMIN_CHATS", "1,,x", "chat ids"),
        ("ADMIN_CHATS", "1.5", "chat ids"),
        ("ADMIN_CHATS", "--1", "chat ids"),
        ("ADMIN_CHATS", "9" * 25, "chat ids"),
        ("ADMIN_CHATS", "9999999999999999999", "chat ids"),
        ("ADMIN_CHATS", "[1, 2]", "chat ids"),
        ("RETENTION_DAYS", "-1", "from 1 to 3650"),
        ("RETENTION_DAYS", "180 days", "from 1 to 3650"),
        ("RETENTION_DAYS", "1e2", "from 1 to 3650"),
        ("RETENTION_DAYS", "١٨٠", "from 1 to 3650"),
        ("RETENTION_DAYS", "00000", "from 1 to 3650"),
        ("LOG_LEVEL", "10", "debug, info, warning, error or critical"),
        ("LOG_LEVEL", "info,debug", "debug, info, warning, error or critical"),
        ("LOG_FORMAT", "json text", "text or json"),
        ("LOG_LEVEL", "loud", "debug, info, warning, error or critical"),
        ("LOG_FORMAT", "xml", "text or json"),
    ],
)
def test_a_bad_value_says_which_setting_what_it_was_and_what_it_may_be(name: str, value: str, may_be: str) -> None:
    line = fault({name: value})
    assert line.startswith(f"{name} is ")
    assert may_be in line.partition("it may be")[2]
    assert value in line or repr(value)[1:-1] in line or "?" in value or "***" in line


def test_a_long_or_broken_value_stays_one_short_line() -> None:
    assert len(fault({"ADMIN_CHATS": "x" * 5000})) < 200
    assert "two\\nlines" in fault({"LOG_FORMAT": "two\nlines"})


@pytest.mark.parametrize("token", ["123456", "abc:" + "x" * 35, "123456:has space in it", "123456:", "١٢٣:abcdef"])
def test_a_token_of_the_wrong_shape_is_refused_without_being_shown(token: str) -> None:
    line = fault({"TELEGRAM_BOT_TOKEN": token})
    assert "TELEGRAM_BOT_TOKEN" in line
    assert "@BotFather" in line
    assert token not in line
    assert token.partition(":")[0] not in line


@pytest.mark.parametrize(
    "environ",
    [
        {"REDIS_URL": f"redis://:{PASSWORD}"},
        {"REDIS_URL": f"redis:/{PASSWORD}@host"},
        {"REDIS_URL": f"redis://user:pa/{PASSWORD}@host:x"},
        {"REDIS_URL": f"redis://user:{PASSWORD}/@host"},
        {"REDIS_URL": f"redis://user:{PASSWORD}"},
        {"REDIS_URL": f"redis://user:{PASSWORD}@host:6379/x"},
        {"REDIS_URL": f"redis://a:{PASSWORD}@b://c"},
        {"REDIS_URL": f"redis://host/x?password={PASSWORD}"},
        {"REDIS_URL": f"redis://host/x#{PASSWORD}"},
        {"REDIS_URL": f"user:{PASSWORD}@host"},
        {"REDIS_URL": f"http://user:{PASSWORD}@host"},
        {"REDIS_URL": f"{PASSWORD}://host"},
        {"REDIS_URL": f"redis+sentinel://:{PASSWORD}@h1:26379"},
        {"REDIS_URL": f"redis+cluster://:{PASSWORD}@h1:7000/x"},
        {"TELEGRAM_API_URL": f"ftp://user:{PASSWORD}@api.example"},
        {"TELEGRAM_API_URL": f"https://api.example/?key={PASSWORD}"},
        {"TELEGRAM_API_URL": f"https://api.example/bot123:{PASSWORD}/ x"},
        {"WEBHOOK_URL": f"http://user:{PASSWORD}@bot.example"},
        {"WEBHOOK_SECRET": f"{PASSWORD}!"},
        {"TELEGRAM_BOT_TOKEN": f"123456:{PASSWORD}!"},
        {"TELEGRAM_BOT_TOKEN": TOKEN, "WEBHOOK_SECRET": f"{PASSWORD} x"},
    ],
)
def test_an_error_line_shows_no_secret(environ: dict[str, str]) -> None:
    line = fault(environ)
    assert PASSWORD not in line
    assert TOKEN not in line


def test_repr_tells_the_settings_but_no_secret() -> None:
    settings = read_settings(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "REDIS_URL": f"redis://user:{PASSWORD}@redis.example:6379/0",
            "WEBHOOK_SECRET": PASSWORD,
            "LOG_LEVEL": "warning",
        }
    )
    for shown in (repr(settings), str(settings), f"{settings}"):
        assert PASSWORD not in shown
        assert TOKEN not in shown
        assert "redis://***@redis.example:6379/0" in shown
        assert "log_level='warning'" in shown
    assert "telegram_bot_token=None" in repr(read_settings({}))
    assert read_settings({"TELEGRAM_BOT_TOKEN": TOKEN}).webhook_secret not in repr(
        read_settings({"TELEGRAM_BOT_TOKEN": TOKEN})
    )


def test_all_workers_of_a_token_agree_on_the_webhook_secret_and_the_key() -> None:
    one, two = (read_settings({"TELEGRAM_BOT_TOKEN": TOKEN}) for _ in range(2))
    other = read_settings({"TELEGRAM_BOT_TOKEN": TOKEN + "y"})
    assert one.webhook_secret == two.webhook_secret != other.webhook_secret
    assert one.secret == two.secret != other.secret
    assert one.webhook_secret.encode() != one.secret.hex().encode()
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,256}", one.webhook_secret), "Telegram takes no other characters"
    assert TOKEN not in one.webhook_secret


def test_space_around_a_value_is_no_part_of_it() -> None:
    assert read_settings({"TELEGRAM_BOT_TOKEN": f" {TOKEN}\n"}).telegram_bot_token == TOKEN


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        read_settings({}).send_rate = 1  # type: ignore[misc]


def test_a_home_folder_is_resolved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert read_settings({"DATA_DIR": "~/thora"}).data_dir == tmp_path / "thora"
    monkeypatch.chdir(tmp_path)
    assert read_settings({"DATA_DIR": "here"}).data_dir == tmp_path / "here"


# ---- .env ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory, and an environment that sets nothing of ours."""
    for name in ("TELEGRAM_BOT_TOKEN", "REDIS_URL", "SEND_RATE", "LOG_LEVEL", "LOG_FORMAT", "DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_dotenv_of_the_working_directory_is_read(folder: Path) -> None:
    (folder / ".env").write_text(
        f"# mine\nTELEGRAM_BOT_TOKEN={TOKEN}\nexport SEND_RATE='20'\nLOG_LEVEL=\n\nLOG_FORMAT\n"
    )
    settings = load_settings()
    assert settings.telegram_bot_token == TOKEN
    assert settings.send_rate == 20
    assert (settings.log_level, settings.log_format) == ("info", "text")


def test_the_environment_wins_over_dotenv(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("SEND_RATE=20\nLOG_LEVEL=debug\n")
    monkeypatch.setenv("SEND_RATE", "5")
    monkeypatch.setenv("LOG_LEVEL", "")
    settings = load_settings()
    assert settings.send_rate == 5
    assert settings.log_level == "debug", "an empty value counts as not set"


def test_dotenv_of_a_folder_above_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("SEND_RATE=20\n")
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")
    assert load_settings().send_rate == 25


def test_a_password_with_a_dollar_sign_is_taken_literally(folder: Path) -> None:
    (folder / ".env").write_text("REDIS_URL=redis://:${HOME}$x@redis.example/0\n")
    assert load_settings().redis_url == "redis://:${HOME}$x@redis.example/0"


def test_dotenv_from_an_editor_that_writes_a_mark_and_crlf_is_read(folder: Path) -> None:
    (folder / ".env").write_bytes(b"\xef\xbb\xbfSEND_RATE=20\r\nLOG_LEVEL=debug\r\n")
    settings = load_settings()
    assert (settings.send_rate, settings.log_level) == (20, "debug")


def test_dotenv_that_is_no_text_is_one_line(folder: Path) -> None:
    (folder / ".env").write_bytes(b"\xff\xfe\x00secret")
    with pytest.raises(SettingsError, match=r"^\.env cannot be read"):
        load_settings()


def test_a_bad_line_of_dotenv_is_not_repeated_in_the_log(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / ".env").write_text(f"this is no setting {PASSWORD}\nSEND_RATE=20\n")
    with caplog.at_level(logging.DEBUG):
        assert load_settings().send_rate == 20
    assert PASSWORD not in caplog.text


def test_a_dotenv_that_is_a_folder_is_left_alone(folder: Path) -> None:
    (folder / ".env").mkdir()
    assert load_settings().send_rate == 25


def test_only_settings_reads_the_environment() -> None:
    house = Path(__file__).parents[2]
    sources = [path for package in ("bot", "flows") for path in (house / package).rglob("*.py")]
    readers = {
        path.relative_to(house).as_posix()
        for path in sources
        if re.search(r"\b(environ|getenv|load_dotenv)\b", path.read_text("utf-8"))
    }
    assert readers == {"bot/settings.py"}
