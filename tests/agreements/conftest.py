"""An agreement to act on, carried by the actions alone."""

from __future__ import annotations

import pytest

from tests.agreements.dossier import Dossier
from tests.cast import Cast


@pytest.fixture
def dossier(cast: Cast) -> Dossier:
    return Dossier(cast)
