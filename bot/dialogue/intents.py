"""What a short message asks for, when it is no answer: a command, its words, or what its button would do."""

import re
from dataclasses import dataclass
from enum import StrEnum

from catalogue.words.text import fold


class Intent(StrEnum):
    """What can be asked at any time."""

    DANGER = "danger"
    START = "start"
    HELP = "help"
    RESTART = "restart"
    STOP = "stop"
    PROFILE = "profile"
    HUMAN = "human"
    WHY = "why"
    COST = "cost"
    SKIP = "skip"
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

# Whole messages, folded. Checked in this order.
_WHOLE: tuple[tuple[Intent, str], ...] = (
    (
        Intent.HELP,
        r"aide|aide moi|help|au secours|comment ca marche|je (?:ne )?(?:sais|comprends) (?:pas )?(?:rien|quoi faire)",
    ),
    (Intent.RESTART, r"(?:on )?recommence[rz]?|(?:on )?reset|repartir de zero|efface tout"),
    (Intent.STOP, r"stop|on arrete|j arrete|annuler|laisse tomber|au revoir|bye|a plus|ciao"),
    (Intent.PROFILE, r"(?:mon )?profil|mes reponses"),
    (Intent.MORE, r"(?:voir )?(?:plus|la suite|suite|suivantes?|encore|les autres|d autres|autres?)"),
    (Intent.DETAILS, r"(?:plus de )?(?:details?|detail|infos?)" + _NUMBER),
    (Intent.MAP, r"(?:voir )?(?:(?:sur )?la )?carte" + _NUMBER),
    (Intent.CHANGE_PLACE, r"changer?(?: de| ma| la)? (?:ville|lieu|endroit)"),
    (Intent.CHANGE_LEVEL, r"changer?(?: de| mon| le)? niveau"),
    (Intent.CHANGE_INTERESTS, r"changer?(?: d| mes| les)? (?:envies?|interets?|domaines?)"),
    (
        Intent.SKIP,
        r"(?:bof )?(?:jsp|chai pas|chepa|je (?:ne )?sais pas(?: trop)?|j en sais rien|sais pas|aucune idee|peu importe|passer?|"
        r"on passe|je passe|suivant|je prefere ne pas (?:le )?dire|ca depend|aucune? preference|osef|jm en fous)",
    ),
    (
        Intent.YES,
        r"(?:oui+|ouais?|ouai|yes|yep|ok|okay|exact(?:ement)?|c est (?:ca|bon)|tout a fait|carrement|grave|ui|d accord|dac)",
    ),
    (Intent.NO, r"(?:non+|nan+|nn|no|pas du tout|c est pas ca|un autre|une autre|autre)"),
    (
        Intent.THANKS,
        r"(?:ok |super |cool |top |parfait )?(?:merci|mrc|thanks?)(?: beaucoup| bcp| bien)?|super|cool|top|parfait|genial",
    ),
    (
        Intent.HELLO,
        r"(?:bonjour|bonsoir|salut|slt|coucou|cc|hello|hey|yo|wesh|re|bjr|bsr)(?: (?:a tous|toi|le bot|cv|ca va))?",
    ),
)

# Somewhere in the message, folded.
_INSIDE: tuple[tuple[Intent, str], ...] = (
    (
        Intent.DANGER,
        r"\b(?:suicid\w*|me tuer|me foutre en l air|envie d en finir|en finir avec (?:la vie|tout)|envie de mourir|veux mourir|veu mourir|"
        r"veux plus vivre|plus envie de vivre|me frappe|me tape dessus|me bat|il me viole|viole[er]?|agress(?:ee?|ion))\b",
    ),
    (
        Intent.HUMAN,
        r"\b(?:humaine?|conseill(?:er|ere)s?|vraie personne)\b|\b(?:parler|discuter|causer|voir) (?:a |avec )?(?:quelqu un|qqn|qq1|une? personne)\b"
        r"|\b(?:r?appel(?:er?|ez|le)) moi\b|\bme (?:r?appel(?:er?|ez|le))\b",
    ),
    (Intent.COST, r"\b(?:payante?s?|gratuite?s?|combien (?:ca|sa|c)(?: est)?|ca coute)\b"),
    (
        Intent.WHY,
        r"\bpourquoi (?:tu|vous|cette|ca|c est)\b|^(?:pourquoi|pk|pq|pkoi)\b.{0,30}$|\bc(?:a|est|)? ?(?:koi|quoi) le rapport\b|\bpk tu\b",
    ),
)
_WHOLE_PATTERNS = tuple((intent, re.compile(f"(?:{pattern}){_PLEASE}")) for intent, pattern in _WHOLE)
_INSIDE_PATTERNS = tuple((intent, re.compile(pattern)) for intent, pattern in _INSIDE)
_COMMAND = re.compile(r"/(?P<name>\w+)(?:@\w+)?(?:\s.*)?", re.DOTALL)
_ENDING = re.compile(r"[\s.!?…,;:]+$")


def wanted(text: str) -> Wanted | None:
    """What the message asks for; None when it is to be understood as an answer."""
    if command := _COMMAND.fullmatch(text.strip()):
        return Wanted(COMMANDS.get(command["name"].casefold(), Intent.UNKNOWN_COMMAND))
    folded = _ENDING.sub("", fold(text))
    for intent, pattern in _INSIDE_PATTERNS:
        if pattern.search(folded):
            return Wanted(intent)
    for intent, pattern in _WHOLE_PATTERNS:
        if match := pattern.fullmatch(folded):
            return Wanted(intent, int(match.groupdict().get("number") or 1))
    return None
