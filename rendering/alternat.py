"""The alternat: in which order an original names the parties and the languages.

``BY_HOLDER`` (倒版): each original names its holder first in every language, and
the holder's language comes first. ``BY_LANGUAGE`` (不倒版): each text names first
the parties whose language it is, the same in every original. The others follow
in rotation, so that no one is always last. The set of parties never differs.
"""

from dataclasses import replace

from rendering.content import AlternatMode, Document


def held_by(document: Document, party_key: str | None) -> Document:
    """Return the document as it stands in the original of one party.

    ``None`` is nobody's copy, in the agreed order. Raises ``ValueError`` for a
    key that is no party of this document.
    """
    agreed = tuple(party.key for party in document.parties)
    if party_key is not None and party_key not in agreed:
        raise ValueError(f"{party_key} is no party of {document.reference}")
    if document.alternat is AlternatMode.BY_LANGUAGE:
        orders = {language: _of_language(document, language) for language in document.languages}
        return replace(document, holder=party_key, orders=orders)
    if party_key is None:
        return replace(document, holder=None, orders=dict.fromkeys(document.languages, agreed))
    order = _rotated(agreed, agreed.index(party_key))
    own = next(party.language for party in document.parties if party.key == party_key)
    return replace(
        document,
        holder=party_key,
        orders=dict.fromkeys(document.languages, order),
        # A reference text never comes before an authentic one.
        languages=_first(document.languages, own if own in document.authentic else None),
        authentic=_first(document.authentic, own),
    )


def _of_language(document: Document, language: str) -> tuple[str, ...]:
    keys = tuple(party.key for party in document.parties)
    own = tuple(party.key for party in document.parties if party.language == language)
    if not own:
        return keys
    rotation = _rotated(keys, keys.index(own[0]))
    return own + tuple(key for key in rotation if key not in own)


def _rotated(keys: tuple[str, ...], start: int) -> tuple[str, ...]:
    return keys[start:] + keys[:start]


def _first(languages: tuple[str, ...], own: str | None) -> tuple[str, ...]:
    if own not in languages:
        return languages
    return (own, *(language for language in languages if language != own))
