"""Insults thrown at the bot, told from rough words about anything else."""

import re

from bot.dialogue.spelling import plain

_INSULT = re.compile(
    r"\b(?:"
    r"fdp|ntm|ntgm|tg|ftg|fermes? (?:ta gueule|la|ta bouche)|(?:ferme )?ta gueule|ta (?:mere|race)|nique(?: ta| toi| ta mere)?(?: mere| race)?|niquez? vous|"
    r"(?:va|vas|allez)(?: te| vous|t en)? ?(?:(?:faire )?(?:foutre|enculer?|mettre|chier))|encule\w*|connard\w*|connasse|conard|salope|salaud|put(?:e|ain de (?:bot|robot))|fils de pute|"
    r"batard\w*|abruti\w*|bouffon\w*|sale (?:bot|robot|con|merde|chien)|(?:gros|grosse|espece de|pauvre) (?:con|conne|merde|nul|debile|naze|type)|"
    r"(?:bot|robot|truc|appli|machine|site) (?:de merde|pourrie?|a chier|bidon|eclatee?|claque|nulle?|debile)|"
    r"(?:t es|vous etes|tu|bot|bot est) (?:vraiment |trop |tellement |qu |une? |juste |super )*(?:nul\w*|con|conne|bete|debile|stupide|idiote?|naze|inutile|pourrie?|merde|eclatee?|claquee?|chiante?|relou|lourd|teube|golmon|mongol|pues?)|"
    r"c est (?:trop |vraiment )?(?:nul|de la merde|pourri|bidon|claque) (?:ton|votre|ce) (?:truc|bot|site|robot|appli)|"
    r"(?:tu |vous |bot )(?:sers|sert|servez) (?:vraiment |strictement )?a (?:rien|que dalle)|tu (?:me )?(?:saoules?|soules?|casses? les couilles|fais chier|pues)|casse toi|degage|imbecile|cretin\w*|pov con|^(?:idiote?|debile|nul|naze)$"
    r")(?!\w)"
)
# « Je suis nul », « mon prof est un connard »: somebody else is meant.
_OF_OTHERS = re.compile(
    r"\b(?:suis|me sens|me trouve|mon|ma|mes|prof\w*|patron|ecole|lycee|ils|elles)\b[^,.!?]{0,30}$"
)


def read(text: str) -> str | None:
    """What a message says besides an insult, spelled out; None when it insults nobody here."""
    said = plain(text)
    match = _INSULT.search(said)
    if match is None or _OF_OTHERS.search(said[: match.start()]):
        return None
    return _INSULT.sub(" ", said)
