"""Terms of an office: proposed with a rendering in each language, retired with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agreements.actions.terms import NewTerm
from agreements.languages import language_named
from agreements.states import InstrumentKind, Switch


class TermForm(forms.Form):
    """One box for each language, one rendering a line, the one to use first."""

    def __init__(self, *args: Any, languages: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.languages = tuple(languages)
        for tag in self.languages:
            named = {"language": language_named(tag)}
            self.fields[f"forms-{tag}"] = _box(_now("Renderings in %(language)s") % named)
        for tag in self.languages:
            named = {"language": language_named(tag)}
            self.fields[f"never-{tag}"] = _box(_now("Never in %(language)s") % named)
        self.fields["scope"] = forms.CharField(
            label=_("Scope"),
            required=False,
            widget=forms.Textarea({"rows": 2}),
            help_text=_(
                "Where it holds, in your own words: for one organisation, one field, always."
            ),
        )
        self.fields[f"forms-{self.languages[0]}"].help_text = _now(
            "One rendering a line, the one to use first. Leave a language empty if it is not settled."
        )
        self.fields[f"never-{self.languages[0]}"].help_text = _now(
            "Words that look alike and mean something else, one a line."
        )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if sum(bool(given.get(f"forms-{tag}", "").strip()) for tag in self.languages) < 2:
            raise forms.ValidationError(_("Give the rendering in at least two languages."))
        return given

    def term(self) -> NewTerm:
        """What was typed. The form is valid."""
        return NewTerm(self._lines("forms"), self._lines("never"), self.cleaned_data["scope"])

    def _lines(self, of: str) -> Mapping[str, list[str]]:
        given = {tag: self.cleaned_data[f"{of}-{tag}"].splitlines() for tag in self.languages}
        return {tag: lines for tag, lines in given.items() if lines}


def _box(label: str) -> forms.CharField:
    return forms.CharField(label=label, required=False, widget=forms.Textarea({"rows": 2}))


class NothingMore(forms.Form):
    """Asks nothing: the button says it all. Bound as soon as it is sent."""

    sent = forms.CharField(widget=forms.HiddenInput, initial="yes")


class RetireTermForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea({"rows": 3}))


class SwitchForm(forms.Form):
    """How a rule is taken in one kind of instrument."""

    kind = forms.ChoiceField(label=_("Instrument"), choices=InstrumentKind.choices)
    setting = forms.ChoiceField(
        label=_("Taken"), choices=Switch.choices, widget=forms.RadioSelect({"class": "choices"})
    )
    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea({"rows": 3}),
        help_text=_("It is kept in the register and printed in every report of the concordance."),
    )
