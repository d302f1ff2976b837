"""The texts that were examined and what was found: what every form of report is made from."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from concordance.findings import Finding, Severity
from concordance.text import Span, Text


@dataclass(frozen=True)
class Result:
    """Texts by language in the order in which they are shown, and every finding.

    ``least`` is the mildest severity that is shown and counted; ``names`` says
    for each language where the text came from.
    """

    texts: Mapping[str, Text]
    findings: tuple[Finding, ...]
    least: Severity = Severity.NOTE
    names: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that are grave enough."""
        return tuple(one for one in self.findings if one.severity.weight >= self.least.weight)

    @property
    def counts(self) -> dict[str, int]:
        """How many errors, warnings and notes there are, shown or not."""
        found = Counter(one.severity for one in self.findings)
        return {each.value: found[each] for each in Severity}

    @cached_property
    def _lines(self) -> dict[str, list[int]]:
        return {
            language: [0, *(at + 1 for at, sign in enumerate(text.plain) if sign == "\n")]
            for language, text in self.texts.items()
        }

    def line(self, language: str, at: int) -> int:
        """The line of the file in which a character stands, counted from 1."""
        return bisect_right(self._lines[language], at)

    def sides(self, finding: Finding) -> Iterator[tuple[str, Span]]:
        """The languages that a finding concerns, in the order of the texts, with their spans."""
        for language in self.texts:
            if language in finding.spans:
                yield language, finding.spans[language]

    def place(self, finding: Finding) -> str:
        """The article as the first text that has it names it, or its key."""
        for text in self.texts.values():
            for provision in text.provisions:
                if provision.key == finding.article:
                    return text.words(provision.label).strip() or finding.article
        return finding.article
