"""Names made fit for drawing: what would break a line or a card is taken out of them."""

from unicodedata import category, normalize

import regex

CLUSTERS, MARKS = 300, 3
"""The most that is drawn of a name, and the most combining marks on one letter."""
STEERING = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C}
"""Marks that turn the direction of what follows: a card isolates every name by itself."""
WORD, BREAK = 28, "\N{ZERO WIDTH SPACE}"
ISOLATES = "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
"""What the phrasebook puts around a name, so that it turns nothing but itself."""
INVISIBLE = {0x200B, 0x2060, 0xFEFF, 0x00AD, 0x180E, *range(0xE0000, 0xE0020)}
HEART = "\N{HEAVY BLACK HEART}\N{VARIATION SELECTOR-16}"


def lettered(name: str) -> str:
    """Clean a name: NFC, one line, no controls, at most three marks a cluster, 300 clusters.

    Joiners that scripts and emoji need stay; what is left empty becomes an em dash.
    """
    kept = "".join(map(_drawable, normalize("NFC", name)))
    clusters = regex.findall(r"\X", " ".join(kept.split()))
    cut = "".join(map(_bare, clusters[:CLUSTERS])).strip()
    return cut if _seen(cut) else "—"


def prose(text: str) -> str:
    """Clean sentences: as a name, but as long as they are, and their names stay isolated."""
    kept = "".join(one if one in ISOLATES else _drawable(one) for one in normalize("NFC", text))
    return " ".join(map(_breakable, kept.split()))


def _breakable(word: str) -> str:
    """Let a word longer than a line be broken anywhere: nothing else would break it."""
    clusters = [_bare(one) for one in regex.findall(r"\X", word)]
    return (BREAK if len(clusters) > WORD else "").join(clusters)


def _drawable(letter: str) -> str:
    if ord(letter) in STEERING or ord(letter) in INVISIBLE:
        return ""
    kind = category(letter)
    if kind in {"Zs", "Zl", "Zp", "Cc"}:
        return " "
    return "" if kind in {"Cs", "Co", "Cn"} else letter


def _bare(cluster: str) -> str:
    """Leave a letter three of the marks that stand on it."""
    marks = 0
    kept = []
    for letter in cluster:
        marks += category(letter) in {"Mn", "Me"} and letter != "\N{VARIATION SELECTOR-16}"
        if marks <= MARKS or category(letter) not in {"Mn", "Me"}:
            kept.append(letter)
    return "".join(kept)


def _seen(text: str) -> bool:
    """Say whether anything of it leaves ink."""
    return any(category(letter)[0] not in "ZCM" for letter in text)
