"""One thing, one rendering in each language, both ways, by the office's list of terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.folding import folded
from concordance.register import Term
from concordance.sides import Case, Pair, Place, Side
from concordance.signs import JOINED
from concordance.text import Span


def bounded(forms: Iterable[str], language: str) -> str:
    """A pattern for any of the forms, the longest first; whole words where words are spaced."""
    ordered = sorted({form for form in forms if form}, key=lambda form: (-len(form), form))
    words = [r"\s+".join(map(re.escape, form.split())) for form in ordered]
    either = f"(?:{'|'.join(words)})" if words else r"(?!)"
    return either if language in JOINED else rf"(?<!\w){either}(?!\w)"


def _forms(term: Term, language: str) -> tuple[str, ...]:
    """The forms of a term; a text in Traditional characters, read folded, uses the simplified."""
    own = term.forms.get(language, ())
    return own or (term.forms.get("zh-Hans", ()) if language == "zh-Hant" else ())


def _never(term: Term, language: str) -> tuple[str, ...]:
    own = term.never.get(language, ())
    return own or (term.never.get("zh-Hans", ()) if language == "zh-Hant" else ())


def _key(form: str, language: str) -> str:
    return " ".join(folded(form, language).casefold().split())


@lru_cache(maxsize=64)
def _pattern(forms: tuple[str, ...], language: str) -> re.Pattern[str]:
    return re.compile(bounded(forms, language), re.IGNORECASE)


@dataclass(frozen=True)
class Use:
    """A form of the list as a text uses it: the longest at its place."""

    form: str
    start: int
    end: int


def _uses(side: Side, terms: Sequence[Term]) -> list[Use]:
    language = side.language
    forms = sorted(
        folded(form, language)
        for term in terms
        for form in (*_forms(term, language), *_never(term, language))
    )
    return [
        Use(_key(match[0], language), *match.span())
        for match in _pattern(tuple(forms), language).finditer(side.text.folded)
    ]


def _here(uses: list[Use], span: Span, forms: Iterable[str], language: str) -> list[Use]:
    keys = {_key(form, language) for form in forms}
    return [one for one in uses if span[0] <= one.start < span[1] and one.form in keys]


@check(
    "term-differs",
    of=Case,
    group=Group.TERMS,
    severity=Severity.WARNING,
    title=N_("Terms"),
    why=N_("One thing has one rendering in each language, as the office's list of terms says."),
)
def term_differs(case: Case) -> Iterator[Finding]:
    terms = [
        term
        for term in case.register.terms
        if _forms(term, case.left.language) and _forms(term, case.right.language)
    ]
    if not terms:
        return
    uses = {side.language: _uses(side, terms) for side in (case.left, case.right)}
    for pair in case.pairs():
        for term in terms:
            yield from _compared(pair, term, terms, uses)


def _compared(
    pair: Pair, term: Term, terms: Sequence[Term], uses: dict[str, list[Use]]
) -> Iterator[Finding]:
    """Part by part; a rendering elsewhere in the same provision will do, unless another thing stands."""
    for part in pair.parts:
        for mine, theirs, whole in (
            (part.left, part.right, pair.right),
            (part.right, part.left, pair.left),
        ):
            language = theirs.language
            said = _here(uses[mine.language], mine.span, _forms(term, mine.language), mine.language)
            if not said or _here(uses[language], theirs.span, _forms(term, language), language):
                continue
            wrong = _here(uses[language], theirs.span, _never(term, language), language)
            if wrong:
                sure = not _meant(wrong[0].form, mine, language, terms, uses)
                yield _other_thing(pair, said[0], wrong[0], mine, theirs, sure)
            elif not _here(uses[language], whole.span, _forms(term, language), language):
                yield _absent(pair, said[0], mine, theirs, _forms(term, language)[0])


def _meant(
    form: str, mine: Place, language: str, terms: Sequence[Term], uses: dict[str, list[Use]]
) -> bool:
    """Whether the other thing is said on this side too, so that its rendering may be right there."""
    return any(
        _here(uses[mine.language], mine.span, _forms(term, mine.language), mine.language)
        for term in terms
        if form in {_key(one, language) for one in _forms(term, language)}
    )


def _other_thing(
    pair: Pair, said: Use, wrong: Use, mine: Place, theirs: Place, sure: bool
) -> Finding:
    term = mine.side.written((said.start, said.end))
    word = theirs.side.written((wrong.start, wrong.end))
    return term_differs.finding(
        pair.article,
        {mine.language: (said.start, said.end), theirs.language: (wrong.start, wrong.end)},
        N_("“%(word)s” is another thing than “%(term)s”."),
        values={mine.language: term, theirs.language: word},
        severity=Severity.ERROR if sure else Severity.WARNING,
        term=term,
        word=word,
    )


def _absent(pair: Pair, said: Use, mine: Place, theirs: Place, form: str) -> Finding:
    term = mine.side.written((said.start, said.end))
    return term_differs.finding(
        pair.article,
        {mine.language: (said.start, said.end), theirs.language: theirs.span},
        N_("“%(term)s” is rendered “%(form)s”, which the other text does not say here."),
        values={mine.language: term},
        term=term,
        form=form,
    )
