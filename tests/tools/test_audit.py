"""What a report of pip-audit amounts to: nothing looked up is never taken for nothing found."""

from tools.audit import verdict

SOUND = {"name": "numpy", "version": "2.4.6", "vulns": []}
HOLED = {"name": "aiohttp", "version": "3.0", "vulns": [{"id": "CVE-1", "fix_versions": ["3.1"]}]}
UNKNOWN = {"name": "thora", "skip_reason": "not found"}


def test_a_hole_is_named_with_its_remedy() -> None:
    code, told = verdict({"dependencies": [SOUND, HOLED]}) or (0, "")
    assert code == 1
    assert "aiohttp 3.0: CVE-1 (mended in 3.1)" in told


def test_sound_packages_are_counted_and_unknown_ones_named_apart() -> None:
    assert verdict({"dependencies": [SOUND, UNKNOWN]}) == (0, "no known hole in 1 packages, 1 not known there")


def test_a_source_that_knows_no_package_has_told_nothing() -> None:
    assert verdict({"dependencies": [UNKNOWN, UNKNOWN]}) is None
