"""The containers: what compose starts exists, may do little, and is told every setting.

Docker itself is not needed: the file is read against the keys that the compose specification knows, each command is
read by the parser of our own code or run by a real server.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from redis import Redis
from redis.exceptions import RedisError

from bot.__main__ import command_line
from bot.settings import Settings, read_settings
from bot.storage.servers import embedded
from tests.conftest import SETTINGS

HOUSE = Path(__file__).parents[1]
COMPOSE: dict[str, Any] = yaml.safe_load((HOUSE / "docker-compose.yml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
STEPS = (HOUSE / "Dockerfile").read_text("utf-8").replace("\\\n", " ").splitlines()
EXAMPLE = (HOUSE / ".env.example").read_text("utf-8")

KEYS = set(
    "build cap_add cap_drop command cpus depends_on deploy environment healthcheck image init logging mem_limit "
    "networks pids_limit ports profiles read_only restart security_opt stop_grace_period tmpfs user volumes".split()
)
"""Keys of a service in the compose specification, of those that we use."""
HEALTH_KEYS = {"test", "interval", "timeout", "retries", "start_period"}


def steps(kind: str) -> list[str]:
    return [step.removeprefix(f"{kind} ") for step in STEPS if step.startswith(f"{kind} ")]


def filled(text: str, **given: str) -> str:
    """As compose fills in `${NAME:-default}`, innermost first, and writes `$$` as one."""
    while found := re.search(r"\$\{([A-Z_]+)(?::([-?])([^${}]*))?\}", text):
        value = given.get(found[1], "") or (found[3] if found[2] == "-" else "")
        text = text.replace(found[0], value, 1)
    return text.replace("$$", "$")


# ---- the file --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_has_keys_that_there_are_and_names_what_is_declared(name: str) -> None:
    service = SERVICES[name]
    assert set(service) <= KEYS
    assert set(service.get("healthcheck", {})) <= HEALTH_KEYS
    assert ("build" in service) != ("image" in service)
    assert set(service["networks"]) <= set(COMPOSE["networks"])
    assert set(service.get("depends_on", {})) <= set(SERVICES)
    for volume in service["volumes"]:
        source, target = volume.split(":")[:2]
        assert (HOUSE / source).is_file() if source.startswith("./") else source in COMPOSE["volumes"]
        assert target.startswith("/")


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_may_do_little_and_starts_again(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["restart"] == "unless-stopped"
    assert {"mem_limit", "pids_limit", "logging", "tmpfs"} <= set(service)
    if name != "proxy":  # it binds port 443 with the one right it keeps
        assert int(service["user"].partition(":")[0]) > 0


def test_the_store_is_reached_by_the_bot_alone_and_keeps_what_it_must() -> None:
    redis, bot = SERVICES["redis"], SERVICES["bot"]
    inside = [name for name, one in COMPOSE["networks"].items() if one and one.get("internal")]
    assert redis["networks"] == inside
    assert [name for name, one in SERVICES.items() if set(one["networks"]) & set(inside)] == ["bot", "redis"]
    assert "ports" not in redis
    assert "ports" not in bot
    assert bot["depends_on"]["redis"]["condition"] == "service_started", "it screens without a store"
    assert "redis:/data" in redis["volumes"]


def test_the_bot_is_told_every_setting_and_each_name_is_explained() -> None:
    told = SERVICES["bot"]["environment"]
    assert set(told) == {*SETTINGS, "DATA_DIR"}
    for name, value in told.items():
        assert name == "DATA_DIR" or f"${{{name}:" in value, name
    asked = set(re.findall(r"\$\{([A-Z_]+)", (HOUSE / "docker-compose.yml").read_text("utf-8")))
    explained = set(re.findall(r"^#?([A-Z_]+)=", EXAMPLE, re.MULTILINE))
    assert asked <= explained


def test_the_defaults_of_compose_are_sound_settings() -> None:
    given = {"TELEGRAM_BOT_TOKEN": "123456:abcdef", "REDIS_PASSWORD": "s3cret"}
    settings = read_settings({name: filled(value, **given) for name, value in SERVICES["bot"]["environment"].items()})
    assert isinstance(settings, Settings)
    assert settings.redis_url == "redis://:s3cret@redis:6379/0"
    assert settings.operations_listen is not None
    assert settings.operations_listen.port == 9090


def has_compose() -> bool:
    """Is docker's own parser here? It needs no daemon."""
    docker = shutil.which("docker")
    asked = docker and subprocess.run([docker, "compose", "version"], capture_output=True, check=False)
    return bool(asked) and not asked.returncode


