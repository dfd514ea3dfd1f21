"""What only sounds like danger: idioms, games, machines, work against it, and laughter. On text made plain."""

import re

from bot.dialogue.spelling import plain

_MACHINE = r"(?:pc|ordi\w*|tel|telephone|portable|wifi|box|console|switch|appli\w*|site|serveur|bot|voiture|imprimante|souris|clavier|ecran|batterie|disque dur|cle usb)"
_IDIOMS = (
    r"(?:morte?s?|mourir|crever?|creve|pleurer?|tuer?|suicider) (?:de |d )(?:rire|faim|soif|chaud|froid|fatigue|trouille|honte|ennui|peur|stress|sommeil)",
    r"c est (?:de )?la (?:tuerie|bombe)|me bats (?:les couilles|pour|tous|chaque|contre|avec|au)|suicide squad",
    r"de quoi (?:se|s|me|m) (?:pendre|flinguer|suicider|tirer une balle|jeter par la fenetre|taper la tete)",
    # what parents « would do »
    r"(?:va|vont) (?:me )?(?:tuer?|defoncer?|buter?) (?:si|quand|parce)\b|me (?:tue|bute|defonce|eclate)(?:nt)? si\b",
    rf"{_MACHINE} (?:qui |m |me )?(?:s est|a fait|fait|va|veut|est|a|se)(?: \w+)? (?:suicid\w+|overdose|mourir|crever?|tuer?|tue|malaise|mort\w*)",
    r"over ?doses? (?:de |d )(?!med|cach|coke|coc|hero|drog|xanax|doli|para|some|md|ket|crack|alcool)\w+",
    # games and films
    r"(?:jeux?|films?|series?|livres?|mangas?|animes?|romans?|histoires?|podcasts?) (?:(?:de|d|ou|sur|avec|contre|anti|on|il|faut|se|video) )+(?:\w+ ){0,2}\w+",
    r"(?:tuer?|buter?|fumer|exploser|eclater|defoncer|taper) (?:des |les |du |un |tous les |plein de )(?:zombies?|boss|monstres?|ennemis?|mobs?|mechants|joueurs?|bots?|noobs?)",
    r"(?:\w+ ){1,3}(?:dans (?:le|un|les|des|mon) jeux?|(?:a|sur|dans) (?:gta|fortnite|call of|cod|csgo|cs|valorant|lol|fifa|minecraft|roblox|free fire|mario kart))",
    # work against it, or for those who live it
    r"(?:contre|combattre|empecher|eviter|prevention (?:du|des|contre)|anti|sur) (?:le |la |les |l )?"
    r"(?:cyber ?)?(?:harcelement|violences?(?: \w+)?|suicides?|harceleurs?|overdoses?|viols?)",
    r"(?:aider|pour|contre|avec|sur) (?:les |des |l )?(?:sdf|sans abri|(?:femmes|enfants) batt\w+|victimes?(?: de \w+)?)",
    r"(?:attaquer|attaque\w*|menaces?) (?:informatiques?|cyber\w*)|viols? (?:de|des|du|d) (?:(?:la|ma|mes|vos|ses) )?(?:donnees|vie privee|reglement|secret\w*|propriete)",
    r"en finir avec (?:(?:l|le|la|les|ce|cette|mes|mon|ma) )(?!vie|jours)\w+",
)
_SLANG = re.compile(rf"\b(?:{'|'.join(_IDIOMS)})\b")
# « Ma mère va me tuer » is said of a bad mark; with one of these it may be meant.
_PARENTS = re.compile(
    r"\b(?:pere|mere|parents|frere|soeur|prof|patron)s? (?:va|vont) me (?:tuer|buter|crever|defoncer)\b"
)
_FEAR = re.compile(
    r"\b(?:peur|menac\w+|jure|vraiment|couteau|arme|flingue|enceinte|frap\w+|bat|tape|aide[rz]?|danger|cach\w+|fugu\w+|viol\w+)\b"
)
# With one of these, words of death may be a joke.
_LAUGHTER = re.compile(
    r"\b(?:m+d+r+|p?tdr+|l+o+l+|xd+|(?:ha){2,}h?|hihi|j?e? ?(?:rigole|deconne)|socialement)\b|[😂🤣😹😆]"
)


def without_slang(text: str) -> str:
    """The text made plain, without what only sounds like danger."""
    said = _SLANG.sub(" ", plain(text))
    return said if _FEAR.search(said) else _PARENTS.sub(" ", said)


def laughs(said: str) -> bool:
    return _LAUGHTER.search(said) is not None
