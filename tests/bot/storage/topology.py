"""Redis servers as child processes on loopback: alone, under a sentinel, as a cluster. Each is ended by its own id."""

import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from redis import Redis
from redis.exceptions import RedisError

from bot.storage.servers import embedded

SLOTS = 16384


@dataclass
class Node:
    """One server that can be killed and started again."""

    port: int
    command: list[str]
    process: "subprocess.Popen[bytes] | None" = None
    client: Redis = field(init=False)

    def __post_init__(self) -> None:
        self.client = Redis(port=self.port, socket_timeout=5)

    def start(self) -> "Node":
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(self.client.ping)
        return self

    def kill(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()
        self.process = None

    def freeze(self) -> None:
        if self.process:
            self.process.send_signal(signal.SIGSTOP)

    def wake(self) -> None:
        if self.process:
            self.process.send_signal(signal.SIGCONT)

    def ask(self, *words: Any) -> Any:
        return self.client.execute_command(*words)


def until(question: Any, seconds: float = 20) -> None:
    """Waits until something holds."""
    end = monotonic() + seconds
    while monotonic() < end:
        with suppress(RedisError, OSError):
            if question():
                return
        sleep(0.02)
    raise TimeoutError


def free_port() -> int:
    """A port whose cluster bus port (10,000 higher) is one too."""
    while True:
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            if (port := int(one.getsockname()[1])) < 55_000:
                return port


def node(folder: Path, *options: str) -> Node:
    program, port = embedded.binary(), free_port()
    assert program
    home = folder / str(port)
    home.mkdir()
    usual = ["--bind", "127.0.0.1", "--port", str(port), "--dir", str(home), "--save", "", "--appendonly", "yes"]
    usual += ["--appendfsync", "always"]  # on a busy disk what was answered may else be written two seconds later
    return Node(port, [program, *usual, *options])


@contextmanager
def running(*nodes: Node) -> Iterator[None]:
    with ExitStack() as stack:
        for each in nodes:
            stack.callback(each.client.close)
            stack.callback(each.kill)
            each.start()
        yield


@contextmanager
def sentinel(folder: Path) -> Iterator[tuple[str, Node, Node]]:
    """A master and its replica under one sentinel: the url, the master, the replica."""
    master, replica = node(folder, "--repl-diskless-sync-delay", "0"), node(folder)
    replica.command += ["--replicaof", "127.0.0.1", str(master.port)]
    program, port = embedded.binary(), free_port()
    config = folder / "sentinel.conf"
    config.write_text(
        f"port {port}\nbind 127.0.0.1\ndir {folder}\nsentinel monitor thora 127.0.0.1 {master.port} 1\n"
        "sentinel down-after-milliseconds thora 300\nsentinel failover-timeout thora 2000\n"
    )
    guard = Node(port, [str(program), str(config), "--sentinel"])
    with running(master, replica, guard):
        until(lambda: replica.client.info("replication")["master_link_status"] == "up")
        until(lambda: int(guard.client.sentinel_master("thora")["num-slaves"]) == 1)
        yield f"redis+sentinel://127.0.0.1:{port}/thora/0", master, replica


@contextmanager
def cluster(folder: Path, size: int = 3) -> Iterator[tuple[str, list[Node]]]:
    """A cluster of masters without replicas that goes on without those that are away: the url and the nodes."""
    options = ("--cluster-enabled", "yes", "--cluster-require-full-coverage", "no", "--cluster-node-timeout", "1000")
    nodes = [node(folder, *options) for _ in range(size)]
    with running(*nodes):
        share = SLOTS // size + 1
        for number, each in enumerate(nodes):
            each.ask("CLUSTER", "ADDSLOTSRANGE", number * share, min(SLOTS, (number + 1) * share) - 1)
            each.ask("CLUSTER", "SET-CONFIG-EPOCH", number + 1)
            each.ask("CLUSTER", "MEET", "127.0.0.1", nodes[0].port)
        for each in nodes:
            until(lambda each=each: _knows_all(each, size))  # type: ignore[misc]
        yield f"redis+cluster://127.0.0.1:{nodes[0].port},127.0.0.1:{nodes[1].port}", nodes


def _knows_all(one: Node, size: int) -> bool:
    told: Any = one.client.cluster("INFO")
    return told["cluster_state"] == "ok" and len(one.client.execute_command("CLUSTER SLOTS")) == size


def move_slot(slot: int, source: Node, target: Node) -> Iterator[str]:
    """Moves a slot step by step, as the cluster tool does; after each step somebody may ask something."""
    names = [_id(one) for one in (source, target)]
    target.ask("CLUSTER", "SETSLOT", slot, "IMPORTING", names[0])
    yield "importing"
    source.ask("CLUSTER", "SETSLOT", slot, "MIGRATING", names[1])
    yield "migrating"
    while keys := source.ask("CLUSTER", "GETKEYSINSLOT", slot, 1):
        source.ask("MIGRATE", "127.0.0.1", target.port, "", 0, 5000, "KEYS", *keys)
        yield "a key moved"
    for each in (target, source):
        each.ask("CLUSTER", "SETSLOT", slot, "NODE", names[1])
    yield "moved"


def _id(one: Node) -> str:
    told = one.ask("CLUSTER", "MYID")
    return told.decode() if isinstance(told, bytes) else str(told)
