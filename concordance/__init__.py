"""Do equally authentic texts say the same? Texts in, findings out; pure Python.

>>> chinese = read_text("第一条\\n有效期五年。", "zh-Hans")
>>> english = read_text("Article 1\\nIt remains in force for six years.", "en")
>>> [str(one.message) for one in examine({"zh-Hans": chinese, "en": english})]
"""

from concordance.alignment import align
from concordance.examining import examine
from concordance.findings import Finding, Group, Message, Severity
from concordance.hygiene import strip_pinyin, undecodable
from concordance.lexicon import UnknownLanguage, languages
from concordance.reading import Composition, Piece, Spot, compose, read_text
from concordance.redlining import Change, redline
from concordance.register import Name, Recorded, Register, Term, UnusableRegister, WordingRule
from concordance.text import Part, Provision, Role, Span, Text

__all__ = [
    "Change",
    "Composition",
    "Finding",
    "Group",
    "Message",
    "Name",
    "Part",
    "Piece",
    "Provision",
    "Recorded",
    "Register",
    "Role",
    "Severity",
    "Span",
    "Spot",
    "Term",
    "Text",
    "UnknownLanguage",
    "UnusableRegister",
    "WordingRule",
    "align",
    "compose",
    "examine",
    "languages",
    "read_text",
    "redline",
    "strip_pinyin",
    "undecodable",
]
