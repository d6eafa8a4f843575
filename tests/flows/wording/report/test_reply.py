"""The page is handed over as a sheet, and as text on a tap."""

from tests.talk import RESULT, SCREENED, Talk, told


def test_a_tap_gives_the_same_page_as_plain_text(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/report")
    sheet = talk.turns[-1].replies[0].document
    told(talk, "[As plain text]")
    text = talk.turns[-1].replies[0].document
    assert sheet is not None
    assert text is not None
    assert sheet.page is not None
    assert text.page is None
    assert (text.name, text.text) == (sheet.name, sheet.text)


def test_while_an_alarm_stands_the_page_leads_nowhere_else(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "crushing chest pain and i can't breathe", "/report")
    handed, *_ = talk.turns[-1].replies
    assert handed.document is not None
    assert handed.options == ()


def test_with_words_that_are_kept_nowhere_no_text_without_them_is_offered(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/report also asthma")
    (handed,) = talk.turns[-1].replies
    assert [option.id for option in handed.options] == ["result"]
