"""What trainings say in their own words, so that « montage » brings first the one that speaks of it."""

import re
from collections.abc import Mapping, Sequence
from math import log

from catalogue.model import Training
from catalogue.words.text import fold, stem

# A word of the title says what the training is; one of the objective or of the certificate, what it touches.
IN_TITLE, IN_TEXT = 1.0, 0.5
# Words read of an objective: what it is about is said first, and memory is counted.
WORDS_READ = 60

# What makes a trade, a tool and a deed of one root: « monteur », « montage » and « monter » are « mont ».
_ENDING = re.compile(r"(?<=\w{3})(?:eu[srx]e?|rice?|ag|ement|ation|ateur|iqu|ism|ist|er|ie|e)$")
# Words that people cut short, as the whole ones are rooted.
_SHORT = {"dev": "developp", "appli": "appl", "info": "informat", "com": "commun"}
# « Monteur·se » and « monteur(se) » are « monteur ».
_INCLUSIVE = re.compile(r"[·(]\w+\)?")
_WORDS = re.compile(r"c\+\+|c#|[a-z0-9]+")
_WRITTEN = re.compile(r"C\+\+|C#|[\w’']+")


class Likeness(dict[int, float]):
    """How much each text speaks of the words of one wish, from 0 (none of them) to 1 (all of them in its title);
    by number of text, reckoned when first asked. `terms`: for each word, where it stands, and its share of the whole."""

    def __init__(self, terms: tuple[tuple[Mapping[int, float], float], ...]) -> None:
        self._terms = terms

    @property
    def most(self) -> float:
        """No text has more."""
        return 1.0 if self._terms else 0.0

    def __missing__(self, text: int) -> float:
        self[text] = likeness = sum(share * said.get(text, 0.0) for said, share in self._terms)
        return likeness


class Texts:
    """The distinct texts of a catalogue, by the roots of their words: many trainings share theirs.

    `numbers`: the text of each training, in their order.
    """

    def __init__(self, trainings: Sequence[Training]) -> None:
        known: dict[tuple[str, str], int] = {}
        self.numbers = [known.setdefault(_text(training), len(known)) for training in trainings]
        self._count = len(known)
        self._said: dict[str, dict[int, float]] = {}
        for (title, rest), number in known.items():
            self._read(_roots(rest)[:WORDS_READ], number, IN_TEXT)
            self._read(_roots(title), number, IN_TITLE)

    def likeness(self, words: tuple[str, ...]) -> Likeness:
        """`words`: stems. The rarer a word is in the catalogue, the more it weighs; one that it never says, nothing."""
        found = [said for word in dict.fromkeys(map(root, words)) if (said := self._said.get(word))]
        rarities = [log(1 + self._count / len(said)) for said in found]
        terms = ((said, rarity / sum(rarities)) for said, rarity in zip(found, rarities, strict=True))
        return Likeness(tuple(terms))

    def _read(self, roots: list[str], number: int, weight: float) -> None:
        for word in roots:
            self._said.setdefault(word, {})[number] = weight


def shared(words: tuple[str, ...], title: str) -> str:
    """The words of a title that a wish said too, as they are written, with those in between: « Monteur vidéo »."""
    roots = set(map(root, words))
    written = _WRITTEN.findall(_INCLUSIVE.sub("", title)) if roots else []
    said = [rank for rank, word in enumerate(written) if root(stem(fold(word))) in roots]
    return " ".join(written[said[0] : said[-1] + 1]) if said else ""


def root(stem: str) -> str:
    """What a stem has in common with those of the same family."""
    bare = _ENDING.sub("", stem)
    return _SHORT.get(bare, bare)


def _text(training: Training) -> tuple[str, str]:
    return training.title, f"{training.certification} {training.objective}"


def _roots(text: str) -> list[str]:
    return [root(stem(word)) for word in _WORDS.findall(fold(_INCLUSIVE.sub("", text)))]
