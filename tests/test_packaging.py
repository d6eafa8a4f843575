"""What is handed out works elsewhere: the wheel carries all content, and what is pinned is pinned with hashes.

Nothing here asks the network: the wheel is built by the pinned backend that `make setup` put beside us.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
LOCKS = (
    "requirements.txt",
    "requirements-dev.txt",
    "requirements-build.txt",
    "requirements-model.txt",
    "requirements-world.txt",
    "requirements-fit.txt",
    "requirements-audit.txt",
    "requirements-pictures.txt",
    "requirements-body.txt",
)

# Written in pieces, so that this file does not name what no file may name.
REGISTRY_HOSTS = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "crates" + ".io")
MACHINE_PATHS = tuple(
    "/" + folder + "/" for folder in ("wo" + "rk", "tm" + "p", "ro" + "ot", "op" + "t/pypi", "Use" + "rs")
)
MATERIAL = "shared" + "/"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy: a build leaves folders behind."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(HOUSE / name, source)
    for name in ("bot", "flows"):
        shutil.copytree(HOUSE / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(out), str(source))
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which only the wheel is installed; what it depends on comes from where we run."""
    target = tmp_path_factory.mktemp("elsewhere")
    pip("install", "--no-deps", "--target", str(target), str(wheel))
    return target


def pip(command: str, *arguments: str) -> None:
    run = [sys.executable, "-m", "pip", "--disable-pip-version-check", command, "--quiet", "--no-index", *arguments]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def python(target: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python in `folder`, with the wheel's packages before those of the work tree."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(target), "DATA_DIR": str(folder)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def tracked() -> list[Path]:
    if not (HOUSE / ".git").exists():
        pytest.skip("not a clone, so nothing is tracked")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    return [path for name in listed.split("\0") if name and (path := HOUSE / name).is_file()]


def test_the_wheel_carries_every_content_file_and_script(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    content = HOUSE / "flows" / "content"
    data = [path for path in tracked() if path.suffix == ".lua" or path.is_relative_to(content)]
    assert data
    assert {path.relative_to(HOUSE).as_posix() for path in data} <= inside


def test_the_wheel_carries_the_packages_and_nothing_else(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"bot", "flows"}


def test_the_content_is_sound_in_a_wheel_installed_elsewhere(elsewhere: Path, tmp_path: Path) -> None:
    origin = python(elsewhere, tmp_path, "-c", "import bot, flows; print(bot.__file__, flows.__file__)")
    assert origin.stdout.count(str(elsewhere)) == 2, origin
    done = python(elsewhere, tmp_path, "-m", "bot", "check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_command_is_called_thora(elsewhere: Path, tmp_path: Path) -> None:
    done = python(elsewhere, tmp_path, str(elsewhere / "bin" / "thora"), "--help")
    assert done.returncode == 0, done.stderr
    assert "thora" in done.stdout


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_with_a_hash_and_no_index_is_named(lock: str) -> None:
    text = (HOUSE / lock).read_text("utf-8")
    entries = re.findall(r"^[a-z0-9].*?(?=^[a-z0-9]|\Z)", text, re.MULTILINE | re.DOTALL)
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9-]+(\[[a-z,]+\])?==[\w.]+\s", entry), entry
        assert "--hash=sha256:" in entry, entry
    assert not re.search(r"^\s*-(?!-hash)", text, re.MULTILINE), "an option, where only requirements belong"
    assert "://" not in text


def test_each_dependency_named_in_the_project_is_pinned() -> None:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))
    wanted = {
        "requirements.txt": project["project"]["dependencies"],
        "requirements-dev.txt": project["dependency-groups"]["dev"],
        "requirements-build.txt": project["dependency-groups"]["build"],
        "requirements-model.txt": project["dependency-groups"]["model"],
        "requirements-world.txt": project["dependency-groups"]["world"],
        "requirements-fit.txt": project["dependency-groups"]["fit"],
        "requirements-audit.txt": project["dependency-groups"]["audit"],
        "requirements-pictures.txt": project["dependency-groups"]["pictures"],
        "requirements-body.txt": project["dependency-groups"]["body"],
    }
    for lock, requirements in wanted.items():
        pinned = set(re.findall(r"^([a-z0-9-]+)", (HOUSE / lock).read_text("utf-8"), re.MULTILINE))
        assert {re.split(r"[^\w-]", requirement)[0].lower() for requirement in requirements} <= pinned


def test_the_newest_release_in_the_changelog_is_this_version() -> None:
    version = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    sections = re.findall(r"^## (\S+)", (HOUSE / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert next(section for section in sections if section != "Unreleased") == version


def test_no_tracked_file_names_a_registry_or_a_path_of_some_machine() -> None:
    found = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", errors="replace")
        found += [f"{path.relative_to(HOUSE)}: {host}" for host in REGISTRY_HOSTS if host in text]
        found += [
            f"{path.relative_to(HOUSE)}: {place}" for place in MACHINE_PATHS if re.search(rf"(?<![\w.]){place}", text)
        ]
        found += [f"{path.relative_to(HOUSE)}: {MATERIAL}" for _ in re.findall(rf"\.\./{MATERIAL}", text)]
    assert not found


def test_dotenv_example_names_every_setting_and_sets_none() -> None:
    example = (HOUSE / ".env.example").read_text("utf-8")
    for_bot, _, _ = example.partition("# ---- for docker compose")
    read = set(re.findall(r'_read\(\s*given, "([A-Z_]+)"', (HOUSE / "bot" / "settings.py").read_text("utf-8")))
    assert len(read) == 13
    assert set(re.findall(r"^#([A-Z_]+)=", for_bot, re.MULTILINE)) | {"TELEGRAM_BOT_TOKEN"} == read
    assert re.findall(r"^[^#\n].*", example, re.MULTILINE) == ["TELEGRAM_BOT_TOKEN="]
