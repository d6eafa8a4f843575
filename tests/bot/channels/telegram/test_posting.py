"""Posting JSON over connections that are kept: against servers that behave, and servers that do not.

Each test runs on Python's own loop and on uvloop, which end connections in different ways.
"""

import asyncio
import socket
import ssl
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from yarl import URL

from bot.channels.telegram import posting
from bot.channels.telegram.posting import Broken, Posting
from tests.bot.certificates import OPENSSL, make

FILES = Path("/proc/self/fd")
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntrue"


class Server:
    """Answers each request with the next of `answers`, the last one again and again; None ends the connection.

    `ends`: it ends the connection after each answer.
    """

    def __init__(self, *answers: bytes | None, ends: bool = False) -> None:
        self.answers = list(answers)
        self.ends = ends
        self.asked: list[bytes] = []
        self.connections = 0
        self.writers: list[asyncio.StreamWriter] = []

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        self.connections += 1
        self.writers.append(writer)
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
                self.asked.append(head + await reader.readexactly(length))
                answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
                if answer is None:
                    break
                writer.write(answer)
                await writer.drain()
                if self.ends:
                    break
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    @asynccontextmanager
    async def open(self, tls: ssl.SSLContext | None = None) -> AsyncIterator[URL]:
        """Listens at the address that is given."""
        server = await asyncio.start_server(self.serve, "127.0.0.1", 0, ssl=tls)
        port = server.sockets[0].getsockname()[1]
        yield URL(f"{'https' if tls else 'http'}://127.0.0.1:{port}/bot1:x")
        server.close()


async def test_status_and_body_come_back_and_the_connection_is_kept() -> None:
    server = Server(OK)
    async with server.open() as url:
        post = Posting(url)
        for _ in range(3):
            assert await post.post("getMe", b'{"a": 1}') == (200, b"true")
        post.close()
    assert server.connections == 1
    head, _, body = server.asked[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST /bot1:x/getMe HTTP/1.1\r\n")
    assert f"Host: 127.0.0.1:{url.port}".encode() in head
    assert body == b'{"a": 1}'


async def test_many_calls_at_once_have_a_connection_each_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "CONNECTIONS", 4)
    server = Server(OK)
    async with server.open() as url:
        post = Posting(url)
        answers = await asyncio.gather(*(post.post("a", b"{}") for _ in range(20)))
        post.close()
    assert answers == [(200, b"true")] * 20
    assert server.connections == 4


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\ntr\r\n2\r\nue\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\nTrailer: X\r\n\r\n4;a=b\r\ntrue\r\n0\r\nX: y\r\n\r\n",
        b"HTTP/1.1 103 Early Hints\r\n\r\n" + OK,
        b"HTTP/1.1 200\r\ncontent-length:4  \r\nX-Odd: \xe4\xff\r\n\r\ntrue",
        b"HTTP/1.1 200 OK\r\nUpgrade: h2,h2c\r\nConnection: Upgrade, Keep-Alive\r\nContent-Length: 4\r\n\r\ntrue",
    ],
)
async def test_an_answer_may_come_in_pieces_be_announced_or_have_odd_headers(answer: bytes) -> None:
    server = Server(answer)
    async with server.open() as url:
        post = Posting(url)
        assert [await post.post("a", b"{}") for _ in range(2)] == [(200, b"true")] * 2
        post.close()
    assert server.connections == 1