@pytest.mark.skipif(
    not has_compose(),
    reason="docker compose is not installed: docker-compose.yml is read against a list of keys, not by docker itself",
)
@pytest.mark.parametrize("profile", ["", "webhook", "monitoring"])
def test_docker_itself_reads_the_file(profile: str) -> None:
    given = {"TELEGRAM_BOT_TOKEN": "123456:abcdef", "REDIS_PASSWORD": "s3cret", "COMPOSE_PROFILES": profile}
    read = subprocess.run(
        ["docker", "compose", "-f", str(HOUSE / "docker-compose.yml"), "config", "--quiet"],
        env={**os.environ, **given, "WEBHOOK_HOST": "bot.example.org"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert read.returncode == 0, read.stderr


def test_without_a_token_or_a_password_compose_says_what_to_do() -> None:
    assert "BotFather" in SERVICES["bot"]["environment"]["TELEGRAM_BOT_TOKEN"]
    assert "openssl rand" in SERVICES["redis"]["environment"]["REDIS_PASSWORD"]


# ---- the commands ----------------------------------------------------------------------------------------------------


def test_the_command_of_the_bot_is_one_that_there_is() -> None:
    program, *arguments = SERVICES["bot"]["command"]
    assert program == "thora"
    assert command_line().parse_args(arguments).command == "telegram"
    assert steps("CMD") == ['["thora"]']


@pytest.fixture
def redis_of_compose(tmp_path: Path) -> Iterator[Redis]:
    """A real server, started by the very line of the compose file."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    shell, flag, line = (filled(word) for word in SERVICES["redis"]["command"])
    program = embedded.binary()
    assert program is not None
    line = line.replace("redis-server", program).replace("--dir /data", f"--dir {tmp_path} --port {port}")
    environment = {**os.environ, "REDIS_PASSWORD": "s3cret", "PORT": str(port)}
    with subprocess.Popen([shell, flag, line], env=environment, stdout=subprocess.DEVNULL) as process:
        redis = Redis(port=port, password="s3cret")
        for _ in range(200):
            try:
                redis.ping()
                break
            except RedisError:  # it is only coming up
                assert process.poll() is None
                time.sleep(0.05)
        server = int(redis.info("server")["process_id"])  # the shell's child, which does not end with it
        yield redis
        redis.close()
        os.kill(server, signal.SIGTERM)


def test_the_redis_of_compose_is_fit_to_be_trusted(redis_of_compose: Redis) -> None:
    config = redis_of_compose.config_get("*")
    wanted = {
        "appendonly": "yes",
        "maxmemory-policy": "noeviction",
        "hash-max-listpack-value": "1024",
        "maxmemory": str(768 * 1024 * 1024),
        "requirepass": "s3cret",
        "save": "",
    }
    assert {name: config[name] for name in wanted} == wanted


def test_the_password_stands_in_no_list_of_processes() -> None:
    for service in SERVICES.values():
        assert "${REDIS_PASSWORD" not in " ".join(service.get("command", []))
        assert "${REDIS_PASSWORD" not in str(service.get("healthcheck", ""))


# ---- the image -------------------------------------------------------------------------------------------------------


def test_the_image_runs_without_rights_as_the_user_that_compose_names() -> None:
    assert steps("USER")[-1] == "thora"
    uid, _, gid = SERVICES["bot"]["user"].partition(":")
    made = next(step for step in steps("RUN") if "useradd" in step)
    assert f"--uid {uid} --gid {gid}" in made
    assert f"groupadd --system --gid {gid}" in made
    assert steps("FROM")[-1] == "${PYTHON_IMAGE}"


def test_every_image_is_one_that_cannot_be_filled_anew() -> None:
    (built,) = [step for step in steps("ARG") if step.startswith("PYTHON_IMAGE=")]
    drawn = [service["image"] for service in SERVICES.values() if "image" in service]
    args = SERVICES["bot"]["build"]["args"]["PYTHON_IMAGE"]
    assert built.removeprefix("PYTHON_IMAGE=") in args
    for image in (built, args, *drawn):
        assert re.search(r"[a-z]:[\w.-]+@sha256:[0-9a-f]{64}\}?$", image), image


def test_everything_that_is_copied_is_let_through_and_there() -> None:
    let_through = set(re.findall(r"^!(\S+)", (HOUSE / ".dockerignore").read_text("utf-8"), re.MULTILINE))
    copied = {word for step in steps("COPY") if "--from" not in step for word in step.split()[:-1]}
    assert copied == let_through
    assert all((HOUSE / word).exists() for word in copied)


def test_the_health_check_of_the_image_is_a_module_that_there_is() -> None:
    (check,) = steps("HEALTHCHECK")
    program, flag, module = yaml.safe_load(check[check.index("[") :])
    assert (program, flag) == ("python", "-m")
    assert (HOUSE / f"{module.replace('.', '/')}.py").is_file()
