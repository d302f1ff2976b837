"""One writing of a value, whatever order or composition it came in."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance.canonical import canonical, digest, normal

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"b": 1, "a": [True, None]}, '{"a":[true,null],"b":1}'),
        ({1: "one"}, '{"1":"one"}'),
        (("中文", "a/b"), '["中文","a/b"]'),
        ('line\nend"', '"line\\nend\\""'),
        ("e\u0301", '"é"'),
        ({"e\u0301": 0}, '{"é":0}'),
        (-7, "-7"),
    ],
)
def test_value_has_this_one_writing(value: object, written: str) -> None:
    assert canonical(value) == written.encode()


@pytest.mark.parametrize("value", [1.0, {"a": 0.5}, [b"bytes"], {1, 2}, object()])
def test_what_has_no_single_writing_is_refused_by_its_kind(value: object) -> None:
    with pytest.raises(TypeError, match="has no canonical form"):
        canonical(value)


def test_digest_is_the_sha256_of_the_writing() -> None:
    assert digest({"a": "中"}) == hashlib.sha256('{"a":"中"}'.encode()).hexdigest()


@pytest.mark.parametrize(
    ("one", "other"), [(True, 1), ("1", 1), (None, ""), ([], {}), ([1, 2], [2, 1])]
)
def test_different_values_have_different_digests(one: object, other: object) -> None:
    assert digest(one) != digest(other)


@given(VALUES)
def test_normal_form_is_a_fixed_point_with_the_same_digest(value: object) -> None:
    assert normal(normal(value)) == normal(value)
    assert digest(normal(value)) == digest(value)


@given(st.dictionaries(st.text(max_size=4), st.integers(), max_size=6))
def test_order_of_keys_never_shows(value: dict[str, int]) -> None:
    assert digest(dict(reversed(value.items()))) == digest(value)
