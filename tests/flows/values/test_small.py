"""A small question is known by its tag."""

from flows.values.frames import Consent
from flows.values.small import SmallQuestion


def test_its_id_is_the_tag_that_is_stored() -> None:
    assert isinstance(Consent(), SmallQuestion)
    assert Consent().id == "consent"
