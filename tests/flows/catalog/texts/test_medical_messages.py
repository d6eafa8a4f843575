"""What is said of the body stands in one list with the rest, and each message in one of the two files."""

from msgspec.structs import fields

from flows.catalog.texts.medical_messages import MedicalMessages
from flows.catalog.texts.messages import Messages


def test_the_list_of_messages_holds_what_is_said_of_the_body() -> None:
    medical = {field.name for field in fields(MedicalMessages)}
    assert medical < {field.name for field in fields(Messages)}
    assert not medical & set(vars(Messages).get("__annotations__", {}))
