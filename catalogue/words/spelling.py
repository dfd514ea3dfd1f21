"""How young people spell: SMS, words run together, letters that sound the same, slips of the finger."""

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalogue.words.sms import in_full
from catalogue.words.text import root

# A word, or an emoji.
WORD = re.compile(r"c\+\+|c#|[a-z0-9]+|[\u2600-\u27bf\U0001F300-\U0001FAFF]")

# Words that carry nothing here. « pas », « sans », « tout », « trop » are not among them.
_EMPTY_WORDS = (
    "le la les l un une des de du d a au aux en dans sur pour par avec ce cet cette ces mon ma mes ton ta tes sa ses notre "
    "vos leur leurs je j tu t il elle ils elles on nous vous me m te se s y ne n est c ca cela ai as et ou qui qu sont est etait ben bah hein "
    "quoi donc alors svp stp frr frero wesh wsh wallah mdr lol gros poto un vraiment aussi etre petit petite petits petites "
    "ptit ptits ptite ptites propre propres bien super genre meme voila euse euses rice trice trices iere ere"
)
EMPTY = frozenset(_EMPTY_WORDS.split())

_SUBJECT = r"(?:j|on|y|tu|t|nous) ?(?:ai|a|as|avais|avait|avons)"
_EXPERIENCE = (
    r"(?:de|d|le|la|les|mon|ma|mes|un|une|l|eu|fait|faire|touche|teste|essaye|essaie|appris|pratique|fini)"
)

# Words cut short that are more than SMS, and what they stand for here.
_SHORT = {
    **dict.fromkeys(("che", "chai", "chais"), "sais"),
    "pk": "parce que",
    **dict.fromkeys(("reso", "resos", "resox", "rezo", "rezos", "rsx", "rso"), "reseaux"),
}
_SHORT_WORDS = re.compile(rf"\b(?:{'|'.join(_SHORT)})\b")

# What SMS spelling stands for; « le son » is what one hears, « son site » is not. « J’ai pas de… » refuses nothing;
# what one was, or has learnt, is « jadis ».
_SMS = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), replacement)
    for pattern, replacement in (
        (r"je (?:se|sai)", "sais"),
        (r"(?:et|du) tout|tout [cs]a|toussa", " "),
        (
            rf"(?:{_SUBJECT}) (?:jamais(?! aim| kiff| accroch| support| voul)|pas(?= (?:encore |trop |vraiment |souvent )?{_EXPERIENCE}\b))",
            "n ayant guere",
        ),
        (
            r"(?:nul(?:le)?s?|(?<!pas )mauvaise?|pas (?:tres |trop )?(?:bon|bonne|fort|forte|doue|douee)|galere|y connais (?:rien|pas grand chose)|connais rien) (?:en|a|aux?)|sans etre",
            "ayant guere",
        ),
        (r"(?:boss|travaill|taff|voul|pens|et|fais)ais", "jadis"),
        (r"h?e+u+h+|h?e+u{2,}", "euh"),
        (
            r"(?:j ?|avec |apres |titulaire d ?)(?:ai |ai eu |ai deja )?(?:un |mon |le |d un |eu un |eu mon )?(cap|bep|bac|bts|but|dut|deust|licence|bachelor|master|titre)(?= |$)",
            r"jadis \1",
        ),
        (
            r"(?:(?:je )?m|men) ?en (?:fou[st]?|fiche|tape|bats?|balance)|(?:je )?men fou[st]?",
            "peu importe",
        ),
        (r"i ?\.? ?a", "ia"),
        (r"(?:3|troi[st]?) d(?! )", "3d"),
        (r"(le|du|au|un|gros|bon|ingenieur|technicien|de|prendre|musique) sons?", r"\1 audio"),
        (r"(?:des|les|mes) sons", "audios"),
        # What is said to the bot, or of it, is no wish.
        (
            r"(?:pas|es|est|ou) une? (?:vraie? )?(?:robot|ia|bot|machine|ordinateur)|(?:ton|votre|ce|gueule le|sale|merci|salut) (?:bot|robot|site|appli|ia)",
            " ",
        ),
        (
            r"par (?:mail|sms|telephone|tel|message|whatsapp)|(?:m|me) envo\w+ (?:un |des )?(?:mails?|sms|messages?)",
            " ",
        ),
        (
            r"(?<!proteger )(?<!securiser )(?:mes|nos) donnees|(?:plus d|d autres|des|les|mes|tes|vos) ?infos",
            " ",
        ),
    )
)

_ANY_SMS = re.compile("|".join(pattern.pattern for pattern, _ in _SMS))

# Letters from which one typing error is allowed in a word, and from which two are.
ONE_ERROR, TWO_ERRORS = 5, 9
# Letters that a word must have to be known by its sound.
_SOUNDING = 4

_SOUNDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"ph", "f"),
        (r"y", "i"),
        (r"eaux?|aux?", "o"),
        (r"tion", "sion"),
        (r"qu|q|ck", "k"),
        (r"s?ch|sh", "$"),
        (r"c(?=[ei])|z", "s"),
        (r"c", "k"),
        (r"ge?(?=[ao])(?<=ge)|g(?=[ei])", "j"),
        (r"h", ""),
        (r"(\w)\1+", r"\1"),
        (r"[ae][mn](?![aeiou])", "an"),
        (r"(?:a|e)?i[mn](?![aeiou])", "in"),
        (r"(?<=\w{2})(?:er|ez|et|ait?|e+|[stx])s?\b", ""),
    )
)
_LEET = str.maketrans("1034$@", "ioeasa")


def spelled(text: str) -> str:
    """Folded, SMS words written in full; each line is a sentence."""
    folded = in_full(re.sub(r"[\r\n]+", " ; ", text))
    folded = re.sub(r"\b(?:non|nan) ?\?", "?", folded)  # « c’est ça, non ? » refuses nothing
    folded = _SHORT_WORDS.sub(lambda found: _SHORT[found[0]], folded)
    # The rules go through the pieces between commas where one may hold: a whole vocabulary is mostly well spelled.
    pieces = folded.split(",")
    ends = list(accumulate(len(piece) + 1 for piece in pieces))
    for rank in {bisect_right(ends, found.start()) for found in _ANY_SMS.finditer(folded)}:
        for pattern, replacement in _SMS:
            pieces[rank] = pattern.sub(replacement, pieces[rank])
    return ",".join(pieces)


def sounds(words: str) -> str:
    """How folded words sound, roughly: « fotograf » and « photographe » are one.

    It is not the key of names (catalogue.words.sound), which tells endings apart by the accents that are folded here:
    of 2,583 words of the vocabulary written by ear (the rules of tests/bench/by_ear.py), that one mends 66 %, this one
    73 %; reading both of its endings mends 71 %, for a reading half as long again.

    >>> sounds("fotograf photographe")
    'fotograf fotograf'
    """
    for pattern, replacement in _SOUNDS:
        words = pattern.sub(replacement, words)
    return words


@dataclass(frozen=True, slots=True)
class Spellings:
    """The words that may be meant. `known`: roots of the words that are right as they are; `by_start`: the words to
    mend towards, by their first letter and one of the next two; `by_sound`: the same by their sound."""

    known: frozenset[str]
    by_start: Mapping[str, tuple[str, ...]]
    by_sound: Mapping[str, str]

    def mended(self, word: str) -> tuple[str, ...]:
        """The words that were meant: the same when it is known, else the surest mending."""
        if root(word) in self.known or len(word) < 3:
            return (word,)
        return (
            self._plain(word)
            or self._near(word, 1)
            or self._joined(word)
            or self._heard(word)
            or (self._near(word, 2) if len(word) >= TWO_ERRORS else ())
            or (word,)
        )

    def _plain(self, word: str) -> tuple[str, ...]:
        """Without figures for letters (« d3sign »), and « -ique » when it is shortened (« robotik »)."""
        plain = word.translate(_LEET)
        plain = f"{plain.removesuffix('ik')}ique" if plain.endswith("ik") else plain
        return (plain,) if plain != word and root(plain) in self.known else ()

    def _near(self, word: str, errors: int) -> tuple[str, ...]:
        """The nearest word, its first letter being right, and the second one there or one place further."""
        if len(word) < ONE_ERROR:
            return ()
        near = process.extract(
            word, self.by_start.get(word[:2], ()), scorer=OSA.distance, score_cutoff=errors, limit=None
        )
        letters = sorted(word)
        nearest = min(near, key=lambda found: (found[1], sorted(found[0]) != letters), default=None)
        return (nearest[0],) if nearest else ()

    def _joined(self, word: str) -> tuple[str, ...]:
        """Less the article or the pronoun that runs into it (« jcode », « linformatique »), or in two (« jeuxvideo »)."""
        if word[0] in "dlj" and root(word[1:]) in self.known:
            return (word[1:],)
        halves = ((word[:cut], word[cut:]) for cut in range(3, len(word) - 2))
        return next(
            (both for both in halves if all(half in self.by_start.get(half[:2], ()) for half in both)), ()
        )

    def _heard(self, word: str) -> tuple[str, ...]:
        same = self.by_sound.get(sounds(word)) if len(word) >= _SOUNDING else None
        return (same,) if same else ()


def spellings(words: Collection[str], right: Collection[str]) -> Spellings:
    """`words`: those of the vocabulary; `right`: others that are right as they are, and may be meant too."""
    by_start: dict[str, list[str]] = {}
    mendable = sorted({word for word in (*words, *right) if len(word) >= _SOUNDING})
    for word in mendable:
        for start in {word[:2], word[0] + word[2]}:
            by_start.setdefault(start, []).append(word)
    heard = sounds(" ".join(mendable)).split(" ")
    return Spellings(
        frozenset(map(root, {*words, *right, *EMPTY})),
        {start: tuple(found) for start, found in by_start.items()},
        {sound: word for sound, word in zip(heard, mendable, strict=True) if len(sound) > 2},
    )
