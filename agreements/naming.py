"""What a party is called today, for those who read the pages."""

from __future__ import annotations

from django.utils import timezone

from agreements.languages import as_tag, interface_tag
from agreements.models import Party


def party_name(party: Party, language: str | None = None, *, full: bool = False) -> str:
    """The party's approved name in a language, as it holds today; else the nearest there is."""
    wanted, today = as_tag(language) if language else interface_tag(), timezone.localdate()
    for tag in (wanted, party.language, "en"):
        if name := party.named(tag, today):
            return name.full if full else name.short
    return str(party)
