"""Where a text uses the names of the register, and where it nearly does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from concordance.folding import folded
from concordance.lexicon import section
from concordance.naming.gazetteer import HAN, INFLECTED, UNSPACED, mentions
from concordance.naming.letters import common_words, plainly
from concordance.naming.spelling import distance, tolerance
from concordance.register import Name
from concordance.text import Span

# For each name of the register, its forms in one language.
Listed = tuple[tuple[str, ...], ...]

ARTICLES = re.compile(r"^(?:(?:the|an?|os?|as|les?|la|el|los|las) |l['’])(?=\S)", re.IGNORECASE)
TAKEN = "\0"


@dataclass(frozen=True, slots=True)
class Use:
    """A form of registered names in a text; the names are counted in the register.

    ``full`` are those of which this is the full form, ``short`` those of which
    it is another; the rest of ``names`` only has it as its stem, as 贵州省 has 贵州.
    """

    names: frozenset[int]
    full: frozenset[int]
    short: frozenset[int]
    start: int
    end: int

    @property
    def span(self) -> Span:
        return self.start, self.end


def spelled(written: str, language: str) -> str:
    """A form as it is compared: plain letters, -ise as -ize, one kind of apostrophe and space."""
    plain = plainly(written).replace("’", "'").replace("ʼ", "'").replace("\n", " ")
    if language == "en":
        plain = re.sub(r"(?<=\w\w)is(?=(?:e[ds]?|ing|ations?)\b)", "iz", plain)
    return plain


def listed(names: Sequence[Name], language: str) -> Listed:
    """The forms of every name as they stand in this language, articles left out."""

    def clean(form: str) -> str:
        plain = folded(form.strip(), language)
        return plain if language in UNSPACED else ARTICLES.sub("", plain, count=1)

    def own(name: Name) -> tuple[str, ...]:
        like = name.forms.get("zh-Hans", ()) if language in HAN else ()
        return name.forms.get(language) or like

    return tuple(
        tuple(dict.fromkeys(clean(form) for form in own(name) if form.strip())) for name in names
    )


@cache
def _affixes(language: str) -> re.Pattern[str]:
    """What a short use of a name leaves off: Province, City of, 市."""
    return re.compile(section(language, "names").get("affixes", r"(?!)"))


def _pattern(form: str, language: str) -> re.Pattern[str]:
    pieces = [re.escape(piece) for piece in spelled(form, language).split()]
    if language in UNSPACED:
        return re.compile(" ?".join(pieces))
    ending = r"\w{0,4}(?!\w)" if language in INFLECTED else r"(?!\w)"
    return re.compile(r"(?<!\w)" + "[ -]+".join(pieces) + ending)


@dataclass(slots=True)
class _Form:
    """Which names a form or stem belongs to, while the table is made."""

    names: set[int]
    full: set[int]
    short: set[int]


@lru_cache(maxsize=64)
def _patterns(forms: Listed, language: str) -> tuple[tuple[re.Pattern[str], _Form], ...]:
    """Every form and stem with the names that have it; the longest first."""
    found: dict[str, _Form] = {}
    for at, own in enumerate(forms):
        for place, form in enumerate(own):
            stem = _affixes(language).sub("", form)
            for written in (form, stem) if len(stem) > 1 else (form,):
                entry = found.setdefault(written, _Form(set(), set(), set()))
                entry.names.add(at)
                if written == form:
                    (entry.short if place else entry.full).add(at)
    order = sorted(found, key=lambda form: (-len(form), form))
    return tuple((_pattern(form, language), found[form]) for form in order)


@lru_cache(maxsize=64)
def uses(forms: Listed, matter: str, language: str) -> tuple[Use, ...]:
    """Every use of a registered name in order; a name within a longer one does not count."""
    left, found = spelled(matter, language), []
    for pattern, of in _patterns(forms, language):
        for match in list(pattern.finditer(left)):
            if language not in UNSPACED and matter[match.start()].islower():
                continue
            sets = frozenset(of.names), frozenset(of.full), frozenset(of.short)
            found.append(Use(*sets, *match.span()))
            left = left[: match.start()] + TAKEN * len(match[0]) + left[match.end() :]
    return tuple(sorted(found, key=lambda use: use.span))


@dataclass(frozen=True, slots=True)
class NearForm:
    """Words that are nearly a registered form: where they stand, and the form as registered."""

    start: int
    end: int
    form: str


def _pieces(form: str, limit: int) -> Iterator[tuple[int, str]]:
    """The form cut so that one piece stays whole whatever ``limit`` letters change."""
    size = len(form) // (limit + 1)
    for at in range(limit + 1):
        start = at * size
        yield start, form[start:] if at == limit else form[start : start + size]


def _windows(text: str, form: str, limit: int, spaced: bool) -> Iterator[Span]:
    """Where a near-form may stand: about every whole piece, at the borders of words."""
    for offset, piece in _pieces(form, limit):
        at = text.find(piece)
        while at >= 0:
            for start in range(max(0, at - offset - limit), at - offset + limit + 1):
                for length in range(len(form) - limit, len(form) + limit + 1):
                    end = start + length
                    if end > len(text) or (spaced and not _whole(text, start, end)):
                        continue
                    yield start, end
            at = text.find(piece, at + 1)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether both borders are borders of words."""
    before = start == 0 or not text[start - 1].isalnum()
    after = end == len(text) or not text[end].isalnum()
    return before and after and text[start].isalnum() and text[end - 1].isalnum()


