"""What the concordance report says of the texts examined and of what was known beforehand."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.examining import engine_digest
from agreements.findings import Examination
from agreements.languages import interface_tag, language_named, listed
from concordance import Recorded, Term
from rendering.lines import Text, text_of
from rendering.report import Fact


def _said(words: str) -> tuple[Text, ...]:
    return (text_of(interface_tag(), words),)


def texts_examined(examination: Examination) -> tuple[Fact, ...]:
    """The digest of each text, of all that was examined, and of the rules."""
    instrument = examination.instrument
    facts = [
        Fact(
            _("Text in %(language)s") % {"language": language_named(language)},
            _said(value),
        )
        for language, value in examination.digests[None].items()
    ]
    revision = instrument.revision
    if revision is not None:
        facts.append(
            Fact(
                _("Revision %(number)s") % {"number": revision.number},
                _said(revision.digest),
            )
        )
    return (
        *facts,
        Fact(_("Rules and lexicons"), _said(engine_digest())),
        Fact(_("Texts, facts and rules together"), _said(examination.key)),
    )


def known_beforehand(examination: Examination) -> tuple[Fact, ...]:
    """Recorded facts, names and terms by which the texts were examined."""
    register = examination.register
    kinds = {"party": _("Party"), "person": _("Signatory"), "title": _("Title")}
    names = [Fact(kinds[one.kind], tuple(_forms(one.forms))) for one in register.names]
    languages = set(examination.instrument.agreement.all_languages)
    terms = [Fact(_("Term"), tuple(_term(one, languages))) for one in register.terms]
    return (*_recorded(examination, register.recorded), *names, *terms)


def _recorded(examination: Examination, recorded: Recorded) -> Iterator[Fact]:
    instrument = examination.instrument
    yield Fact(_("Instrument"), _said(str(instrument)))
    count = recorded.parties or 0
    parties = ngettext("%(count)s party", "%(count)s parties", count) % {"count": count}
    copies = ngettext("%(count)s original", "%(count)s originals", count) % {"count": count}
    yield Fact(_("Parties and originals"), _said(listed([parties, copies])))
    yield Fact(_("Authentic texts"), _said(_named(recorded.authentic)))
    if others := [one for one in recorded.languages if one not in recorded.authentic]:
        yield Fact(_("Reference texts"), _said(_named(others)))
    if recorded.place:
        yield Fact(_("Place"), tuple(text_of(*one) for one in recorded.place.items()))
    if recorded.date:
        yield Fact(_("Date"), _said(date_format(recorded.date)))


def _named(languages: Sequence[str]) -> str:
    return listed(language_named(one) for one in languages)


def _forms(forms: Mapping[str, tuple[str, ...]]) -> Iterator[Text]:
    for language, names in forms.items():
        yield text_of(language, " / ".join(names))


def _term(term: Term, languages: Container[str]) -> Iterator[Text]:
    """What a term says of the languages of the instrument."""
    yield from _forms({one: forms for one, forms in term.forms.items() if one in languages})
    for language, names in term.never.items():
        if language in languages:
            yield from _said(
                _("never in %(language)s: %(forms)s")
                % {"language": language_named(language), "forms": " / ".join(names)}
            )
    if term.scope:
        yield from _said(_("Scope: %(value)s") % {"value": term.scope})
