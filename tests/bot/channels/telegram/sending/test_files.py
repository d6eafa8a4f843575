"""A page goes out as PDF, and as its text when it cannot be set."""

from msgspec.structs import replace

from bot.channels.telegram.sending.files import file_of
from flows import Catalog, Document, Session, report
from tests.talk import MONDAY


def document(catalog: Catalog) -> Document:
    return report(Session(record={"location": "spine_line"}), MONDAY, catalog)


async def test_a_page_is_a_pdf_of_the_same_name(catalog: Catalog) -> None:
    file = await file_of(document(catalog))
    assert file.filename == "thora-report-2026-01-05.pdf"
    assert file.input_file_content.startswith(b"%PDF")  # type: ignore[union-attr]  # the library's union


async def test_a_page_that_cannot_be_set_goes_out_as_its_text(catalog: Catalog) -> None:
    made = document(catalog)
    assert made.page is not None
    file = await file_of(replace(made, page=replace(made.page, date="0000-00-00")))
    assert file.filename == "thora-report-2026-01-05.txt"
    assert file.input_file_content == made.text.encode()


async def test_a_text_stays_a_text() -> None:
    file = await file_of(Document(name="notes.txt", text="Words"))
    assert (file.filename, file.input_file_content) == ("notes.txt", b"Words")
