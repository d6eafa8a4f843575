"""A certificate made for a test, with openssl."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

OPENSSL = shutil.which("openssl")
"""None where there is none: whoever needs a certificate is skipped."""


@dataclass(frozen=True)
class Certificate:
    """A certificate for localhost, signed by itself."""

    file: Path
    key: Path


def make(folder: Path) -> Certificate:
    """A new one in `folder`, good for two days."""
    made = Certificate(folder / "cert.pem", folder / "key.pem")
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
    names = ("-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1")
    assert OPENSSL is not None
    command = [OPENSSL, *words.split(), *names, "-keyout", str(made.key), "-out", str(made.file)]
    subprocess.run(command, check=True, capture_output=True)
    return made