@pytest.mark.parametrize(
    "answer",
    [
        None,
        b"hello\r\n\r\n",
        b"\x00" * 50,
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ntrue",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\ntrue",
    ],
)
async def test_what_is_no_whole_answer_is_told_and_the_next_call_begins_anew(
    answer: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    server = Server(answer, OK)
    async with server.open() as url:
        post = Posting(url)
        with pytest.raises((Broken, TimeoutError)):
            async with asyncio.timeout(0.3):
                await post.post("a", b"{}")
        assert await post.post("a", b"{}") == (200, b"true")
        post.close()
    assert server.connections == 2
    assert not caplog.text


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK", b"HTTP/1.0 200 OK", b"HTTP/1.1 200 OK\r\nConnection: close"])
async def test_a_body_without_a_length_ends_with_the_connection(head: bytes) -> None:
    server = Server(head + b"\r\n\r\ntrue", ends=True)
    async with server.open() as url:
        post = Posting(url)
        assert [await post.post("a", b"{}") for _ in range(2)] == [(200, b"true")] * 2
        post.close()
    assert server.connections == 2


async def test_a_body_that_ends_before_its_length_is_none() -> None:
    server = Server(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 9\r\n\r\ntrue", ends=True)
    async with server.open() as url:
        with pytest.raises(Broken):
            await Posting(url).post("a", b"{}")


@pytest.mark.parametrize(
    "answer", [OK.replace(b"4", b"3000", 1).replace(b"true", b"x" * 3000), b"HTTP/1.1 200 OK\r\nX: " + b"x" * 3000]
)
async def test_an_answer_that_is_too_large_is_none(answer: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "LARGEST", 2000)
    server = Server(answer, OK)
    async with server.open() as url:
        post = Posting(url)
        with pytest.raises(Broken, match="large"):
            await post.post("a", b"{}")
        assert [await post.post("a", b"{}") for _ in range(99)] == [(200, b"true")] * 99  # the bound is for each
        post.close()
    assert server.connections == 2


@pytest.mark.parametrize("answer", [OK.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"), OK + b"more", OK + OK])
async def test_a_connection_that_the_server_is_done_with_is_not_used_again(answer: bytes) -> None:
    server = Server(answer, OK)
    async with server.open() as url:
        post = Posting(url)
        assert await post.post("a", b"{}") == (200, b"true")
        await asyncio.sleep(0.02)
        assert await post.post("a", b"{}") == (200, b"true")
        post.close()
    assert server.connections == 2


async def test_a_connection_that_was_long_idle_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "IDLE_SECONDS", 0.02)
    server = Server(OK)
    async with server.open() as url:
        post = Posting(url)
        await post.post("a", b"{}")
        await asyncio.sleep(0.05)
        await post.post("a", b"{}")
        post.close()
    assert server.connections == 2


async def test_a_connection_that_the_server_has_closed_is_not_used_again() -> None:
    server = Server(OK)
    async with server.open() as url:
        post = Posting(url)
        for _ in range(2):
            await asyncio.gather(*(post.post("a", b"{}") for _ in range(5)))
            for writer in server.writers:
                writer.close()
            await asyncio.sleep(0.02)
        post.close()
    assert server.connections == 10


async def test_a_call_that_is_under_way_learns_at_once_that_the_server_says_no_more() -> None:
    server = Server(b"")
    async with server.open() as url:
        call = asyncio.create_task(Posting(url).post("a", b"{}"))
        while not server.asked:
            await asyncio.sleep(0.01)
        server.writers[0].write_eof()  # it still listens
        with pytest.raises(Broken):
            async with asyncio.timeout(1):
                await call


async def test_a_call_that_is_under_way_when_it_is_closed_is_answered_and_then_its_connection_goes() -> None:
    server = Server(b"")
    async with server.open() as url:
        post = Posting(url)
        call = asyncio.create_task(post.post("a", b"{}"))
        while not server.asked:
            await asyncio.sleep(0.01)
        post.close()
        server.writers[0].write(OK)
        assert await call == (200, b"true")
        async with asyncio.timeout(1):
            await server.writers[0].wait_closed()


async def test_whoever_waits_for_a_connection_may_give_up_and_takes_none_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "CONNECTIONS", 2)
    server = Server(b"", b"", OK)
    async with server.open() as url:
        post = Posting(url)
        calls = [asyncio.create_task(post.post("a", b"{}")) for _ in range(2)]
        while len(server.asked) < 2:
            await asyncio.sleep(0.01)
        for _ in range(5):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.01):
                    await post.post("b", b"{}")
        for call in calls:
            call.cancel()
        await asyncio.gather(*calls, return_exceptions=True)
        assert await asyncio.gather(*(post.post("c", b"{}") for _ in range(4))) == [(200, b"true")] * 4
        post.close()


@pytest.mark.skipif(not FILES.exists(), reason="this system does not tell which files are open")
async def test_a_dial_that_is_given_up_leaves_no_connection() -> None:
    async def never(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()  # no greeting, until the caller is gone
        writer.close()

    server = await asyncio.start_server(never, "127.0.0.1", 0)
    post = Posting(URL(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot1:x"))
    before = _open_files()
    for seconds in (0, 0.001, 0.01, 0.05):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(seconds):
                await post.post("a", b"{}")
    await asyncio.sleep(0.05)
    assert _open_files() == before
    server.close()


def _open_files() -> int:
    return len(list(FILES.iterdir()))


class Names:
    """Stands for the resolver of the system: the addresses of every host, after `seconds` in a thread."""

    def __init__(self, *addresses: tuple[str, int], seconds: float = 0) -> None:
        self.addresses = addresses
        self.seconds = seconds
        self.asked = 0

    def __call__(self, *_: object, **__: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        """What socket.getaddrinfo gives."""
        self.asked += 1
        time.sleep(self.seconds)
        if not self.addresses:
            raise socket.gaierror("unknown")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address) for address in self.addresses]


@pytest.mark.asyncio(loop_factories=["asyncio"])  # the other one looks names up by itself
async def test_a_name_that_takes_long_to_look_up_holds_up_no_text_that_is_to_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = Names(seconds=0.5)
    monkeypatch.setattr(socket, "getaddrinfo", names)
    post = Posting(URL("http://telegram.test/bot1:x"))
    calls = [asyncio.create_task(post.post("a", b"{}")) for _ in range(200)]
    await asyncio.sleep(0.05)
    began = time.monotonic()
    await asyncio.to_thread(threading.get_ident)
    assert time.monotonic() - began < 0.3
    told = await asyncio.gather(*calls, return_exceptions=True)
    assert {str(one) for one in told} == {"gaierror"}
    assert names.asked == 1
    with pytest.raises(Broken):
        await post.post("a", b"{}")
    assert names.asked == 2  # what was not found is looked for again


@pytest.mark.asyncio(loop_factories=["asyncio"])
async def test_addresses_hold_for_a_while_and_are_then_looked_up_again(monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server(OK, ends=True)
    async with server.open() as url:
        names = Names(("127.0.0.1", url.port or 0))
        monkeypatch.setattr(socket, "getaddrinfo", names)
        post = Posting(URL("http://telegram.test/bot1:x"))
        for _ in range(3):
            await post.post("a", b"{}")
            await asyncio.sleep(0.01)
        assert names.asked == 1
        monkeypatch.setattr(posting, "FOUND_SECONDS", 0.0)
        post = Posting(URL("http://telegram.test/bot1:x"))
        for _ in range(3):
            await post.post("a", b"{}")
            await asyncio.sleep(0.01)
        assert names.asked == 4
    assert server.connections == 6


@pytest.mark.asyncio(loop_factories=["asyncio"])
@pytest.mark.parametrize("is_silent", [False, True])
async def test_an_address_that_leads_nowhere_is_passed_over(is_silent: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    full = socket.create_server(("127.0.0.1", 0), backlog=0)
    queued = socket.create_connection(full.getsockname())  # whoever comes now gets no answer
    nowhere = full.getsockname() if is_silent else ("127.0.0.1", 1)
    server = Server(OK)
    async with server.open() as url:
        monkeypatch.setattr(socket, "getaddrinfo", Names(nowhere, ("127.0.0.1", url.port or 0)))
        post = Posting(URL("http://telegram.test/bot1:x"))
        async with asyncio.timeout(1):
            assert await post.post("a", b"{}") == (200, b"true")
        post.close()
    queued.close()
    full.close()


@pytest.mark.skipif(not socket.has_ipv6, reason="this Python knows no IPv6")
async def test_a_server_may_have_an_address_of_ipv6_alone() -> None:
    server = Server(OK)
    try:
        listening = await asyncio.start_server(server.serve, "::1", 0)
    except OSError:
        pytest.skip("this machine has no IPv6")
    port = listening.sockets[0].getsockname()[1]
    post = Posting(URL(f"http://[::1]:{port}/bot1:x"))
    assert await post.post("a", b"{}") == (200, b"true")
    assert f"\r\nHost: [::1]:{port}\r\n".encode() in server.asked[0]
    post.close()
    listening.close()


async def test_an_answer_that_nobody_waits_for_any_more_is_not_taken_for_the_next_one() -> None:
    server = Server(b"", OK)
    async with server.open() as url:
        post = Posting(url)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await post.post("a", b"{}")
        assert await post.post("b", b"{}") == (200, b"true")
        post.close()
    assert server.connections == 2


async def test_a_server_that_is_not_there_is_told_without_its_address() -> None:
    with pytest.raises(Broken) as caught:
        await Posting(URL("http://127.0.0.1:1/bot1:x")).post("a", b"{}")
    assert "127" not in str(caught.value)


async def test_a_name_and_a_password_in_the_address_are_shown_to_the_server() -> None:
    server = Server(OK)
    async with server.open() as url:
        post = Posting(url.with_user("ada").with_password("secret"))
        await post.post("a", b"{}")
        post.close()
    assert b"\r\nAuthorization: Basic YWRhOnNlY3JldA==\r\n" in server.asked[0]


@pytest.mark.skipif(OPENSSL is None, reason="a certificate is made with openssl")
async def test_an_encrypted_server_must_show_a_certificate_that_is_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make(tmp_path)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(made.file, made.key)
    async with Server(OK).open(tls) as url:
        with pytest.raises(Broken):
            await Posting(url).post("a", b"{}")
        monkeypatch.setenv("SSL_CERT_FILE", str(made.file))
        post = Posting(url)
        assert [await post.post("a", b"{}") for _ in range(2)] == [(200, b"true")] * 2
        post.close()
    ending = Server(b"HTTP/1.1 200 OK\r\n\r\ntrue", ends=True)
    async with ending.open(tls) as url:
        assert await Posting(url).post("a", b"{}") == (200, b"true")


@pytest.mark.parametrize("address", ["ftp://127.0.0.1", "127.0.0.1:80", "http://", "/bot"])
def test_what_is_no_address_of_http_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        Posting(URL(address))
