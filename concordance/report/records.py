"""A report for programs: one JSON object.

``format`` changes when a field changes its meaning. ``versions.rules`` names
the rules and word lists that were used: with the same rules the same texts give
the same findings.
"""

from __future__ import annotations

import hashlib
import json
import platform
import unicodedata
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from concordance.report.result import Result
from concordance.report.summary import summary
from concordance.text import Text

FORMAT = 1
ROOT = Path(__file__).resolve().parent.parent


@cache
def rules_digest() -> str:
    """Sixteen hexadecimal digits that name the code and the word lists of the engine."""
    sums = hashlib.sha256()
    for path in sorted(ROOT.rglob("*")):
        if path.suffix in {".py", ".toml"}:
            sums.update(path.relative_to(ROOT).as_posix().encode())
            sums.update(path.read_bytes())
    return sums.hexdigest()[:16]


def versions() -> dict[str, str]:
    """What a result depends on besides the texts and the register."""
    return {
        "rules": rules_digest(),
        "python": platform.python_version(),
        "unicode": unicodedata.unidata_version,
    }


def _text(result: Result, language: str, text: Text) -> dict[str, Any]:
    # A lone surrogate has no UTF-8; it is counted in the digest as it stands.
    plain = text.plain.encode("utf-8", "surrogatepass")
    return {
        "name": result.names.get(language, ""),
        "sha256": hashlib.sha256(plain).hexdigest(),
        "characters": len(text.plain),
        "provisions": len(text.provisions),
    }


def as_data(result: Result) -> dict[str, Any]:
    """The report as plain data; ``words`` and ``lines`` go with ``spans`` of each finding."""
    return {
        "format": FORMAT,
        "versions": versions(),
        "texts": {tag: _text(result, tag, text) for tag, text in result.texts.items()},
        "least": result.least.value,
        "counts": result.counts,
        "findings": [
            one.as_data()
            | {
                "words": {tag: result.texts[tag].words(span) for tag, span in result.sides(one)},
                "lines": {tag: result.line(tag, span[0]) for tag, span in result.sides(one)},
            }
            for one in result.shown
        ],
        "summary": [asdict(one) for one in summary(result.findings)],
    }


def as_json(result: Result) -> str:
    """The report as JSON text, two spaces deep; what is no Unicode text is escaped."""
    written = json.dumps(as_data(result), ensure_ascii=False, indent=2)
    try:
        written.encode()
    except UnicodeEncodeError:
        written = json.dumps(as_data(result), indent=2)
    return written + "\n"
