"""What to do about an embedded server that will not start, in one line that works with what is installed here."""

from pathlib import Path


def died(folder: Path, program: str | None, otherwise: str) -> str:
    """One line on a server that ended at its start: what it said last, and how to mend it."""
    version, log = folder / "server-version", folder / "server.log"
    by = f" (last written by {version.read_text().strip()})" if version.exists() else ""
    lines = log.read_text(errors="replace").splitlines() if log.exists() else []
    said = [line for line in lines if line.strip()]
    reason = said[-1].split("# ", 1)[-1][:160] if said else ""
    told = f": {reason.split(': make a backup')[0]}" if reason else ""
    remedy = _remedy(folder.resolve() / "appendonlydir", reason.lower(), program)
    return f"The server for DATA_DIR {folder}{by} ended at its start{told}; {remedy}, or {otherwise}"


def _remedy(files: Path, reason: str, program: str | None) -> str:
    """How to mend a damaged append-only file. The server is its own checker when it is called by that name."""
    manifest = files / "appendonly.aof.manifest"
    if "append only file" in reason:
        name = "valkey-check-aof" if "valkey" in (program or "") else "redis-check-aof"
        command = f"yes | (exec -a {name} {program} --fix {manifest})"
        return f"copy {files}, then cut off what is damaged at its end: bash -c '{command}'"
    if "manifest" in reason:
        lines = " ".join(f"'{line}'" for line in _manifest(files))
        return f"copy {files}, then write its list anew: printf '%s\\n' {lines} > {manifest}"
    return "see server.log there"


def _manifest(files: Path) -> list[str]:
    """The lines that name the parts of the append-only file: the base, then what was added, in order."""
    parts = [(".incr." in file.name, int(file.name.split(".")[2]), file.name) for file in files.glob("*.aof")]
    return [f"file {name} seq {number} type {'bi'[is_added]}" for is_added, number, name in sorted(parts)]
