"""What a short message asks for, when it is no answer: a command, its words, or what its button would do."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogue.spelling import plain
from catalogue.words.text import fold


class Intent(StrEnum):
    """What can be asked at any time."""

    START = "start"
    HELP = "help"
    RESTART = "restart"
    STOP = "stop"
    PROFILE = "profile"
    WHY = "why"
    SKIP = "skip"
    UNSURE = "unsure"
    PLAY = "play"
    BACK = "back"
    WRONG = "wrong"
    WAIT = "wait"
    LOST = "lost"
    LONG = "long"
    READING = "reading"
    WHERE = "where"
    FAR = "far"
    NONE_FITS = "none_fits"
    SORRY = "sorry"
    YES = "yes"
    NO = "no"
    MORE = "more"
    DETAILS = "details"
    MAP = "map"
    CHANGE_PLACE = "change_place"
    CHANGE_LEVEL = "change_level"
    CHANGE_INTERESTS = "change_interests"
    THANKS = "thanks"
    HELLO = "hello"
    UNKNOWN_COMMAND = "unknown_command"


@dataclass(frozen=True, slots=True)
class Wanted:
    """An intent, and the card it is about: « détails 2 » → 2."""

    intent: Intent
    number: int = 1


COMMANDS = {
    "start": Intent.START,
    "aide": Intent.HELP,
    "help": Intent.HELP,
    "recommencer": Intent.RESTART,
    "profil": Intent.PROFILE,
}

_NUMBER = r"(?: (?:la |le |n ?)?(?P<number>\d{1,2}))?"
_PLEASE = r"(?: (?:stp|svp|s il te plait|s il vous plait|merci))?"

# « Supprime mes données », « oublie-moi », « je veux me supprimer de vos données ».
_TAKE_OUT = r"(?:supprim\w+|effac\w+|enleve[rsz]?|retire[rsz]?|vire[rsz]?|detrui\w+|oublie[rsz]?)"
_ASKING = r"(?:(?:je|j|tu|vous|on) )?(?:(?:veux|veut|voudrais|aimerais|souhaite|faut|peux|peut|pouvez|pourrais|pourriez|que|qu on|tu|vous|me|m|en fait|stp|svp) )*"
_ERASE = (
    rf"{_ASKING}{_TAKE_OUT}(?: moi)? (?:(?:toutes?|tout|tous) )?(?:mes|ma|mon|les|nos|notre|la|ces) (?:donnees?|infos?|informations?|reponses?|messages?|conversations?|discussions?|profil|compte|historique|traces?)(?: perso\w*)?|"
    rf"{_ASKING}(?:supprime|efface|oublie|vire|enleve|retire)[rsz]? (?:moi|tout|tt)(?: (?:ca|ce que j ai dit|de moi|sur moi|stp))?(?: (?:de|dans) (?:vos|tes|la|les|votre|ta) (?:donnees?|bases?|fichiers?|listes?|systeme)(?: de donnees)?)?|"
    rf"{_ASKING}(?:{_TAKE_OUT}|desinscri\w+|desabonn\w+|sortir)(?: (?:moi|(?:de|dans) (?:vos|tes|la|les|votre|ta|ton) (?:donnees?|bases?|fichiers?|listes?|systeme|bot)(?: de donnees)?))+|"
    r"(?:je veux )?(?:me )?desinscri\w+|droit a l oubli|oublie ce que j ai dit"
)
_DROP = r"(?:oublie[rz]?|supprime[rz]?|efface[rz]?|enleve[rz]?|modifie[rz]?|corrige[rz]?) (?:ma|mon|mes|la|le|les)"

# Whole messages, folded. Checked in this order.
_WHOLE: tuple[tuple[Intent, str], ...] = (
    (
        Intent.HELP,
        r"aide|aide moi|help|(?:tu peux|peux tu|vous pouvez) m aider|comment ca marche|je (?:ne )?(?:sais|comprends) (?:pas )?(?:rien|quoi faire)",
    ),
    (Intent.RESTART, r"(?:on )?recommence[rz]?|(?:on )?reset|repartir de zero|efface tout|" + _ERASE),
    (Intent.STOP, r"stop|on arrete|j arrete|annuler|laisse tomber|au revoir|bye|a plus|ciao"),
    (Intent.PROFILE, r"(?:mon )?profil|mes reponses"),
    (
        Intent.MORE,
        r"(?:voir )?(?:plus|la suite|suite|suivantes?|encore|les autres|d autres|autres?)|"
        r"(?:(?:il )?y ?(?:en )?a|ya|t en as|vous en avez|tu en as|t as|vous avez)(?: (?:pas|rien|quoi|que|en))* (?:d ?autres?(?: (?:formations?|choix|trucs?))?|autre chose|que ca)|c est tout(?: ce que (?:t as|tu as|vous avez))?|montre[rz]? (?:moi )?(?:en )?(?:d autres|les autres|autre chose)",
    ),
    (Intent.DETAILS, r"(?:plus de )?(?:details?|detail|infos?)" + _NUMBER),
    (
        Intent.MAP,
        r"(?:voir )?(?:(?:sur )?la )?carte"
        + _NUMBER
        + r"|(?:elle est |c est )?ou (?:est |c est |elle est )?(?:la |le )(?:formation |numero )?(?P<rank>\d{1,2})",
    ),
    (
        Intent.CHANGE_PLACE,
        rf"changer?(?: de| ma| la)? (?:ville|lieu|endroit)|{_DROP} (?:ville|lieu|endroit|adresse)",
    ),
    (Intent.CHANGE_LEVEL, rf"changer?(?: de| mon| le)? niveau|{_DROP} (?:niveau|diplome)"),
    (
        Intent.CHANGE_INTERESTS,
        rf"changer?(?: d| mes| les)? (?:envies?|interets?|domaines?)|{_DROP} (?:envies?|interets?|domaines?)",
    ),
    (
        Intent.LOST,
        r"(?:(?:mais|bah|euh|wesh|desole|frr?|la) )*(?:j|je)? ?(?:n |ne |y )*(?:(?:comprends?|comprend|capte|pige) (?:pas|r|rien)|ai (?:pas|r|rien) (?:compris?|capte|pige))(?: (?:la question|le truc|bien|tout|trop|frr|wesh))*|hein+|quoi+|je (?:dois|faut|suis cense) (?:dire|mettre|ecrire|repondre) quoi|faut (?:dire|mettre|ecrire|repondre) quoi|c est quoi la question|c est a dire|comment ca|keskidi",
    ),
    (
        Intent.LONG,
        r"(?:mais |pff+ )*(?:c |c est |ca prend )?(?:trop |super |hyper )?long(?: (?:wesh|frr|ton truc|vos questions))*|(?:ca fait )?trop de questions|(?:il )?(?:reste|encore|y a) (?:\w+ )?combien de questions|c est bientot (?:fini|la fin)",
    ),
    (
        Intent.READING,
        r"(?:j|je) (?:ne |n )?(?:(?:sais|arrive) (?:\w+ )?(?:pas|mal|trop)(?: \w+)?(?: a)?|ai du mal a|galere a) (?:lire|ecrire)(?: (?:(?:le|en) francais|bien|tres|trop|desolee?|dsl|(?:et|ni|ou) (?:a )?(?:lire|ecrire)))*|je (?:ne )?(?:lis|lit) (?:pas|mal)(?: bien| tres bien)?|(?:je suis )?(?:illettree?|analphabete)|c est trop (?:de texte|a lire)|trop de texte",
    ),
    (
        Intent.WHERE,
        r"(?:(?:et|mais) )?(?:vous etes|t es|tu es|vs etes|etes vous|vous etes situes?|c est) (?:ou|dans quelle ville|situes? ou)(?: exactement| en fait| au juste)?|(?:c est )?ou (?:vous etes|t es|etes vous|ca se (?:trouve|passe))|(?:c est quoi )?(?:votre|ton|l) adresse",
    ),
    (
        Intent.FAR,
        r"(?:(?:mais|bah|oui|non|wesh|ah|oh) )*(?:(?:c|c est|elle est|elles sont|ca fait|est ce que c est|tout est|c est tout) )?(?:(?:trop|super|hyper|tres|vraiment|un peu|grave) )*loin(?: (?:pour moi|de chez moi|d ici|wesh|frr|tout ca|non))*|c est a (?:combien|cb)(?: (?:de )?(?:km|kilometres|chez moi))*|y a rien (?:plus |de plus )?pres|(?:il y a |y a )?(?:pas |rien )?(?:de )?plus (?:pres|proche)",
    ),
    (
        Intent.NONE_FITS,
        r"(?:(?:mais|bah|euh|non|bof) )*(?:(?:y a )?(?:aucune?|rien)(?: (?:ne|de|formation|me|m|qui))*(?: (?:plait|plaisent|interesse|tente|va|convient|bien|tout ca))|(?:j|je)? ?(?:n )?aime (?:pas|rien|aucune)(?: (?:trop|ca|celles? la|la dedans))?|(?:ca|elles?|c) (?:ne )?(?:me |m )?(?:plait|plaisent|interesse|tente|va|est) pas(?: trop| du tout)?(?: (?:ce que je (?:veux|cherche)))?|c est pas (?:ce que je (?:veux|cherche)|pour moi|mon truc)|aucune)",
    ),
    (
        Intent.UNSURE,
        r"(?:bof |euh |bah |ben )*(?:jsp|idk|ch?ai pas|chepa|j ?s(?:ai)?s? pas|je (?:ne )?sais pas|j en sais rien|sais pas|aucune idee|pas d idee|ca depend|je vois pas)"
        r"(?: trop| du tout| encore| quoi (?:faire|choisir|dire)| vraiment| mdr| lol| franchement)*",
    ),
    (
        Intent.SKIP,
        r"(?:peu importe|passer?|on passe|je passe|suivant|skip|je prefere ne pas (?:le )?dire|aucune? preference|osef|jm en fous|rien a dire)",
    ),
    (
        Intent.WAIT,
        r"(?:attends?|attend|minute|bouge pas|je reviens|deux secondes|(?:attends? )?(?:une?|2|deux|5|cinq) ?(?:secs?|secondes?|mins?|minutes?)|je reflechis|laisse moi (?:reflechir|le temps))(?: (?:stp|papillon|je reflechis))?",
    ),
    (
        Intent.SORRY,
        r"(?:oh |non |bon |c est bon )*(?:pardon|desolee?|dsl|sorry|excuse[sz]? ?moi|je m excuse|mes excuses)(?: (?:frr|frere|pour ca))?",
    ),
    (Intent.PLAY, r"(?:on |je |re)joue|rejouer|(?:re)?faire le jeu|lance[rz]? le jeu|le jeu"),
    (
        Intent.BACK,
        r"(?:on |je |tu )?(?:peux? )?(?:retour|reviens?|revenir|retourner?)(?: (?:en|a l) ?(?:arriere|avant))?|en arriere|precedente?|(?:la )?question (?:d avant|precedente)|back|annule(?:r)? (?:ma|la) reponse",
    ),
    (Intent.WRONG, r"(?:je veux )?corriger?|erreur|c est faux|pas ca|c est pas bon|faux"),
    (
        Intent.YES,
        r"(?:oui+|ouais?|ouai|yes|yep|ok|okay|(?:(?:bah|bon|aller|allez|oui|ok|wesh|wsh|non) )?(?:vas ?y|vazy|vzy|vsy|azy|va zy)|go|exact(?:ement)?|c est (?:ca|bon)|tout a fait|carrement|grave|ui|d accord|dac)",
    ),
    (Intent.NO, r"(?:non+|nan+|nn|no|pas du tout|c est pas ca|un autre|une autre|autre)"),
    (
        Intent.THANKS,
        r"(?:ok |super |cool |top |parfait )?(?:merci|mrc|thanks?)(?: beaucoup| bcp| bien)?|super|cool|top|parfait|genial",
    ),
    (
        Intent.HELLO,
        r"(?:bonjour|bonsoir|salut|slt|coucou|cc|hello|hey|yo|wesh|re|bjr|bsr)(?: (?:a tous|toi|le bot|cv|ca va))?|(?:comment )?(?:ca va|cv|tu vas)(?: (?:toi|bien|et toi))+|comment (?:ca va|tu vas)|tu vas bien|cv",
    ),
)

# Somewhere in the message, folded.
_INSIDE: tuple[tuple[Intent, str], ...] = (
    (
        Intent.WHY,
        r"\bpourquoi (?:tu|vous|cette|ca|c est)\b|^(?:pourquoi|pk|pq|pkoi)\b.{0,30}$|\bc(?:a|est|)? ?(?:koi|quoi) le rapport\b|\bpk tu\b",
    ),
    (
        Intent.WRONG,
        r"\bje (?:te |vous |t )?(?:l )?ai deja (?:dit|ecrit|repondu)|\bj ai deja (?:dit|repondu)|\b(?:t as|tu as|tas|vous avez) (?:rien |pas |mal |r )?(?:rien |pas )?compris\b|\btu (?:ne )?comprends? (?:rien|pas)\b|\b(?:c est )?pas ce que j ai dit\b|\bj ai (?:pas|jamais) dit\b|"
        r"\btu (?:t es|te) tromp\w+|\bt es a cote de la plaque\b",
    ),
    (
        Intent.FAR,
        r"\b(?:plus (?:pres|proches?)|moins (?:loin|eloignee?s?)|(?:trop|super|hyper|grave) (?:loin|eloignee?s?))(?! d)\b|\b(?:plus (?:pres|proches?)|moins loin|trop loin) de (?:chez moi|la maison)\b",
    ),
)
_WHOLE_PATTERNS = tuple((intent, re.compile(f"(?:{pattern}){_PLEASE}")) for intent, pattern in _WHOLE)
_INSIDE_PATTERNS = tuple((intent, re.compile(pattern)) for intent, pattern in _INSIDE)
_COMMAND = re.compile(r"/(?P<name>\w+)(?:@\w+)?(?:\s.*)?", re.DOTALL)
_ENDING = re.compile(r"[\s.!?…,;:]+$")


def wanted(text: str) -> Wanted | None:
    """What the message asks for, as it is typed or spelled out; None when it is to be understood as an answer."""
    if command := _COMMAND.fullmatch(text.strip()):
        return Wanted(COMMANDS.get(command["name"].casefold(), Intent.UNKNOWN_COMMAND))
    typed, spelled = (_ENDING.sub("", said) for said in (fold(text), plain(text)))
    return _asked(typed) or (_asked(spelled) if spelled != typed else None)


def _asked(said: str) -> Wanted | None:
    for intent, pattern in _INSIDE_PATTERNS:
        if pattern.search(said):
            return Wanted(intent)
    for intent, pattern in _WHOLE_PATTERNS:
        if match := pattern.fullmatch(said):
            named = match.groupdict()
            return Wanted(intent, int(named.get("number") or named.get("rank") or 1))
    return None
