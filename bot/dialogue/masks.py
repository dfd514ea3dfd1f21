"""Words of danger as those who fear a filter, or type in a hurry, write them: letters apart, look-alikes, digits, stars."""

import re

# Cyrillic and Greek letters that look like Latin ones, and signs that stand for a letter.
_LOOK_ALIKES = str.maketrans(
    "аеорсухіїјѕкмтнвԁһαεοιυνρτκ@$€",
    "aeopcyxiijskmthbdhaeoiuvptkase",
)
_DIGITS = str.maketrans("01345", "oieas")
_DIGIT_INSIDE = re.compile(r"(?<=[a-z])[01345](?=[a-z])")
# « je.veux.mourir », « jveux... mourir »; a full stop and a space remain the end of a sentence.
_DOTS = re.compile(r"(?<=\w)[./|+_](?=[^\W\d])|\.{2,}|…")
# « m o u r i r », « m.o.u.r.i.r »
_APART = re.compile(r"(?<!\S)[^\W\d](?:[ .*_-][^\W\d](?![^\W_])){3,}")
_STARRED = re.compile(r"\b[a-z]+(?:\*+[a-z]+)+")
# What is masked by stars.
_GRAVE = (
    "suicide",
    "suicider",
    "suicidaire",
    "mourir",
    "crever",
    "tuer",
    "pendre",
    "buter",
    "viol",
    "viole",
    "violee",
    "violer",
    "mort",
    "morte",
)


def unmasked(text: str) -> str:
    """The text in small letters, each word of it as it would be without its mask.

    >>> unmasked("m o u r i r, su1c1de, s*icider, je.veux")
    'mourir, suicide, suicider, je veux'
    """
    bare = text.casefold().translate(_LOOK_ALIKES)
    joined = _APART.sub(lambda apart: re.sub(r"[\W_]", "", apart[0]), bare)
    lettered = _DIGIT_INSIDE.sub(lambda digit: digit[0].translate(_DIGITS), _DOTS.sub(" ", joined))
    return _STARRED.sub(lambda starred: _behind(starred[0]), lettered)


def _behind(starred: str) -> str:
    letters = re.compile(re.sub(r"\*+", r"\\w+", starred))
    return next((grave for grave in _GRAVE if letters.fullmatch(grave)), starred)
