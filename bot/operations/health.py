"""`python -m bot.operations.health`: asks the bot that runs here whether it is ready. Exit code 0 if so, else 1.

For the health check of a container. It reads the same settings as the bot and loads as little as it can.
"""

import http.client
import sys
from typing import Final

from bot.settings import Address, SettingsError, load_settings

SECONDS: Final = 5.0
EVERYWHERE: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  # not bound to, but where such a door is found


def main() -> int:
    """The exit code; what the bot said, or why it could not be asked, in one line."""
    try:
        address = load_settings().operations_listen
    except SettingsError as fault:
        return _say(str(fault), 1)
    if address is None:
        return _say("OPERATIONS_LISTEN is not set: there is nobody to ask", 1)
    try:
        status, told = _asked(address)
    except (OSError, http.client.HTTPException) as fault:
        return _say(f"nobody answers at {address} ({type(fault).__name__})", 1)
    return _say(told, 0 if status == http.client.OK else 1)


def _asked(address: Address) -> tuple[int, str]:
    door = http.client.HTTPConnection(EVERYWHERE.get(address.host, address.host), address.port, timeout=SECONDS)
    try:
        door.request("GET", "/readyz")
        answer = door.getresponse()
        return answer.status, answer.read(2000).decode("utf-8", "replace")
    finally:
        door.close()


def _say(text: str, code: int) -> int:
    sys.stdout.write(f"{text}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
