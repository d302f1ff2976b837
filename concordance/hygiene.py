"""What happens to Chinese text on its way through web pages: readings pasted in, characters lost."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from concordance.folding import blanked
from concordance.naming.pinyin import readings, syllables
from concordance.text import Span

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# A reading with its tone in brackets; a bracket in full width may come from the same machine.
READING = re.compile(rf"(?<=[{HAN}])[(（]([a-zà-üāēěīńňōūǎǐǒǔǖǘǚǜɡ]{{1,7}})[)）]")
ASKED = re.compile("[吗嗎呢么麼谁誰何哪几幾否岂豈]")
LOST = re.compile(
    rf"""
    (?P<asked>\?+)(?P<rest>[a-zà-üāēěīńňōūǎǐǒǔǖǘǚǜɡ]{{0,6}}[)）][\u0370-\u03ff]*)?  # what a machine could not write
    | [\ufffd\ue000-\uf8ff]+                      # the sign for it, and private characters
    | (?<=[{HAN}])[\u0370-\u03ff]+(?=[{HAN}])     # a Greek letter within Han
    | (?:[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u009f™œ˜“”¦]|[äåæçèé][\u0080-\u00bf]{{2}})+  # UTF-8 read as Latin-1
    """,
    re.VERBOSE,
)


def _toneless(reading: str) -> str:
    letters = unicodedata.normalize("NFD", reading.replace("ɡ", "g")).replace("u\u0308", "v")
    return "".join(letter for letter in letters if letter.isalpha())


def _reads(character: str, reading: str) -> bool:
    """Whether the brackets hold a reading: marked with a tone, or known for the character."""
    plain = _toneless(reading)
    if plain not in syllables():
        return False
    return plain != reading or plain in readings().get(character, ())


def pasted_readings(plain: str) -> Iterator[Span]:
    """Each reading in brackets that stands behind its character, brackets included."""
    for match in READING.finditer(plain):
        if _reads(plain[match.start() - 1], match[1]):
            yield match.span()


def strip_pinyin(plain: str) -> tuple[str, list[Span]]:
    """The text without the readings pasted behind its characters, and where they stood.

    動(dòng)成立 becomes 動成立. The spans count in what was given; all other
    characters stay, other brackets such as (山東) included.
    """
    spans = list(pasted_readings(plain))
    pieces, at = [], 0
    for start, end in spans:
        pieces.append(plain[at:start])
        at = end
    return "".join([*pieces, plain[at:]]), spans


def _is_lost(plain: str, match: re.Match[str]) -> bool:
    """Whether a question mark stands for a character: within Han, and nothing is asked."""
    if not match["asked"]:
        return True
    before, after = plain[: match.start()].rstrip(" "), plain[match.end() :].lstrip(" ")
    if not re.search(rf"[{HAN}:：)）]$", before[-1:]):
        return False
    if len(match["asked"]) > 1 or match["rest"]:
        return True
    sentence = re.split(r"[。！？?!\n]", before[-60:])[-1]
    follows = bool(re.match(rf"[{HAN}\w/]", after[:1]))
    return follows and not ASKED.search(sentence)


def undecodable(plain: str) -> list[Span]:
    """The places where characters were lost: question marks for Han, private or garbled characters."""
    open_text = blanked(plain, pasted_readings(plain))
    return [match.span() for match in LOST.finditer(open_text) if _is_lost(open_text, match)]
