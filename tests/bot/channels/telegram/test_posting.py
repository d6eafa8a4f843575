"""Posting JSON over connections that are kept: against servers that behave, and servers that do not."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from yarl import URL

from bot.channels.telegram import posting
from bot.channels.telegram.posting import Broken, Posting
from tests.bot.certificates import OPENSSL, make

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntrue"


class Server:
    """Answers each request with the next of `answers`, the last one again and again; None ends the connection."""

    def __init__(self, *answers: bytes | None) -> None:
        self.answers = list(answers)
        self.asked: list[bytes] = []
        self.connections = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        self.connections += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
                self.asked.append(head + await reader.readexactly(length))
                answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
                if answer is None:
                    break
                writer.write(answer)
                await writer.drain()
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
        b"HTTP/1.1 103 Early Hints\r\n\r\n" + OK,
    ],
)
async def test_an_answer_may_come_in_pieces_or_be_announced(answer: bytes) -> None:
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
    ],
)
async def test_what_is_no_whole_answer_is_told_and_the_next_call_begins_anew(answer: bytes | None) -> None:
    server = Server(answer, OK)
    async with server.open() as url:
        post = Posting(url)
        with pytest.raises((Broken, TimeoutError)):
            async with asyncio.timeout(0.3):
                await post.post("a", b"{}")
        assert await post.post("a", b"{}") == (200, b"true")
        post.close()
    assert server.connections == 2


@pytest.mark.parametrize("answer", [OK.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"), OK + b"more"])
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


@pytest.mark.parametrize("address", ["ftp://127.0.0.1", "127.0.0.1:80", "http://", "/bot"])
def test_what_is_no_address_of_http_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        Posting(URL(address))
