"""Which release of Thora runs here."""

from importlib.metadata import PackageNotFoundError, version


def installed_version() -> str:
    """The version of Thora as it is installed."""
    try:
        return version("thora")
    except PackageNotFoundError:
        return "of an unknown version"
