"""French text made comparable."""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

import snowballstemmer

# What NFKD leaves whole: letters that French spelling writes as two.
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
# Hyphens and dashes of all widths, apostrophes straight and typographic (or the accents typed in their stead).
_JOINERS = re.compile(r"[-‐‑‒–—―−'’‘ʼ´`_\s]+")


def legible(text: str, most: int) -> str:
    """What there is to read of a text, in `most` characters at most: compatibility forms (« ﬁ », « ① », full width) in
    plain letters, and nothing invisible. One character may stand for eighteen: it is cut after that too.

    >>> legible("L\u200bens, ﬁbre", 100)
    'Lens, fibre'
    """
    plain = unicodedata.normalize("NFKC", text[:most])
    return "".join(letter for letter in plain if unicodedata.category(letter) != "Cf")[:most]


def fold(text: str) -> str:
    """Lower case, without accents; hyphens and apostrophes are spaces, and spaces are single. Other signs stay.

    >>> fold("  L’Haÿ-les-Roses, Œuilly ")
    'l hay les roses, oeuilly'
    """
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(filterfalse(unicodedata.combining, decomposed))
    return _JOINERS.sub(" ", bare.casefold().translate(_LIGATURES)).strip()


_STEMMER = snowballstemmer.stemmer("french")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The stem of a folded word: « montages » and « montage » are one. Short words only lose their plural."""
    singular = word.rstrip("sx") if len(word) > 3 else word
    return str(_STEMMER.stemWord(singular)) if len(singular) > 4 else singular


# Words that their forms would confuse with others: a « serveur » may be a machine, what is « donné » is not data.
_WHOLE = {"serveuse": "serveuse", "serveuses": "serveuse", "donnees": "donnees", "donnee": "donnees"}
_FEMININES = (("euse", "eur"), ("trice", "teur"), ("ienne", "ien"), ("iere", "ier"))
_PLURALS = ("aux", "eux", "oux")
_VERBS = re.compile(r"(?<=\w{3})(?:e(?:r(?:ai|a|ait|aient|ez|on|ont)?|e|z|nt)|ai|ait|aient|ant)$")


def root(word: str) -> str:
    """What the forms of a folded word share: plural, feminine, tenses of -er verbs. It merges less than the stem
    (« réparer » is not « réparation ») and is twenty times faster, which thousands of words to load ask for.

    >>> [root(word) for word in ("coder", "codait", "codes", "developpeuses", "reseaux")]
    ['code', 'code', 'code', 'developpeur', 'reseau']
    """
    if len(word) < 4 or word in _WHOLE:
        return _WHOLE.get(word, word)
    if word.endswith(_PLURALS) or (word.endswith("s") and not word.endswith("ss")):
        word = word[:-1]
    for feminine, masculine in _FEMININES:
        if word.endswith(feminine):
            return word.removesuffix(feminine) + masculine
    return _VERBS.sub("e", word)
