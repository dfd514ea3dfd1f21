"""How people want to learn: on site or from home, in alternance or not."""

import re
from dataclasses import dataclass

from catalogue.model import Delivery
from catalogue.words.text import fold

# « près de chez moi », « à dix minutes de la maison »: a distance from home, not a way to learn from there.
_FROM_HOME = (
    r"(?:depuis|(?<!pres )(?<!loin )(?<!cote )(?<!proche )(?<!autour )(?<!min )(?<!minutes )(?<!heure )(?<!heures )(?<!km )(?<!bornes )de) "
    r"(?:chez moi|la maison|mon canap\w*)"
)
_REMOTE = (
    r"a distance|(?:en |tout |full )?distanciel|en visio\w*|e ?learning|en remote|full remote|par internet"
    rf"|{_FROM_HOME}"
    r"|(?:formations?|cours|apprendre|etudier|suivre|faire|tout) (?:\w+ )?en ligne"
)
_ON_SITE = r"(?:en |du )?presentiel|sur place|en vrai|en classe|dans une (?:vraie )?(?:ecole|salle|classe)|me deplacer"
# « apprentissage automatique » is a field of data, « l’apprentissage du dessin » a way to speak.
_WORK_STUDY = (
    r"(?:en |une |d |l )?alternances?|alternante?s?|(?:en |contrat d |l |un |d )apprentissage(?! (?:automatique|du|de|des|d)\b)"
    r"|contrats? (?:pro(?:fessionnalisation)?|d apprentissage)|apprentie?s?|en cfa"
)
# « pas à distance », « sans alternance », « je veux pas du distanciel », « pas envie d’être en alternance ».
_REFUSED = r"(?:pas|sans|ni|jamais|evite\w*|sauf|marre|deteste|non)(?: (?:du tout|envie|trop|une|un|du|de|d|la|le|l|que|faire|etre|tout|pour|fan|etudier|en|formations?|cours))*"


@dataclass(frozen=True, slots=True)
class Preferences:
    """None: nothing is said. `work_study`: alternance, wanted or refused."""

    delivery: Delivery | None = None
    work_study: bool | None = None


def read(text: str) -> Preferences:
    """What a message says of how its author wants to learn; the last word wins."""
    folded = fold(text)
    remote, on_site = _wanted(_REMOTE, folded), _wanted(_ON_SITE, folded)
    delivery = None
    if remote is not on_site:
        delivery = Delivery.A_DISTANCE if remote or on_site is False else Delivery.SUR_PLACE
    return Preferences(delivery, _wanted(_WORK_STUDY, folded))


def _wanted(pattern: str, folded: str) -> bool | None:
    """Whether what is named is wanted; None when it is not named."""
    found = list(re.finditer(rf"(?<!\w)(?P<refused>{_REFUSED} )?(?:{pattern})(?!\w)", folded))
    return not found[-1]["refused"] if found else None
