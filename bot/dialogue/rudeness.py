"""Insults thrown at the bot, told from rough words about anything else."""

import re

from bot.dialogue.spelling import plain

_INSULT = re.compile(
    r"\b(?:"
    r"fdp|ntm|ntgm|tg|ftg|tagl|tagueule|vtff?|ni(?:k|que?)[rzs]? ?(?:ta|sa|ses|tes|t es|vos|leurs?) ?(?:meres?|races?|morts?)|"
    r"(?:je )?(?:t|vous|v) emmerde\w*|suces? (?:moi|ma|mes) \w+|(?:lechez?|mange) (?:moi|mon|ma|mes) (?:cul|bite|couilles|zob)|(?:gros|grosse|espece de|sale) (?:pd|pede|pute|batard|tapette)s?|suces? moi|(?:je )?(?:te|vous) (?:baise|nique|encule|pisse dessus|chie dessus)|mange (?:tes|t es|vos) morts?|trou du cul|ta grand mere(?= *[!.]*$)|va te faire(?= *[!.]*$)|zebi|t es (?:trop )?moche|^casses? (?:pas )?les couilles|fuck (?:you|off|toi|ta mere|vous)|(?:stupid|son of a) bitch|"
    r"(?:je )?vais (?:te|vous) (?:niquer|demonter|eclater|fracasser|pourrir|baiser)|sales? (?:arabes?|noire?s?|juifs?|juives?|negres?|blancs?|chinois|rebeus?|pedes?|pd|gitans?|roms?)|bougnou?les?|negros?|youpins?|"
    r"(?:naze|nulle?|pourrie?|eclatee?|claquee?|bidon) (?:ton|votre|ce) (?:truc|bot|site|robot|appli)|conn?ar[ds]?|fermes? (?:ta gueule|la|ta bouche)|(?:ferme )?ta gueule|ta (?:mere|race)|nique(?: ta| toi| ta mere)?(?: mere| race)?|niquez? vous|"
    r"(?:va|vas|allez)(?: te| vous|t en)? ?(?:(?:faire )?(?:foutre|enculer?|mettre|chier))|encule\w*|connard\w*|connasse|conard|salope|salaud|put(?:e|ain de (?:bot|robot))|fils de pute|"
    r"batard\w*|abruti\w*|bouffon\w*|sale (?:bot|robot|con|merde|chien)|(?:gros|grosse|espece de|pauvre) (?:con|conne|merde|nul|debile|naze|type)|"
    r"(?:bot|robot|truc|appli|machine|site) (?:de merde|pourrie?|a chier|bidon|eclatee?|claque|nulle?|debile)|"
    r"(?:t es|vous etes|tu|bot|bot est) (?:vraiment |trop |tellement |qu |une? |juste |super )*(?:nul\w*|con|conne|bete|debile|stupide|idiote?|naze|inutile|pourrie?|merde|eclatee?|claquee?|chiante?|relou|lourd|teube|golmon|mongol|pues?)|"
    r"c est (?:trop |vraiment )?(?:nul|de la merde|pourri|bidon|claque) (?:ton|votre|ce) (?:truc|bot|site|robot|appli)|"
    r"(?:tu |vous |bot )(?:sers|sert|servez) (?:vraiment |strictement )?a (?:rien|que dalle)|tu (?:me )?(?:saoules?|soules?|casses? les couilles|fais chier|pues)|casse toi|degage|imbecile|cretin\w*|pov con|^(?:idiote?|debile|nul|naze|pd|pede|tapette|bitch|batars?|fuck|bouffonne|tocard|clochard|salopard|baltringue)$"
    r")(?!\w)"
)
# A whole message that is nothing but contempt: said of the trainings or of the bot.
_CONTEMPT = re.compile(
    r"[\s!.]*(?:🖕[🏻-🏿]?\s*)+|(?:mais |wesh |franchement |bah |pff+ )*c est (?:vraiment |trop |que )*(?:de la (?:grosse |pure )?merde|a chier|une merde|de la daube)(?: (?:ton|votre|ce) \w+| wesh| frr| mdr)*"
)
# Death wished on the bot, the whole message less other insults: with « je », or about somebody, it would be danger.
_CURSE = re.compile(
    r"(?:(?:mais|wesh|bah|alors|bon|toi|ok|non|le bot|robot|bot) )*"
    r"(?:(?:va|vas|aller?|allez)(?: (?:te|vous|tous|toutes|donc))* (?:mourir|crever?|creve|pendre|tuer|suicider|noyer|bruler|flinguer|jeter (?:par|sous|d) \w+(?: \w+)?)|"
    r"(?:pends?|tue|suicide|noie|flingue|bute)[sz]? (?:toi|vous)|(?:creve|meurs|mourrez|crevez)(?: (?:tous|toutes|en enfer|toi|bot))*|j espere que (?:tu|vous) (?:\w+ )?(?:creves?|mourrez|meurs|mourir|crever))"
    r"(?: (?:toi|tous|bot|robot|le bot|wesh|frr|frere|stp|mdr|lol|en enfer))*"
)
# « Je suis nul », « mon prof est un connard »: somebody else is meant.
_OF_OTHERS = re.compile(
    r"\b(?:suis|me sens|me trouve|mon|ma|mes|on m a|m ont|me (?:dit|disent|traitent?)|traitee?s? d[e ]|prof\w*|patron|ecole|lycee|ils|elles)\b[^,.!?]{0,30}$"
)


def read(text: str) -> str | None:
    """What a message says besides an insult, spelled out; None when it insults nobody here."""
    said = plain(text)
    if _CONTEMPT.fullmatch(said.strip(" .!?…")) or curses(text):
        return ""
    match = _INSULT.search(said)
    if match is None or _OF_OTHERS.search(said[: match.start()]):
        return None
    return _INSULT.sub(" ", said)


def curses(text: str) -> bool:
    """« Va mourir » and the like, thrown at the bot: rude, and no call for help."""
    return _CURSE.fullmatch(" ".join(_INSULT.sub(" ", plain(text)).strip(" .!?…,").split())) is not None
