"""From a plain text, or from wordings whose places are known, to provisions and parts."""

from concordance.reading.composition import Composition, Piece, Spot, compose
from concordance.reading.plain import read_text

__all__ = ["Composition", "Piece", "Spot", "compose", "read_text"]
