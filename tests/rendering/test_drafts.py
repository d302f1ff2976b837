"""A draft file becomes parts with role, key, heading and wording, or is refused by line."""

import re

import pytest

from rendering.content import Role
from rendering.drafts import Draft, read_draft

AGREEMENT = """
== title title
Agreement between {parties}

== article fields | Fields of cooperation
The Parties shall cooperate in:

  (a) trade;
  (b) culture.
== testimonium testimonium
Done {copies} at {place}.
"""


def test_parts_keep_their_order_roles_keys_and_headings():
    assert read_draft(AGREEMENT) == (
        Draft(Role.TITLE, "title", "", "Agreement between {parties}"),
        Draft(
            Role.ARTICLE,
            "fields",
            "Fields of cooperation",
            "The Parties shall cooperate in:\n(a) trade;\n(b) culture.",
        ),
        Draft(Role.TESTIMONIUM, "testimonium", "", "Done {copies} at {place}."),
    )


def test_heading_may_hold_a_bar():
    (part,) = read_draft("== article one | Either | or\nWords.")
    assert part.heading == "Either | or"


@pytest.mark.parametrize(
    ("plain", "sentence"),
    [
        ("", "Line 1: the draft is empty."),
        ("\n\n", "Line 1: the draft is empty."),
        ("Words.\n== title t\nWords.", "Line 1: wording stands before the first “==” line."),
        ("== title\nWords.", "Line 1: “==” is followed by a role and a key."),
        ("==\nWords.", "Line 1: “==” is followed by a role and a key."),
        ("== title a b\nWords.", "Line 1: “==” is followed by a role and a key."),
        ("== title Title\nWords.", "Line 1: “Title” is no key"),
        ("== title a-b\nWords.", "Line 1: “a-b” is no key"),
        ("\n== clause one\nWords.", "Line 2: “clause” is no role; the roles are title, "),
        ("== title t |\nWords.", "Line 1: the heading after “|” is empty."),
        ("== title t\n\n== article one\nWords.", "Line 1: the part “t” has no wording."),
        ("== title t\nWords.\n== article one", "Line 3: the part “one” has no wording."),
        ("== title t\nA.\n\n== article t\nB.", "Line 4: the key “t” is used twice."),
    ],
)
def test_bad_draft_is_refused_with_line_and_sentence(plain, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        read_draft(plain)
