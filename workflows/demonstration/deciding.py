"""What the people of the demonstration decide about the concordance, each by the act it belongs to."""

from __future__ import annotations

from typing import Any

from accounts.models import Office, User
from agreements.actions.accept_difference import accept_difference
from agreements.actions.confirm_term import confirm_term
from agreements.actions.confirm_wordings import confirm_wordings
from agreements.actions.propose_term import propose_term
from agreements.actions.retire_term import retire_term
from agreements.actions.save_article import save_article
from agreements.actions.switch_rule import switch_rule
from agreements.actions.terms import NewTerm
from agreements.actions.wordings import Draft
from agreements.findings import findings_at
from agreements.models import Article, Instrument, Wording
from agreements.states import InstrumentKind, Switch
from workflows.demonstration.people import facts


def _named(name: str) -> User:
    return User.objects.get(username=name)


def make_differ(slug: str, instrument: Instrument) -> None:
    """Word what the files say that differs here, and let stand what they say was let stand."""
    for one in facts("concordance")["differences"]:
        if (one["agreement"], one["instrument"]) == (slug, instrument.kind):
            article = _word(instrument, one)
            if "accepted_by" in one:
                _let_stand(article, one)


def _word(instrument: Instrument, one: dict[str, Any]) -> Article:
    """The officer writes other words in one text, and says that the texts still agree."""
    officer = instrument.agreement.officer
    standing = Wording.objects.filter(text__instrument=instrument, superseded_at=None)
    now = standing.get(text__language=one["language"], plain__contains=one["instead_of"])
    article, plain = now.article, now.plain.replace(one["instead_of"], one["written"])
    draft = Draft(now.heading, plain, now.digest)
    save_article(article_id=article.pk, drafts={one["language"]: draft}, by=officer)
    rows = standing.filter(article=article).select_related("text")
    seen = {row.text.language: row.digest for row in rows}
    confirm_wordings(article_id=article.pk, seen=seen, by=officer)
    return article


def _let_stand(article: Article, one: dict[str, Any]) -> None:
    for found in findings_at(article):
        if found.blocks:
            accept_difference(
                instrument_id=article.instrument_id,
                article_id=article.pk,
                fingerprint=found.fingerprint,
                seen=found.seen,
                reason=one["reason"],
                by=_named(one["accepted_by"]),
            )


def decide() -> None:
    """Terms and switches, where the office has none yet."""
    known = facts("concordance")
    offices = {one["office"] for one in (*known["terms"], *known["switches"])}
    for office in Office.objects.filter(key__in=offices, terms=None, rule_settings=None):
        for one in known["terms"]:
            if one["office"] == office.key:
                _term(office, one)
        for one in known["switches"]:
            if one["office"] == office.key:
                switch_rule(
                    office_id=office.pk,
                    rule=one["rule"],
                    kind=InstrumentKind(one["kind"]),
                    setting=Switch(one["setting"]),
                    reason=one["reason"],
                    by=_named(one["by"]),
                )


def _term(office: Office, one: dict[str, Any]) -> None:
    term = propose_term(
        office_id=office.pk,
        what=NewTerm(one["forms"], one.get("never", {}), one["scope"]),
        source=_source(one.get("source")),
        by=_named(one["proposed_by"]),
    )
    if "confirmed_by" in one:
        confirm_term(term_id=term.pk, by=_named(one["confirmed_by"]))
    if "retired_by" in one:
        retire_term(term_id=term.pk, reason=one["reason"], by=_named(one["retired_by"]))


def _source(said: dict[str, str] | None) -> Instrument | None:
    if said is None:
        return None
    return Instrument.objects.select_related("agreement").get(
        agreement__reference=said["reference"], kind=said["instrument"]
    )
