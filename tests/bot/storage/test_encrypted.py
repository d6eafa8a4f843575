"""`rediss://` with a certificate made for the test, and a user who may only what docs/security.md grants.

The server is real: a redis-server that speaks TLS where there is one, and everywhere the one that is brought along
behind a door that speaks it, as docs/security.md proposes for servers without TLS.
"""

import asyncio
import re
import shutil
import ssl
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest
from redis import Redis

from bot.settings import read_settings
from bot.storage.calls.connect import connect
from bot.storage.faults import StoreUnavailable
from bot.storage.results import Writing
from bot.storage.rewriting import Rewriting
from bot.storage.servers import embedded
from bot.storage.store import Store
from tests.bot.certificates import OPENSSL, Certificate, make

HOUSE = Path(__file__).parents[3]
PASSWORD = "s3cret/of:the@test"
REDIS = shutil.which("redis-server")

pytestmark = pytest.mark.skipif(OPENSSL is None, reason="a certificate is made with openssl")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make(tmp_path_factory.mktemp("tls"))


def granted() -> list[str]:
    """The rules of the user in docs/security.md, word for word, with a password of our own."""
    page = (HOUSE / "docs" / "security.md").read_text("utf-8")
    found = re.search(r"^user thora (.+)$", page, re.MULTILINE)
    assert found is not None
    return [word if not word.startswith(">") else f">{PASSWORD}" for word in found[1].split()]


@pytest.fixture
async def door(tmp_path: Path, certificate: Certificate) -> AsyncIterator[int]:
    """The port of a door that speaks TLS and leads to a real server with the user of the docs, and no other."""
    server = embedded.start(tmp_path)
    path = unquote(urlsplit(server.url).path)
    with Redis(unix_socket_path=path) as root:
        root.acl_setuser("thora", reset=True, enabled=True)
        root.execute_command("ACL", "SETUSER", "thora", *granted())
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.file, certificate.key)

    async def pump(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, ssl.SSLError):
            while data := await source.read(65536):
                target.write(data)
                await target.drain()
        target.close()

    async def lead(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inside = await asyncio.open_unix_connection(path)
        await asyncio.gather(pump(reader, inside[1]), pump(inside[0], writer))

    async with await asyncio.start_server(lead, "127.0.0.1", 0, ssl=context) as front:
        yield front.sockets[0].getsockname()[1]
    server.close()


def url(port: int, certificate: Certificate, password: str = PASSWORD, host: str = "localhost") -> str:
    return f"rediss://thora:{quote(password, safe='')}@{host}:{port}/0?ssl_ca_certs={certificate.file}"


async def test_a_whole_life_of_a_chat_through_tls_as_the_user_of_the_docs(door: int, certificate: Certificate) -> None:
    settings = read_settings({"REDIS_URL": url(door, certificate), "DATA_DIR": "."})
    assert settings.redis_url is not None
    assert PASSWORD not in repr(settings)
    store = Store(connect(settings.redis_url), b"secret", keep_seconds=60, lease_ms=1)
    await store.check()
    await store.take_over("telegram:")
    given = {"session": b"s", "token": "t", "due": 1, "update_id": 7, "version": 0}
    await store.commit("telegram:1", Writing(payloads=[b"p"], counts=("phase.new",), **given))  # type: ignore[arg-type]
    assert (await store.load("telegram:1")).session == b"s"
    await store.ack("telegram:1", token="t", entry_id="1.0")
    assert [woken.chat for woken in await store.claim_due(10)] == ["telegram:1"]
    assert await store.claim_unsent("u", 10) == []
    assert (await store.claim_paced("u", 10, 25.0))[0] == []
    assert await store.bucket.take(25.0, 1) == 1
    assert (await store.figures()).counts == {"phase.new": 1}
    assert (await store.mark("x"), await store.unmark("x")) == (True, True)
    await store.commit("telegram:1", Writing(payloads=[], forget=True, **{**given, "update_id": 8, "version": 1}))  # type: ignore[arg-type]
    await store.close()


async def test_that_user_may_set_damage_aside_and_have_the_file_rewritten(
    door: int, certificate: Certificate, caplog: pytest.LogCaptureFixture
) -> None:
    store = Store(connect(url(door, certificate)), b"secret", keep_seconds=60)
    await store.check()
    await store.redis.hset(store.keys.meta, "partitions", "nonsense")
    await store.check()
    keys = store.keys.chat("telegram:1")
    await store.redis.set(keys.session, "no hash")
    assert (await store.load("telegram:1")).session is None
    assert await store.redis.exists(store.keys.aside("telegram:1"))
    await store.redis.hset(store.keys.meta, "forgotten", "1")
    assert await Rewriting(store, settle=0).once()
    assert "perm" not in caplog.text.lower()
    assert await store.recheck() == {}
    await store.close()


async def test_that_user_may_do_nothing_else(door: int, certificate: Certificate) -> None:
    client = connect(url(door, certificate))
    for command in (("FLUSHALL",), ("CONFIG", "GET", "*"), ("GET", "somebody:else"), ("KEYS", "*"), ("SHUTDOWN",)):
        with pytest.raises(Exception, match=r"(?i)no permissions|NOPERM"):
            await client.execute_command(*command)
    await client.aclose()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"password": "wrong"}, "invalid username-password"),
        ({"host": "127.0.0.2"}, "certificate|Connection"),
    ],
)
async def test_a_wrong_password_or_a_name_not_in_the_certificate_is_refused_without_telling_the_password(
    door: int, certificate: Certificate, change: dict[str, str], why: str
) -> None:
    store = Store(connect(url(door, certificate, **change)), b"secret", keep_seconds=60)
    with pytest.raises(StoreUnavailable, match=why) as fault:
        await store.check()
    assert "REDIS_URL" in str(fault.value)
    assert PASSWORD not in str(fault.value)
    await store.close()


