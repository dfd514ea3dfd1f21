"""What learners type, spelled out: enough for the patterns of this folder to be written in plain French."""

import re
from functools import lru_cache

from catalogue.words.sms import AT_HAND, in_full

# Characters read: who calls for help or asks something says it soon, and a longer text would hold up everybody else.
READ = 4096

# What only those who talk with the bot mean by it, on SMS spelled out; each stands for one plain wording.
_SPELLINGS = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), replacement)
    for pattern, replacement in (
        (r"je (?:veut|ve|vx|veus|voeux)|jv", "je veux"),
        (r"jvm", "je vais me"),
        (r"je (?:vai|v[ea]s|ve?(?= (?:me|m)\b))", "je vais"),
        (r"d(mourir|crever|vivre|exister|disparaitre|pleurer)", r"de \1"),
        (r"m(foutre|tuer|buter|pendre|pandre|suicider|flinguer|jeter|tirer|kill|casser|barrer)", r"m \1"),
        (r"je peut?", "je peux"),
        (r"je en", "j en"),
        (r"plu|pu(?= (?:envie|la|le|de|d|rien|gout|vivre|personne))", "plus"),
        (r"peu(?= (?:plus|pas))", "peux"),
        (r"c(?! est)|cet(?= quoi)|ses(?= (?:quoi|grat\w+|pay\w+|cher)\b)", "c est"),
        (r"pk|pq", "pourquoi"),
        (r"cb|combiens", "combien"),
        (r"quels|quelle|quelles", "quel"),
        (r"men(?= finir)", "m en"),
        (
            r"ma(?= (?:viole|frap+e|mi(?= (?:a la porte|dehors))|tape|touche|agresse|insulte|menace|jete|mis|vire)\w*)|mon(?= (?:vire|mis|frappe|jete|foutu|tape)\w*)",
            "m a",
        ),
        (r"sa(?= (?:sert|marche|coute|dure|va|commence|paye|me|m|se|fait)\b)", "ca"),
        (r"il (?:faut|faux)", "faut"),
        (r"il y a|i a|yas", "y a"),
        (
            r"tes|t(?= (?:une?|nul\w*|con|conne|bete|qui|la|trop|vraiment|debile|humaine?|relou|robot|ki|inutile|chiant)\b)",
            "t es",
        ),
        (r"tas", "t as"),
        (r"tu es|tu e|t e", "t es"),
        (r"tu as|tu a", "t as"),
        (r"es ce que|es que|est ce(?! que)", "est ce que"),
        (r"mdp", "mot de passe"),
        (r"pere|daron|papa|darron|beau pere", "pere"),
        (r"mere|daronne|maman|belle mere", "mere"),
    )
)


@lru_cache(maxsize=AT_HAND)
def plain(text: str) -> str:
    """The text folded, SMS spelling spelled out, and what is said to the bot in one wording.

    >>> plain("C koi l’label ? jen peu plu")
    'c est quoi l label ? j en peu plus'
    """
    spelled = in_full(text[:READ])
    for pattern, replacement in _SPELLINGS:
        spelled = pattern.sub(replacement, spelled)
    return spelled
