"""What a diploma was in: « bac pro commerce », « licence de psycho ». It is what one has done, not what one wishes."""

import re

from catalogue.words.circumstances import WISHED
from catalogue.words.diploma_spelling import spell_out
from catalogue.words.text import fold

# Diplomas that their speciality follows at once; the others need a word that leads to it (« bac+2 en com »).
_TRADE = r"bac (?:pro\w*|techno\w*)|caps?|beps?|bts+a?|dut|bp|brevet pro\w*|li[sc]en[sc]e(?: pro\w*)?|masters?|bachelors?|deug|titre pro\w*|bpjeps|[lm] ?[1-3]|but(?= (?:info|mmi|tc|gea|geii))"
_OTHER = r"bac(?: ?\+ ?\d)?|diplomes?|etudes|fac|prepa|doctorat|these"
_LINK = r"(?:en|de|d|du|des|option|mention|specialite|spe|dans (?:le|la|l))"
# A word of a speciality: no pronoun, no verb, nothing that starts another idea.
_WORD = r"(?!(?:j\w*|je|on|moi|mais|et|ou|puis|pour|que|qui|chui\w*|sui\w*|g|a|au|avec|sans|sur|vers|fini\w*|eu|obtenu\w*|valide\w*|abandonn\w*|arret\w*)\b)[\w+#]+"
# The second word of a speciality: « gestion administration », « design graphique », « systèmes numériques ».
_SECOND = r"\w+(?:iques?|elles?|als?|ales?|ives?|ifs?|tion|eurs?)"
_SPECIALITY = re.compile(
    rf"\b(?:(?:{_TRADE})(?: {_LINK})?|(?:{_OTHER}) {_LINK}) {_WORD}(?: (?:et |et de |de |d |du |des ){_WORD}| {_SECOND}\b)*"
)
# Letters before a diploma in which a wish for it is said.
_SOON_ENOUGH = 60
_CLAUSE_START = re.compile(r".*[,;.!?:()/]")


def without_specialities(text: str) -> str:
    """The folded text, less the diplomas that are followed by what they were in; those that are wished for stay.

    >>> without_specialities("J'ai un bac pro commerce, je veux faire un BTS design")
    'j ai un , je veux faire un bts design'
    """
    folded = fold(text)
    return _SPECIALITY.sub(lambda found: _unless_wished(found, folded), folded)


def _unless_wished(found: re.Match[str], folded: str) -> str:
    before = _CLAUSE_START.sub("", folded[max(0, found.start() - _SOON_ENOUGH) : found.start()])
    return found.group() if WISHED.search(f"{spell_out(before)} #") else ""
