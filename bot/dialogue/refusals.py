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


_REFUSES = (
    r"(?:(?:(?:je )?(?:veux|prefere|vais|souhaite|aime)|j ai|envie) (?:\w+ )?(?:pas|plus)?(?: (?:envie|ne|pas|te|vous|de|d|le|la|les|forcement|trop|vraiment|que tu saches))*"
    r" ?(?:dire|donner|repondre|partager|reveler|raconter)(?! (?:que|moi))|"
    r"(?:je )?(?:m en|on s en|s en) (?:fous?|fout|fiche|tape|balance|bat\w*)|osef|balek|jm ?en (?:fous?|fout|fiche|bats?)|(?:c est |est )?(?:pas important|sans importance)|"
    r"(?:ca )?(?:ne |te |vous )*regarde pas|(?:c est |est )(?:prive|perso|personnel)|(?:c est|t es) pas (?:tes|vos) affaires|peu importe|(?:ca )?m est egal|t occupe)"
)
_SLOTS = {
    Slot.PLACE: r"(?:ou (?:est ce que )?(?:j habite|je (?:vis|suis|loge))|(?:ma |la |l |le |mon |quel |de |du )*(?:ville|adresse|position|endroit|lieu|localisation|distance|code postal|commune))",
    Slot.LEVEL: r"(?:(?:mon |le |mes |les |quel |de |du )*(?:niveaux?|diplomes?|etudes|scolarite)(?: scolaire)?)",
    Slot.INTERESTS: r"(?:(?:le |les |mes |quel |de |du )*(?:domaines?|envies?|theme|secteur)|ce (?:que j aime|qui me plait))",
}
_ABOUT = tuple(
    (
        slot,
        re.compile(rf"\b{_REFUSES} (?:(?:de|du|sur|pour|d) )?{noun}\b|\b{noun} (?:\w+ )?{_REFUSES}(?!\w)"),
    )
    for slot, noun in _SLOTS.items()
)
# Without a subject, the whole message: « je veux pas dire », « ça te regarde pas ».
_BARE = re.compile(
    rf"(?:(?:non|nan|euh|bah|ben|bof|desole|franchement|moi|je) )*{_REFUSES}(?: (?:ca|svp|stp|merci|a ca|desole|moi))*"
)

# Said of a wish to take back, in words that the reading of wishes knows as a refusal.
_REMOVES = (
    (
        re.compile(
            r"\b(?:enleve\w*|retire\w*|vire[rz]?|supprime\w*|oublie\w*|barre\w*) (?:(?:moi|tout|stp|du|de|le|la|les|l|des|ce qui est) ?)+ "
        ),
        "pas de ",
    ),
    (re.compile(r"\b(?:enleve\w*|retire\w*|vire[rz]?|supprime\w*|oublie\w*|barre\w*) (?:le |la |les |l |du |de la |des )?"), "pas de "),
    (re.compile(r"\b(?:finalement |en fait )?(?:je )?(?:veux|voudrais|aime|kiffe) plus (?:de |du |d |faire de )?(?:la |l |le |les )?"), "pas de "),
    (re.compile(r"\b(?:finalement|en fait|du coup) plus (?:de |du |d )(?:la |l )?"), "pas de "),
    (re.compile(r"^plus (?:de |du |d )(?:la |l )?(?=.*\b(?:finalement|en fait|du tout|stp|svp)\b)"), "pas de "),
)  # fmt: skip
_ADDS = re.compile(r"\b(?:r?ajoute\w*|aussi|en plus|egalement)\b")


def read(text: str) -> Refusal | None:
    """What a message refuses to answer; None when it refuses nothing."""
    said = plain(text)
    for slot, pattern in _ABOUT:
        if match := pattern.search(said):
            return Refusal(slot, f"{said[: match.start()]} , {said[match.end() :]}")
    return Refusal(None, "") if _BARE.fullmatch(said.strip(" .!?…")) else None


def spelled_out(text: str) -> str:
    """The text, with « enlève le design » told as « pas de design »."""
    said = plain(text)
    told = said
    for pattern, replacement in _REMOVES:
        told = pattern.sub(replacement, told)
    return text if told == said else told


def adds(text: str) -> bool:
    """Whether wishes come on top of the others: « ajoute le design »."""
    return _ADDS.search(plain(text)) is not None
