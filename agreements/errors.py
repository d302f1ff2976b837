"""Refusals: acts that the rules forbid, each with one sentence why and who can mend it."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.competence import Bar
from agreements.languages import listed


class Refusal(Exception):
    """A rule forbids the act; nothing was written.

    ``sentence`` says what and why, ``mend`` who can mend it and how; both are
    translated when shown and filled from the facts given to the constructor.
    """

    sentence: str | Promise = _("This act is not possible now.")
    mend: str | Promise = _("Reload the page to see the present state.")

    def __init__(self, **facts: Any) -> None:
        self.facts = facts
        super().__init__()

    @property
    def rule(self) -> str:
        """The name of the rule, as in the glossary and the tests."""
        return type(self).__name__

    def why(self) -> str:
        return str(self.sentence) % self._told()

    def remedy(self) -> str:
        return str(self.mend) % self._told()

    def _told(self) -> dict[str, Any]:
        """The facts as a sentence takes them: what are several, as one list."""
        return {
            name: listed(fact) if isinstance(fact, list) else fact
            for name, fact in self.facts.items()
        }

    def __str__(self) -> str:
        return f"{self.why()} {self.remedy()}"


class OutOfTurn(Refusal):
    """The machine has no such transition from the present state."""

    sentence = _("“%(object)s” is now in the state “%(state)s”, which does not allow this act.")
    mend = _("Reload the page: somebody may have acted meanwhile.")


class NotCompetent(Refusal):
    """The person may not act here."""

    BARS = {
        Bar.INACTIVE: _("Your access has been deactivated."),
        Bar.OTHER_OFFICE: _("This agreement is another office's."),
        Bar.NO_ROLE: _("This act belongs to the role “%(role)s”, which you do not hold here."),
        Bar.OTHER_LANGUAGE: _(
            "You are not appointed to review texts in this language: %(language)s."
        ),
        Bar.DRAFTED: _("You drafted part of this, and nobody approves what they drafted."),
        Bar.PRINCIPAL_DRAFTED: _(
            "The person you stand in for drafted part of this, and nobody approves what they drafted."
        ),
        Bar.NOT_NAMED: _("Only the person named as signatory may do this, and no delegate."),
    }
    mend = _(
        "Somebody holding the role “%(role)s” in %(office)s can do it; an administrator appoints."
    )
    MENDS = {
        Bar.INACTIVE: _("An administrator of your office can give you access again."),
        Bar.NOT_NAMED: _("If somebody else is to sign, a desk officer of %(office)s names them."),
    }

    def __init__(self, bar: Bar, *, role: Any, office: Any, language: str = "") -> None:
        self.bar = bar
        super().__init__(role=role, office=office, language=language)
        self.sentence = self.BARS[bar]
        self.mend = self.MENDS.get(bar, self.mend)


class TextChanged(Refusal):
    """What was seen is no longer what stands."""

    sentence = _("The text changed after you opened this page, so nothing was done.")
    mend = _("Read the present text below and decide again.")


class WordingChanged(Refusal):
    """Somebody else saved this article first."""

    sentence = _(
        "%(who)s saved this article in %(language)s after you opened it; your wording was not saved and stands below."
    )
    mend = _("Compare both, take over what you want to keep, and save again.")


class ArticleGone(Refusal):
    sentence = _("This article was removed after you opened the page.")
    mend = _("Add the article again if it is needed; the removed wording is in the register.")


class Incomplete(Refusal):
    sentence = _("These places have no wording yet: %(places)s.")
    mend = _("A desk officer completes them in every language.")


class Stale(Refusal):
    sentence = _(
        "These wordings were not compared again after their counterpart changed: %(places)s."
    )
    mend = _("A desk officer confirms that they still say the same, or edits them.")


class UnknownField(Refusal):
    sentence = _("%(field)s is no field.")
    mend = _("Use one of: %(fields)s.")


class BadStructure(Refusal):
    sentence = _("%(what)s")
    mend = _("Correct the entry and save again.")


class NoReviewer(Refusal):
    sentence = _(
        "Nobody in the offices concerned reviews texts in %(language)s without having drafted them."
    )
    mend = _("An administrator appoints a reviewer for this language.")


class NoSignatory(Refusal):
    sentence = _("%(party)s has no signatory.")
    mend = _("A desk officer names one on the page of the agreement.")


class NameMissing(Refusal):
    sentence = _("%(who)s has no approved name in %(language)s on %(day)s.")
    mend = _("An administrator enters it in the register of names.")


class UnapprovedTexts(Refusal):
    sentence = _("These texts have not been approved as they now stand: %(languages)s.")
    mend = _("The reviewers of these languages approve them first.")


class Discordant(Refusal):
    """The texts do not say the same, and nobody let it stand."""

    sentence = _("The texts do not say the same: %(findings)s.")
    mend = _(
        "A desk officer of %(office)s corrects the wording, or a reviewer of one of these languages "
        "who did not draft them accepts the difference with a reason: %(languages)s."
    )


class FindingGone(Refusal):
    sentence = _("This finding is no longer there, so nothing was done.")
    mend = _("Reload the page to see what the rules find now.")


class AlreadyAccepted(Refusal):
    sentence = _("This difference has already been accepted by %(who)s.")
    mend = _("Nothing more is needed.")


class AlreadyWithdrawn(Refusal):
    sentence = _("This acceptance has already been withdrawn.")
    mend = _("Nothing more is needed.")


class OwnProposal(Refusal):
    """Four eyes: who proposed a term does not confirm it."""

    sentence = _("You proposed this term, or stand in for who did, and nobody confirms their own.")
    mend = _("Another administrator or approver of %(office)s confirms it.")


class ApprovalMissing(Refusal):
    sentence = _("An outside approval is missing: %(missing)s.")
    mend = _(
        "A desk officer of %(office)s records it with number, date and letter once the authority has decided."
    )


class ApprovalRecorded(Refusal):
    sentence = _("This approval has already been recorded under number %(number)s.")
    mend = _("Nothing more is needed.")


class FullPowersMissing(Refusal):
    sentence = _("No full powers of %(signatory)s are recorded that hold on %(day)s.")
    mend = _("A desk officer of %(office)s records them, with scope and dates.")


class OriginalsMissing(Refusal):
    sentence = _("The originals have not all been printed yet.")
    mend = _(
        "They are printed by themselves within a minute; if not, a desk officer of %(office)s starts printing again."
    )


class AlreadySigned(Refusal):
    sentence = _("%(signatory)s has already signed every original.")
    mend = _("Nothing more is needed.")


class SignedAlready(Refusal):
    """Recall is for the time before the first signature."""

    sentence = _("The first signature has been given, so the originals can no longer be recalled.")
    mend = _(
        "A signatory who has not signed may decline with a reason; then the originals become void."
    )


class NotAllSigned(Refusal):
    sentence = _("Not every signatory has signed every original: %(missing)s.")
    mend = _("The signatories named sign on their own page.")


class ReasonMissing(Refusal):
    sentence = _("A reason is needed.")
    mend = _("Write at least one sentence so that others can act on it.")


class LetterOutstanding(Refusal):
    sentence = _("The letter of intent has not been concluded.")
    mend = _("Conclude it, attach an earlier one, or waive it with a reason.")


class NotYet(Refusal):
    sentence = _("This is due on %(day)s and not before.")
    mend = _("Alternat does it by itself on that day.")


class DateImpossible(Refusal):
    sentence = _("The date %(day)s is not possible here: %(reason)s")
    mend = _("Correct the date and send again.")


class NotificationMissing(Refusal):
    sentence = _("These parties have not notified yet: %(parties)s.")
    mend = _("A desk officer records each notification with number and date.")


class AlreadyNotified(Refusal):
    sentence = _("The notification of %(party)s has already been recorded.")
    mend = _("Nothing more is needed.")


class UnsuitablePaper(Refusal):
    sentence = _("The uploaded paper “%(name)s” was not accepted: %(reason)s")
    mend = _("Send a PDF, PNG or JPEG of at most %(limit)s MB.")


class TiedElsewhere(Refusal):
    sentence = _("%(what)s is already registered.")
    mend = _("Open the one that exists, or choose other particulars.")
