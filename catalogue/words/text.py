"""French text made comparable."""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

# What NFKD leaves whole: letters that French spelling writes as two.
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
# Hyphens and dashes of all widths, apostrophes straight and typographic (or the accents typed in their stead).
_JOINERS = re.compile(r"[-‐‑‒–—―−'’‘ʼ´`_\s]+")


def fold(text: str) -> str:
    """Lower case, without accents; hyphens and apostrophes are spaces, and spaces are single. Other signs stay.

    >>> fold("  L’Haÿ-les-Roses, Œuilly ")
    'l hay les roses, oeuilly'
    """
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _JOINERS.sub(" ", bare.casefold().translate(_LIGATURES)).strip()


_STEMMER = snowballstemmer.stemmer("french")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The stem of a folded word: « montages » and « montage » are one. Short words only lose their plural."""
    singular = word.rstrip("sx") if len(word) > 3 else word
    return str(_STEMMER.stemWord(singular)) if len(singular) > 4 else singular
