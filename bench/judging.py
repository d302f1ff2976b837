"""Whether a slip is found: what the mutated texts bring to light that the right ones did not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bench.corpus import Set
from bench.mutations import Mutant
from bench.mutations.layout import layout_of
from concordance import Finding, Provision, Register, Severity, Text, examine, read_text

Key = tuple[object, ...]
LONG = 60  # characters; longer words are a provision or part, which any slip in it changes
FOUND, ELSEWHERE, MISSED = "found", "elsewhere", "missed"


@dataclass(frozen=True)
class Verdict:
    """A slip in a set of texts, whether it was found, and by which checks."""

    name: str
    mutant: Mutant
    found: str
    checks: tuple[str, ...]


def grave(found: Iterable[Finding]) -> list[Finding]:
    return [one for one in found if one.severity is not Severity.NOTE]


def _key(one: Finding, texts: Mapping[str, Text]) -> Key:
    words = sorted(
        (language, texts[language].words(span))
        for language, span in one.spans.items()
        if language in texts and span[1] - span[0] <= LONG
    )
    return one.check, one.article, tuple(sorted(one.values.items())), tuple(words)


def _place(text: Text, at: int) -> Provision | None:
    near = [one for one in text.provisions if one.start <= at]
    return near[-1] if near else None


class Bench:
    """One set of texts, read and examined once; slips are judged against that."""

    def __init__(self, texts: Set, register: Register | None) -> None:
        self.set, self.register = texts, register
        self.texts = {tag: read_text(plain, tag) for tag, plain in texts.texts.items()}
        self.findings = grave(examine(self.texts, register=register))
        self.before = Counter(_key(one, self.texts) for one in self.findings)

    def articles(self) -> int:
        """Articles and recitals of the longest text: what false alarms are counted against."""
        return max(
            1,
            *(
                len(found.blocks) + len(found.opening)
                for found in (layout_of(plain, tag) for tag, plain in self.set.texts.items())
            ),
        )

    def judge(self, mutant: Mutant) -> Verdict:
        """Examine again with the slip, and compare."""
        language = mutant.language
        text = read_text(mutant.applied(self.set.texts[language]), language)
        texts = {**self.texts, language: text}
        spare, new = Counter(self.before), []
        for one in grave(examine(texts, register=self.register)):
            key = _key(one, texts)
            if spare[key] > 0:
                spare[key] -= 1
            else:
                new.append(one)
        near = [one for one in new if self._touches(one, mutant, text)]
        found = FOUND if near else ELSEWHERE if new else MISSED
        return Verdict(self.set.name, mutant, found, tuple(sorted({one.check for one in new})))

    def _touches(self, one: Finding, mutant: Mutant, text: Text) -> bool:
        """Whether a finding is about the place of the slip; one about the whole is, for structure."""
        if mutant.kind in ("article", "paragraph", "order", "item") and not one.article:
            return True
        was = _place(self.texts[mutant.language], mutant.at)
        now = _place(text, mutant.at)
        keys = {each.key for each in (was, now) if each}
        if mutant.kind in ("article", "order", "paragraph"):
            # What is lost leaves its mark where it stood: on either side of the gap.
            keys |= {
                each.key
                for start, end, _ in mutant.edits
                for at in (start - 2, end + 2)
                for each in (_place(self.texts[mutant.language], at),)
                if each
            }
        if one.article in keys:
            return True
        span = one.spans.get(mutant.language)
        return bool(span and now and span[0] < now.end and now.start < span[1])
