"""Whether what should be private is: files that others on this machine can read or write are named at every start.

Nothing is changed and nothing refused: it may be meant, as with a group that looks after the machine.
"""

import stat
from collections.abc import Iterator
from pathlib import Path

OTHERS = stat.S_IRWXG | stat.S_IRWXO
FOLDER_IS_OPEN = "DATA_DIR %s is open to others on this machine (mode %o), and answers lie in it: chmod 700 %s"
FILE_IS_OPEN = "%s can be read by others on this machine (mode %o), and the token stands in it: chmod 600 %s"


def too_open(data_dir: Path, dotenv: Path) -> Iterator[str]:
    """One line for each of the two that others may look into, with the remedy. What is not there is not named."""
    for path, kind, line in ((data_dir, stat.S_ISDIR, FOLDER_IS_OPEN), (dotenv, stat.S_ISREG, FILE_IS_OPEN)):
        try:
            mode = path.stat().st_mode
        except OSError:
            continue
        if kind(mode) and mode & OTHERS:
            yield line % (path, stat.S_IMODE(mode), path)
