"""Texts for tables of cases: each line is an article of one paragraph."""

from concordance import Part, Provision, Register, Role, Text, examine
from concordance.findings import Finding, Severity


def text(language: str, *articles: str, title: str = "") -> Text:
    """A text with the given articles, before them the title."""
    plain, provisions = "", []
    for at, wording in enumerate([title, *articles] if title else articles, 0 if title else 1):
        start = len(plain)
        plain += wording + "\n"
        role, key = (Role.ARTICLE, f"article-{at}") if at else (Role.TITLE, "title")
        lines, parts = start, []
        for line in wording.split("\n"):
            parts.append(Part(lines, lines + len(line)))
            lines += len(line) + 1
        provisions.append(
            Provision(key, role, at or None, start, start + len(wording), tuple(parts))
        )
    return Text(language, plain, tuple(provisions))


def found(
    check: str, *texts: Text, register: Register | None = None, notes: bool = False
) -> list[Finding]:
    """What one check finds; its hints only where they are asked for."""
    known = register or Register()
    return [
        one
        for one in examine({each.language: each for each in texts}, register=known)
        if one.check == check and (notes or one.severity != Severity.NOTE)
    ]
