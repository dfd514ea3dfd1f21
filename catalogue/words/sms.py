"""SMS spelling: what young people shorten or write by ear, in full. It comes before every reading of what they type."""

import re
from functools import lru_cache

from catalogue.words.text import fold

# What is meant, and how it is typed. Only what is nothing else, whatever one speaks of: « c », « t », « pk », « po », « jv » or
# « sa » are left to those who read, as programming is in C, and « un PO » heads a project.
_TYPED = {
    "je suis": "chui chuis chuit chu jsuit jss jui",
    "je veux": "jveut jveus jve jvx",
    "je peux": "jpeu jpeut jpe",
    "j ai": "jai g gai jay",
    "j en": "jen",
    "je m": "jm",
    "suis": "sui",
    "veux": "veu",
    "viens": "vien",
    "c est": "cest",
    "y a": "ya",
    "faut": "fo fau",
    "pas": "pa pah",
    "jamais": "jame jamai jms",
    "toujours": "tjr tjrs tjs toujour",
    "meme": "mm mem",
    "rien": "r1 ri1",
    "bien": "b1 bi1",
    "aucun": "okun okin auc1 oc1",
    "aussi": "o6 oci ossi",
    "oui": "ouais ouai yes yep",
    "non": "nn nan",
    "que": "ke",
    "qui": "ki",
    "quoi": "koi koa kwa quoa",
    "quel": "kel",
    "quelle": "kelle",
    "quels": "kels",
    "qu on": "kon quon",
    "qu il": "kil",
    "quand": "kan kand quan qd",
    "comment": "koman komen koment coment commen cmt cmnt",
    "combien": "konbien combi1 cmb",
    "pourquoi": "pkoi pourkoi prkoi",
    "parce que": "pcq pck psk parske paske parceke",
    "est ce que": "esque eske esk",
    "quelqu un": "qqn qq1 qqun qqu1 qlq1 qlqn qlqun qlqu1 kk1 kelk1 kelkun kelkin quelkun quelquun quelqu1 qelqun",
    "quelque chose": "qqch qqchose kelkechose",
    "quelques": "qq",
    "tout": "tt",
    "toute": "tte",
    "beaucoup": "bcp bocoup",
    "maintenant": "mtn mnt mtnt maint",
    "aujourd hui": "auj ajd",
    "vraiment": "vrmt vrm",
    "peut etre": "ptetre ptet peutetre",
    "envie": "envi",
    "besoin": "bsoin bezoin",
    "dans": "ds",
    "pour": "pr",
    "avec": "avc avek",
    "vous": "vs vou",
    "de la": "dla",
    "d avoir": "davoir",
    "d etre": "detre",
    "d aller": "daller",
}
# Texts that stay read: several readers look at one message, the next message is another.
AT_HAND = 16

_IN_FULL = {short: full for full, typed in _TYPED.items() for short in typed.split()}
_WORD = re.compile(r"(?<![\w+])[a-z]\w*(?![\w+#])")
# « gratuiiit », « stoppp »: a letter held down; « niveau III » is not.
_HELD_DOWN = re.compile(r"(?<!\w)(v?iii|www|xxx)(?!\w)|([a-z])\2{2,}")
# « jcherche », « jaime »: the pronoun stuck to its verb; not the words that begin so, nor letters alone (« jpg »).
_STUCK = re.compile(r"\bj ?(?!query|peg|pop|spas?\b|son\b)(?=[a-z]*[aeiouy])([bcdfgk-np-tvwxz][a-z]\w*)")
_ELIDED = re.compile(
    r"\bj(?=(?:aim|ador|ai[a-z]|avai|aur(?:ai|e)|ap+r|arr?et|arriv|aband|ecout|essa|et[ae]i|hab|hesit|obt)[a-z]*)"
)
# « G rien com diplôme » says « comme »; « bts com niveau bac », « de la com » do not.
_LIKE = re.compile(
    r"\b((?:bts|but|dut|cap|licence|master|bachelor|agence|la|ma|ta|sa|en|de|et|une?|dans|evenementielle) com\b)|"
    r"\bcom (?=(?:diplom\w*|etudes?|niv(?:eau)?x?|jobs?|metiers?|taff?s?|travail|boulot|formations?)\b)"
)


@lru_cache(maxsize=AT_HAND)
def in_full(text: str) -> str:
    """The folded text, its SMS words written in full.

    >>> in_full("Jveu pa, g r1 é chui là psk jcherche")
    'je veux pas, j ai rien e je suis la parce que je cherche'
    """
    folded = _HELD_DOWN.sub(lambda found: found[1] or found[2], fold(text))
    full = _LIKE.sub(lambda com: com[1] or "comme ", _WORD.sub(lambda word: _word(word[0]), folded))
    return _ELIDED.sub("j ", _STUCK.sub(lambda stuck: f"je {_word(stuck[1])}", full))


def _word(typed: str) -> str:
    return _IN_FULL.get(typed, typed)