async def test_a_certificate_that_nobody_vouches_for_is_refused(door: int) -> None:
    store = Store(connect(f"rediss://thora@localhost:{door}/0"), b"secret", keep_seconds=60)
    with pytest.raises(StoreUnavailable, match="certificate"):
        await store.check()
    await store.close()


@pytest.mark.skipif(REDIS is None, reason="no redis-server on the PATH")
async def test_a_server_that_speaks_tls_itself(tmp_path: Path, certificate: Certificate) -> None:
    with_tls = await _started(tmp_path, certificate)
    if with_tls is None:
        pytest.skip("this redis-server was built without TLS")
    process, port = with_tls
    store = Store(connect(f"rediss://localhost:{port}/0?ssl_ca_certs={certificate.file}"), b"s", keep_seconds=60)
    try:
        await store.check()
        assert (await store.figures()).has_aof
    finally:
        await store.close()
        process.terminate()
        await process.wait()


async def _started(folder: Path, certificate: Certificate) -> tuple[asyncio.subprocess.Process, int] | None:
    """A server with TLS alone, on a free port; None when it has none."""
    front = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = front.sockets[0].getsockname()[1]
    front.close()
    await front.wait_closed()
    options = {
        "port": "0",
        "bind": "127.0.0.1",
        "tls-port": str(port),
        "tls-cert-file": str(certificate.file),
        "tls-key-file": str(certificate.key),
        "tls-ca-cert-file": str(certificate.file),
        "tls-auth-clients": "no",
        "appendonly": "yes",
        "dir": str(folder),
    }
    words = [word for name, value in options.items() for word in (f"--{name}", value)]
    assert REDIS is not None
    process = await asyncio.create_subprocess_exec(REDIS, *words, stdout=asyncio.subprocess.DEVNULL)
    while process.returncode is None:
        with suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.close()
            return process, port
        await asyncio.sleep(0.02)
    return None
