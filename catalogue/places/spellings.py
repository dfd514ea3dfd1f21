"""The likeliest name behind a misspelt one: by its letters, by its sound, and by how many people live there."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf, log10

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalogue.words.sound import sound
from catalogue.words.text import fold

# What ten times as many inhabitants weigh, in hundredths of likeness. Weighed, as the rest of the reckoning, on 3,600
# names mistyped or written by ear (tests/bench/noise.py) and checked on as many others.
POPULATION_WEIGHT = 4.0
# The rows of a French keyboard, and what an edit that is no slip on it costs beside one that is.
KEYBOARD = ("azertyuiop", "qsdfghjklm", "wxcvbn")
ODD_EDIT = 4.0
# Names are searched from the big towns down, in groups parted at these numbers of inhabitants: the small ones need not
# be looked at when none of them could be likelier than what is found.
GROUPS = (20_000, 2_000, 500)


_MUTE_E, _SOUNDED_R = re.compile(r"(?<=\w\w)es?$"), re.compile(r"(?<=\w)er$")


@dataclass(frozen=True, slots=True)
class Guess:
    """`score`: 100 for the same letters, and more with the inhabitants."""

    name: str
    score: float


class Spellings:
    """Names with their inhabitants, to be searched by nearness. `names`: (as it is written, inhabitants)."""

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        groups: dict[int, list[tuple[str, int]]] = {floor: [] for floor in (*GROUPS, 0)}
        for name, inhabitants in names:
            groups[next((floor for floor in GROUPS if inhabitants >= floor), 0)].append((name, inhabitants))
        self._groups = [_Group(members) for members in groups.values() if members]

    def likeliest(self, text: str, at_least: Guess, likeness: float, inhabitants: int = 0) -> Guess:
        """The name that scores more than the guess one has, or that guess.

        `text`: with its accents. `likeness`: the least, from 0 to 1. `inhabitants`: groups where all have fewer are
        left out.
        """
        best, letters, heard = at_least, fold(text), readings(text)
        for group in self._groups:
            if group.most_inhabitants < inhabitants:
                break
            least = max(likeness, (best.score - group.heaviest) / 100)
            best = max((best, *group.guesses(letters, heard, least)), key=lambda guess: guess.score)
        return best


def is_odd_edit(typed: str, name: str) -> bool:
    """Whether the one letter that differs is no slip of the fingers: those leave a letter out, double it, take the key
    beside it, or type it before its turn."""
    at = next((at for at, (one, other) in enumerate(zip(typed, name, strict=False)) if one != other), -1)
    if len(typed) == len(name) + 1 and typed[:at] + typed[at + 1 :] == name and at >= 0:
        return at == 0 or typed[at] != typed[at - 1]
    if len(typed) == len(name) and at >= 0 and typed[at + 1 :] == name[at + 1 :]:
        return not _are_neighbours(typed[at], name[at])
    return False


def _are_neighbours(key: str, other: str) -> bool:
    return any(key + other in row or other + key in row for row in KEYBOARD)


def readings(text: str) -> tuple[str, ...]:
    """How a text may be meant to sound: those who leave accents out write « kanbre » for Cambrai, « nanter » for
    Nanterre."""
    accented = _MUTE_E.sub("é", text) if text.isascii() else text
    return tuple(dict.fromkeys(map(sound, (text, accented, _SOUNDED_R.sub("erre", text)))))


def weight(inhabitants: int) -> float:
    return POPULATION_WEIGHT * log10(1 + inhabitants)


class _Group:
    """Names of places of about the same number of inhabitants."""

    def __init__(self, members: Sequence[tuple[str, int]]) -> None:
        self._written = [name for name, _ in members]
        self._weights = [weight(inhabitants) for _, inhabitants in members]
        self.heaviest = max(self._weights)
        self.most_inhabitants = max(inhabitants for _, inhabitants in members)

    def guesses(self, letters: str, heard: Iterable[str], least: float) -> Iterator[Guess]:
        """The names at least so like: half by letters; half by sound, or by letters again when they are nearer."""
        if least > 1:
            return
        by_letters = self._letters.near(letters, least)
        by_sound: dict[int, float] = {}
        for reading in heard:
            near = self._sounds.near(reading, least)
            by_sound.update((at, max(alike, by_sound.get(at, 0.0))) for at, alike in near.items())
        for at in by_letters.keys() | by_sound.keys():
            alike = by_letters.get(at) or self._letters.likeness(letters, at)
            sounding = by_sound.get(at, 0.0)  # when it is not near by sound, it is by letters
            if (whole := (alike + max(alike, sounding)) / 2) >= least:
                name = self._letters.texts[at]
                unlikely = sounding < 1 and is_odd_edit(letters, name)
                yield Guess(name, 100 * whole + self._weights[at] - ODD_EDIT * unlikely)

    @cached_property
    def _letters(self) -> "_ByLength":
        return _ByLength(fold("|".join(self._written)).split("|"))

    @cached_property
    def _sounds(self) -> "_ByLength":
        return _ByLength(sound("|".join(self._written)).split("|"))


class _ByLength:
    """Texts to be compared with another, of which only those of about its length are looked at."""

    def __init__(self, texts: list[str]) -> None:
        self.texts = texts
        self._order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        self._sorted = [texts[at] for at in self._order]
        self._lengths = [len(text) for text in self._sorted]

    def near(self, text: str, least: float) -> dict[int, float]:
        """Positions of the texts that are at least so like, and how like."""
        start = bisect_left(self._lengths, len(text) * least)
        end = bisect_right(self._lengths, len(text) / least if least else inf)
        found = process.extract(
            text, self._sorted[start:end], scorer=OSA.normalized_similarity, score_cutoff=least, limit=None
        )
        return {self._order[start + at]: alike for _, alike, at in found}

    def likeness(self, text: str, at: int) -> float:
        return float(OSA.normalized_similarity(text, self.texts[at]))
