import re
from pathlib import Path

import pytest

BASE = Path(__file__).resolve().parents[2]
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
DOCUMENTS = sorted([*BASE.glob("*.md"), *(BASE / "docs").rglob("*.md")])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(BASE)))
def test_links_lead_somewhere(document):
    links = LINK.findall(document.read_text())
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_readme_begins_with_two_commands():
    head = (BASE / "README.md").read_text().split("```")[1]
    assert [line.split("#")[0].strip() for line in head.splitlines()[1:]] == [
        "make run",
        "make test",
    ]


def test_notice_names_what_has_another_licence():
    notice = (BASE / "NOTICE").read_text()
    for work in ("Viewflow", "linking exception", "psycopg", "Open Font License"):
        assert work in notice
