"""What learners type, spelled out: enough for the patterns of this folder to be written in plain French."""

import re

from catalogue.words.text import fold

# Characters read: who calls for help or asks something says it soon, and a longer text would hold up everybody else.
READ = 2000

# SMS spelling, on folded text; each stands for one plain wording.
_SPELLINGS = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), replacement)
    for pattern, replacement in (
        (r"jai|g", "j ai"),
        (r"jsuis?|j suis?|jsui|ch?uis?|chuis|jss|jui", "je suis"),
        (r"j ?v(?:e|eu|eux|eut|x)|je veu[t]?|jveus", "je veux"),
        (r"j ?peu[xt]?|je peu[t]?", "je peux"),
        (r"jme|j me", "je me"),
        (r"jm", "je m"),
        (r"jen|j en|je en", "j en"),
        (r"pa", "pas"),
        (r"plu|pu(?= (?:envie|la|le|de|d|rien|gout|vivre|personne))", "plus"),
        (r"peu(?= (?:plus|pas))", "peux"),
        (r"c(?! est)|cest|cet(?= quoi)|ses(?= quoi)", "c est"),
        (r"koi|kwa|quoa", "quoi"),
        (r"ki", "qui"),
        (r"ke", "que"),
        (r"pk|pq|pkoi|pourkoi|prkoi|pourquoi", "pourquoi"),
        (r"komen[tsd]?|coment|cmt|cmnt|commen", "comment"),
        (r"cb|cmb|combi1|konbien|combiens", "combien"),
        (r"kan|kand|qd|quan", "quand"),
        (r"kel|kels|kelle|quels|quelle|quelles", "quel"),
        (r"envi", "envie"),
        (r"men(?= finir)", "m en"),
        (
            r"ma(?= (?:viole|frappe|tape|touche|agresse|insulte|menace|jete|mis|vire)\w*)|mon(?= (?:vire|mis|frappe|jete|foutu|tape)\w*)",
            "m a",
        ),
        (r"ds", "dans"),
        (r"pr", "pour"),
        (r"tt", "tout"),
        (r"bcp", "beaucoup"),
        (r"mm", "meme"),
        (r"qqn|qq1|qqun|qlq1|qlqn|qlqun|kelk ?1|kelkun|quelkun|quelquun", "quelqu un"),
        (r"sa(?= (?:sert|marche|coute|dure|va|commence|paye|me|m|se|fait)\b)", "ca"),
        (r"fo|il fau[tx]?|fau", "faut"),
        (r"ya|il y a|i a|yas", "y a"),
        (
            r"tes|t(?= (?:une?|nul\w*|con|conne|bete|qui|la|trop|vraiment|debile|humaine?|relou|robot|ki|inutile|chiant)\b)",
            "t es",
        ),
        (r"tas", "t as"),
        (r"tu es|tu e|t e", "t es"),
        (r"tu as|tu a", "t as"),
        (r"esque|eske|esk|es ce que|es que|est ce(?! que)", "est ce que"),
        (r"mdp", "mot de passe"),
        (r"pere|daron|papa|darron|beau pere", "pere"),
        (r"mere|daronne|maman|belle mere", "mere"),
    )
)
# « jdors », « jcherche »: a verb stuck to its pronoun.
_STUCK = re.compile(r"\bj(?=[bcdfgklmnpqrstvz][a-z]{2,})(?!query\b|son\b)")
# « gratuiiit », « stoppp »: a letter held down.
_HELD_DOWN = re.compile(r"([a-z])\1{2,}")


def plain(text: str) -> str:
    """The text folded, SMS spelling spelled out.

    >>> plain("C koi l’label ? jen peu plu")
    'c est quoi l label ? j en peu plus'
    """
    spelled = _HELD_DOWN.sub(r"\1", fold(text[:READ]))
    for pattern, replacement in _SPELLINGS:
        spelled = pattern.sub(replacement, spelled)
    return _STUCK.sub("je ", spelled)
