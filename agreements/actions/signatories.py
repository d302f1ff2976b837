"""What the acts on nominations share: they end when the instrument in hand is submitted."""

from __future__ import annotations

from agreements.actions.save_article import require_drafting
from agreements.models import Agreement


def require_open(agreement: Agreement) -> None:
    require_drafting(agreement.instruments.latest("position"))
