"""How young people spell: SMS, words run together, letters that sound the same, slips of the finger."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalogue.words.text import fold, root

# A word, or an emoji.
WORD = re.compile(r"c\+\+|c#|[a-z0-9]+|[\u2600-\u27bf\U0001F300-\U0001FAFF]")

# Words that carry nothing here. « pas », « sans », « tout », « trop » are not among them.
_EMPTY_WORDS = (
    "le la les l un une des de du d a au aux en dans ds sur pour pr par avec avc ce cet cette ces mon ma mes ton ta tes sa ses notre "
    "vos leur leurs je j tu t il elle ils elles on nous vous me m te se s y ne n est c ca cela ai as et ou qui qu sont est etait ben bah hein "
    "quoi donc alors svp stp frr frero wesh wsh wallah mdr lol gros poto un vraiment aussi etre petit petite petits petites "
    "ptit ptits ptite ptites propre propres bien super genre meme voila euse euses rice trice trices iere ere"
)
EMPTY = frozenset(_EMPTY_WORDS.split())

_SUBJECT = r"(?:j|g|on|y|tu|t|nous) ?(?:ai|a|as|avais|avait|avons)|g|jai|javais|ya"
_EXPERIENCE = (
    r"(?:de|d|le|la|les|mon|ma|mes|un|une|l|eu|fait|faire|touche|teste|essaye|essaie|appris|pratique|fini)"
)

# Words cut short, and what they stand for.
_SHORT = {
    **dict.fromkeys(("che", "chai", "chais"), "sais"),
    **dict.fromkeys(("mtn", "mnt", "maint"), "maintenant"),
    **dict.fromkeys(("pcq", "pck", "psk", "parske", "pk"), "parce que"),
    **dict.fromkeys(("reso", "resos", "resox", "rezo", "rezos", "rsx", "rso"), "reseaux"),
    **dict.fromkeys(("ouais", "ouai", "yes", "yep"), "oui"),
    "pa": "pas",
    "tt": "tout",
    "bcp": "beaucoup",
    "qq": "quelques",
    "qqun": "quelqu un",
    "dla": "de la",
    "ke": "que",
    "kan": "quand",
    "koi": "quoi",
    "fo": "faut",
}
_SHORT_WORDS = re.compile(rf"\b(?:{'|'.join(_SHORT)})\b")

# What SMS spelling stands for; « le son » is what one hears, « son site » is not. « J’ai pas de… » refuses nothing;
# what one was, or has learnt, is « jadis ».
_SMS = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), replacement)
    for pattern, replacement in (
        (
            r"j(?=(?:e?veu|aim|ador|kif|prefer|detest|sai|sui|voudr|voul|cherch|connai|hesit|trouv|pense|croi|fai|peu|pourr|pass|gere|etai|sera|regard|jou)\w*)(\w+)",
            r"j \1",
        ),
        (r"j veu[xt]?", "j veux"),
        (r"ch(?:ui|uis)|j suis?", "j suis"),
        (r"j ?se|je se|j ?sai", "sais"),
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
        (r"j(me|m|te|t|le|la|les|l|y|en)", r"j \1"),
        (r"h?e+u+h+|h?e+u{2,}", "euh"),
        (
            r"(?:j ?|g |avec |apres |titulaire d ?)(?:ai |ai eu |ai deja )?(?:un |mon |le |d un |eu un |eu mon )?(cap|bep|bac|bts|but|dut|deust|licence|bachelor|master|titre)(?= |$)",
            r"jadis \1",
        ),
        (
            r"(?:m|jm|je m|men|jmen|j m) ?en (?:fou[st]?|fiche|tape|bats?|balance)|men fou[st]?|jmen fou[st]?",
            "peu importe",
        ),
        (r"i ?\.? ?a", "ia"),
        (r"(?:3|troi[st]?) d(?! )", "3d"),
        (r"(le|du|au|un|gros|bon|ingenieur|technicien|de|prendre|musique) sons?", r"\1 audio"),
        (r"(?:des|les|mes) sons", "audios"),
        (r"(?:pas|es|est) un robot|(?:ton|votre|ce) (?:bot|robot|site|appli|ia)", " "),
    )
)

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
        (r"(?<=\w{2})(?:er|ez|et|ait?|e+|[stxd])s?\b", ""),
    )
)
_LEET = str.maketrans("1034$@", "ioeasa")


def spelled(text: str) -> str:
    """Folded, SMS words written in full; each line is a sentence."""
    spelled = fold(re.sub(r"[\r\n]+", " ; ", text))
    spelled = re.sub(r"\b(?:non|nan) ?\?", "?", spelled)  # « c’est ça, non ? » refuses nothing
    spelled = _SHORT_WORDS.sub(lambda found: _SHORT[found[0]], spelled)
    for pattern, replacement in _SMS:
        spelled = pattern.sub(replacement, spelled)
    return spelled


def sounds(words: str) -> str:
    """How folded words sound, roughly: « fotograf » and « photographe » are one.

    >>> sounds("fotograf photographe")
    'fotograf fotograf'
    """
    for pattern, replacement in _SOUNDS:
        words = pattern.sub(replacement, words)
    return words


@dataclass(frozen=True, slots=True)
class Spellings:
    """The words that may be meant. `known`: roots of the words that are right as they are; `by_start`: the words to
    mend towards, by their first two letters; `by_sound`: the same by their sound."""

    known: frozenset[str]
    by_start: Mapping[str, tuple[str, ...]]
    by_sound: Mapping[str, str]

    def mended(self, word: str) -> tuple[str, ...]:
        """The words that were meant: the same, less what runs into it (« jcode », « linformatique »), two words run
        together, the one that sounds the same, or the one that has small errors only after two right letters."""
        if root(word) in self.known or len(word) < 3:
            return (word,)
        if word.endswith("ik") and root(word[:-1] + "que") in self.known:
            return (word[:-1] + "que",)
        if word[0] in "dlj" and root(word[1:]) in self.known:
            return (word[1:],)
        if (plain := word.translate(_LEET)) != word and root(plain) in self.known:
            return (plain,)
        return self._run_together(word) or self._near(word)

    def _run_together(self, word: str) -> tuple[str, ...]:
        cuts = range(3, len(word) - 2)
        return next(
            (
                (word[:cut], word[cut:])
                for cut in cuts
                if self._spells(word[:cut]) and self._spells(word[cut:])
            ),
            (),
        )

    def _spells(self, word: str) -> bool:
        return word in self.by_start.get(word[:2], ())

    def _near(self, word: str) -> tuple[str, ...]:
        if len(word) >= _SOUNDING and (same := self.by_sound.get(sounds(word))):
            return (same,)
        if len(word) < ONE_ERROR:
            return (word,)
        errors = 1 if len(word) < TWO_ERRORS else 2
        near = process.extractOne(
            word, self.by_start.get(word[:2], ()), scorer=OSA.distance, score_cutoff=errors
        )
        return (near[0] if near else word,)


def spellings(words: Collection[str], right: Iterable[str]) -> Spellings:
    """`words`: those to mend towards; `right`: other words that are right as they are. All are folded."""
    by_start: dict[str, list[str]] = {}
    mendable = sorted({word for word in words if len(word) >= _SOUNDING})
    for word in mendable:
        by_start.setdefault(word[:2], []).append(word)
    heard = sounds(" ".join(mendable)).split(" ")
    return Spellings(
        frozenset(map(root, {*words, *right, *EMPTY})),
        {start: tuple(found) for start, found in by_start.items()},
        {sound: word for sound, word in zip(heard, mendable, strict=True) if len(sound) > 2},
    )