def _only_ending(written: str, form: str, language: str) -> bool:
    """Whether they differ by an ending that grammar may ask for: plural, genitive, case."""
    if language in INFLECTED:
        return written[: len(form) - 3] == form[:-3]
    return language not in UNSPACED and written.startswith(form)


def _acceptable(written: str, form: str, others: Sequence[str], language: str) -> bool:
    """Whether a window can be a slip of the form, and not another word."""
    if TAKEN in written or _only_ending(written, form, language):
        return False
    if any(written in other for other in others):  # a piece of a longer registered name
        return False
    if language in HAN:
        return len(written) == len(form) or len(form) > 4
    return written[0] == form[0] or len(form) > 5


@lru_cache(maxsize=64)
def near_forms(forms: Listed, matter: str, language: str) -> tuple[NearForm, ...]:
    """Every place that is a letter or two off a registered form, and is no known name itself."""
    if not any(forms):
        return ()
    left = spelled(matter, language)
    for use in uses(forms, matter, language):
        left = left[: use.start] + TAKEN * (use.end - use.start) + left[use.end :]
    spaced = language not in UNSPACED
    known = [each.span for each in mentions(matter, language)] if language in HAN or spaced else []
    found: dict[Span, NearForm] = {}
    every = sorted({each for own in forms for each in own}, key=lambda each: (-len(each), each))
    goals = [spelled(form, language) for form in every]
    for form, goal in zip(every, goals, strict=True):
        limit = _limit(goal, language)
        for start, end in dict.fromkeys(_windows(left, goal, limit, spaced) if limit else ()):
            written = left[start:end]
            if not _acceptable(written, goal, goals, language):
                continue
            if 0 < distance(written, goal, limit) <= limit and not _ordinary(
                matter, (start, end), known, language
            ):
                _keep(found, NearForm(start, end, form), goal, left)
    return tuple(sorted(found.values(), key=lambda near: (near.start, near.end)))


def _limit(form: str, language: str) -> int:
    """How many letters off a form of this length is still the same form misspelt."""
    if language in HAN:
        return 0 if len(form) < 3 else 1
    return tolerance(len(form))


def _ordinary(matter: str, span: Span, known: Sequence[Span], language: str) -> bool:
    """Whether the words are a known name, or a word that is written small elsewhere."""
    start, end = span
    if language not in UNSPACED:
        if matter[start].islower():
            return True
        if " " not in matter[start:end] and plainly(matter[start:end]) in common_words(matter):
            return True
    return any(begin <= start and end <= stop for begin, stop in known) or any(
        start <= begin and stop <= end and end - start - (stop - begin) < 2 for begin, stop in known
    )


def _keep(found: dict[Span, NearForm], near: NearForm, goal: str, text: str) -> None:
    """Keep the nearest of windows that overlap."""
    for span, other in list(found.items()):
        if span[0] < near.end and near.start < span[1]:
            mine = distance(text[near.start : near.end], goal, 3)
            theirs = distance(text[span[0] : span[1]], spelled(other.form, "en"), 3)
            if theirs <= mine:
                return
            del found[span]
    found[near.start, near.end] = near
