"""JSON from outside, read however odd it is."""

import json

import pytest

from bot.channels.telegram.readable import DEEPEST, read_json, shallow

DEEP = b"[" * 5_000 + b"]" * 5_000


def test_plain_json_is_read_as_it_is() -> None:
    told = {"a": [1, {"b": None}], "c": "[{", "d": 'x"]}'}
    assert read_json(json.dumps(told).encode()) == told
    assert shallow(json.dumps(told).encode()) == json.dumps(told).encode()


def test_what_lies_too_deep_is_left_out_and_the_rest_is_read() -> None:
    body = b'[{"update_id": 5, "x": ' + DEEP + b', "text": "one"}, {"update_id": 6, "text": "two \\" ]"}]'
    one, two = read_json(body)
    assert (one["update_id"], one["text"]) == (5, "one")
    assert two == {"update_id": 6, "text": 'two " ]'}


def test_nesting_of_an_ordinary_depth_is_kept() -> None:
    body = b"[" * DEEPEST + b"1" + b"]" * DEEPEST
    assert shallow(body) == body


def test_half_a_letter_and_odd_numbers_are_read() -> None:
    assert read_json(b'{"a": "x \\ud83d", "b": NaN}')["a"] == "x ?"
    assert read_json(b'{"a": "\xff"}') == {"a": "\ufffd"}


@pytest.mark.parametrize("body", [b"", b"<html>", b"[1", b"[" * 200_000, b'{"a":' * 5_000, b"\x00"])
def test_what_is_no_json_is_a_value_error(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_json(body)
