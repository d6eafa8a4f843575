"""Looks every pinned package up among published holes, with pip-audit: `make audit`. Exit code 1 if there are any.

Run by an environment of its own, so that what checks the packages is none of them. Two sources are asked, one after the
other; where neither answers, that is said, and the exit code is 2: nothing was found, for nothing was looked up.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

SOURCES: Final = ("pypi", "osv")
HOLES, UNKNOWN = 1, 2


def main(locks: Sequence[str]) -> int:
    """The exit code for these requirements files; what was found is printed, file by file."""
    codes = [_audited(lock, place, len(locks)) for place, lock in enumerate(locks, 1)]
    if UNKNOWN in codes:
        print("some or all was not looked up: no source of advisories could be reached from here")
    return HOLES if HOLES in codes else max(codes, default=0)


def _audited(lock: str, place: int, of: int) -> int:
    print(f"({place} of {of}) {Path(lock).name}: ", end="", flush=True)
    for source in SOURCES:
        report = _report(lock, source)
        if report is not None and (told := verdict(report)) is not None:
            code, line = told
            print(line)
            return code
    print("nothing looked up")
    return UNKNOWN


def verdict(report: dict[str, Any]) -> tuple[int, str] | None:
    """What a report amounts to; None if its source knew none of the packages, as one that is away may look."""
    packages = report.get("dependencies", [])
    known = [one for one in packages if "skip_reason" not in one]
    if packages and not known:
        return None
    holes = [f"  {one['name']} {one['version']}: {_holes(one)}" for one in known if one["vulns"]]
    left = f", {len(packages) - len(known)} not known there" if len(known) < len(packages) else ""
    if holes:
        return HOLES, "\n".join([f"{len(holes)} of {len(known)} packages have known holes{left}", *holes])
    return 0, f"no known hole in {len(known)} packages{left}"


def _holes(package: dict[str, Any]) -> str:
    return ", ".join(f"{hole['id']} (mended in {', '.join(hole['fix_versions']) or '-'})" for hole in package["vulns"])


def _report(lock: str, source: str) -> dict[str, Any] | None:
    """What pip-audit says of a file; None when the source cannot be reached."""
    words = ("-m", "pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner", "off", "--timeout", "10")
    command = [sys.executable, *words, "--format", "json", "--vulnerability-service", source, "--requirement", lock]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        report = json.loads(done.stdout)
    except ValueError:
        return None
    return report if isinstance(report, dict) else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
