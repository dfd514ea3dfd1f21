"""What a learner would rather not say, or wants no more: « je m'en fous du niveau », « enlève le design »."""

import re
from dataclasses import dataclass

from bot.dialogue.conversation import Slot
from bot.dialogue.spelling import plain


@dataclass(frozen=True, slots=True)
class Refusal:
    """The question that is refused (None: the one that is asked), and what the message says besides, spelled out."""

    slot: Slot | None
    rest: str


# « Je veux pas dire », « j'ai pas envie de répondre », « je m'en fous », « c'est privé ».
_REFUSES = (
    r"(?:"
    r"(?:(?:je )?(?:veux|prefere|vais|souhaite|aime)|j ai|envie) (?:\w+ )?(?:pas|plus)?"
    r"(?: (?:envie|ne|pas|te|vous|de|d|en|den|le|la|les|forcement|trop|vraiment))* ?(?:dire?|donner|repondre|partager|reveler|raconter|parler)(?! (?:que|moi))|"
    r"(?:je )?(?:(?:ne|te|t|vous|le|la|l) ){0,3}(?:dis|dirai|dirais|dit|donne|donnerai|reponds|repondrai) (?:pas|rien)(?! (?:que|non|a|de)\b)|"
    r"(?:je )?(?:m en|on s en|s en|jm ?en) (?:fous?|fout|fiche|tape|balance|bat\w*)|osef|balek|peu importe|(?:ca )?m est egal|"
    r"(?:c est |est )?(?:pas important|sans importance)|(?:ca )?(?:ne |te |vous )*regarde pas|t occupe|"
    r"(?:c est |est )(?:prive|perso|personnel)|(?:c est|t es) pas (?:tes|vos) affaires"
    r")"
)
# Shame refuses too, and calls for a kind word.
_SHAME = r"(?:ca|c est) (?:me )?(?:genant|gene|fout la honte|met mal a l aise)|(?:j ai |la |c est )?(?:trop |un peu |la )*honte|(?:je )?suis (?:trop |un peu )?genee?"
_OF = r"(?:ma |mon |mes |la |le |les |l |quel |de |du ){0,3}"
_SLOTS = {
    Slot.PLACE: rf"(?:ou (?:est ce que )?(?:j habite|je (?:vis|suis|loge))|{_OF}(?:ville|adresse|position|endroit|lieu|distance|code postal|commune))",
    Slot.LEVEL: rf"{_OF}(?:niveaux?|diplomes?|etudes|scolarite)(?: scolaire)?",
    Slot.INTERESTS: rf"(?:{_OF}(?:domaines?|envies?|theme|secteur)|ce (?:que j aime|qui me plait))",
}
_ABOUT = tuple(
    (
        slot,
        re.compile(
            rf"\b(?:{_REFUSES}|{_SHAME}) (?:(?:de|du|sur|pour|d) )?{noun}\b|\b{noun} (?:\w+ )?{_REFUSES}(?!\w)"
        ),
    )
    for slot, noun in _SLOTS.items()
)
# Said without a subject only: secrets, tiredness.
_SILENCE = (
    r"(?:je )?(?:prefere|veux|aime mieux) pas|(?:j ai )?(?:pas|aucune|zero) (?:trop |vraiment )?envie|chut+|(?:c est )?(?:un |top )?secret|no comment|joker|mystere|"
    r"(?:je |prefere |veux |le |la |l )*garde[rz]? (?:ca |le |la |tout )?(?:pour moi|secret)|tu (?:le )?sauras (?:pas|rien)|(?:t as |tu as )?pas besoin de (?:le )?savoir|"
    r"(?:j ai )?(?:trop |la |grosse )*flemme(?: de (?:repondre|dire|le dire))?|t es qui pour (?:savoir|demander)|laisse"
)
_AROUND = r"(?:(?:non|nan|euh|bah|ben|bof|desole|franchement|moi|je|vas y|vsy|azy|wesh|frere?|frr) )*"
# Without a subject, the whole message.
_BARE = re.compile(
    rf"{_AROUND}(?:{_REFUSES}|{_SHAME}|{_SILENCE})(?: (?:de le|d en|en|ca|svp|stp|merci|a ca|desole|moi|frere?|frr|mdr|un peu|de dire|du tout))*"
)
_ASHAMED = re.compile(rf"\b(?:{_SHAME})(?!\w)")
# No place in particular, the whole message.
_EVERYWHERE = re.compile(
    r"(?:(?:je |moi |peux |pourrais |veux |suis prete? a |vais |bouger?|aller|me deplacer?|demenager|cherche|habite|euh|bah|ben|c est|sur|a|dans) ?)*"
    r"(?:n ?importe (?:ou|quelle ville|quel endroit)|partout(?: en france)?|(?:(?:en|(?:dans )?toute la|la) )?france(?: entiere)?|france entiere|null?e? part|"
    r"(?:la )?ou (?:tu|vous|je) (?:veux|voulez)|peu importe (?:ou|l endroit|le lieu)|pas de (?:lieu|ville)(?: precise?| en particulier)?)(?: (?:stp|svp|mdr|en france|en vrai))*"
)

# How a wish is taken back; told as « pas de », which the reading of wishes knows.
_ARTICLE = r"(?:(?:moi|tout|du|de|le|la|les|l|des|d) ){0,3}"
_REMOVES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(^|[,.;!] ?|\b(?:peux|veux|stp|et|mais|non|finalement|fait|faut|moi) )(?:enleve\w*|retire\w*|vire[rz]?|supprime\w*|oublie\w*|barre\w*) {_ARTICLE}",
        rf"()\b(?:je )?(?:veux|voudrais|aime|kiffe) plus (?:faire )?{_ARTICLE}",
        rf"()\b(?:finalement|en fait|du coup) plus (?=(?:de|du|d) ){_ARTICLE}",
        rf"()^plus (?=(?:de|du|d) ){_ARTICLE}(?=.*\b(?:finalement|en fait|du tout|stp|svp)\b)",
    )
)
_ADDS = re.compile(r"\b(?:r?ajoute\w*|aussi|en plus|egalement)\b")


def read(text: str) -> Refusal | None:
    """What a message refuses to answer; None when it refuses nothing."""
    said = plain(text)
    whole = said.strip(" .!?…")
    if _EVERYWHERE.fullmatch(whole):
        return Refusal(Slot.PLACE, "")
    for slot, pattern in _ABOUT:
        if match := pattern.search(said):
            return Refusal(slot, f"{said[: match.start()]} , {said[match.end() :]}")
    return Refusal(None, "") if _BARE.fullmatch(whole) else None


def is_ashamed(text: str) -> bool:
    """Whether a message refuses out of shame: « ça me gêne », « j'ai honte »."""
    return _ASHAMED.search(plain(text)) is not None


def spelled_out(text: str) -> str:
    """The text, with « enlève le design » told as « pas de design »."""
    told = said = plain(text)
    for pattern in _REMOVES:
        told = pattern.sub(r"\1pas de ", told)
    return text if told == said else told


def adds(text: str) -> bool:
    """Whether wishes come on top of the others: « ajoute le design »."""
    return _ADDS.search(plain(text)) is not None
