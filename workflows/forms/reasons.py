"""A reader's answer: approve, or refer back with reasons at the articles they concern."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.models import Article


class AnswerForm(forms.Form):
    """``digest`` names what the person read; a reason may be given at each article and in general."""

    digest = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Reason that concerns the whole text"),
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, articles: Iterable[Article], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = {article.pk: f"reason-{article.pk}" for article in articles}
        for name in self.names.values():
            self.fields[name] = forms.CharField(
                label=_("Reason that concerns this article"),
                required=False,
                widget=forms.Textarea({"rows": 2}),
            )

    def at(self, article_id: int) -> forms.BoundField:
        """The field for a reason at one article."""
        return self[self.names[article_id]]

    @property
    def at_articles(self) -> dict[int, str]:
        """Reasons that were given, by article id. The form is valid."""
        return {
            pk: self.cleaned_data[name]
            for pk, name in self.names.items()
            if self.cleaned_data[name]
        }

    @property
    def has_reasons(self) -> bool:
        return bool(self.cleaned_data["reason"] or self.at_articles)
