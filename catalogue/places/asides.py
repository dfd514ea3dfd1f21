"""Places named in passing, which are not where one lives: denied, left, somebody else's, or only talked about."""

from catalogue.places.mentions import Mention
from catalogue.places.typed import Word
from catalogue.places.wording import ARTICLES, DWELLING, LEADS, listed

# Denies the place that follows: « pas Lyon », « plus à Lyon », « tout sauf Lyon ».
DENIALS = listed("pas plus jamais sauf ni hormis excepte")
# What may stand between the denial and the place: « je veux pas aller vivre à Paris ».
_BETWEEN = (
    (LEADS - DWELLING)
    | ARTICLES
    | listed(
        "aller vivre habiter bouger bosser travailler rester venir partir demenager retourner finir etudier apprendre chercher celui celle"
    )
)
# What is said of the first is said of the second: « ni Paris ou Lyon ».
_JOINING = listed("ou et")
# Before « pas », these deny something else than the place: « je sais pas, Lens », « pourquoi pas Lens ».
_OTHERWISE_DENIED = listed("pourquoi sais jsais chais chsais sait ai jai avais avait en de bac")
# « Plus vers Lens » is rather near it.
_RATHER = listed("vers sur cote pres")

# Verbs of leaving a place, and those that do so with « de ».
_LEAVING = listed("quitter quitte quittes quittant")
_LEAVING_WITH_DE = listed(
    "bouge bouges jbouge bouger sors jsors sortir pars jpars partir demenage demenager barre barrer eloigner"
)
_OF = listed("de d du des")
# What comes before where one goes: « quitter Roubaix pour Lille ».
_TOWARDS = listed("pour vers a sur direction")
# « Pas Saint-Denis en Île-de-France, celui de la Réunion »: another one of that name.
_THE_OTHER = listed("celui celle")

_PERSONS = listed(
    "frere freres frero frr reuf soeur soeurs reuss pote potes poto ami amis amie amies copain copains copine copines cousin "
    "cousins cousine cousines mere pere parents daron daronne darons ex oncle tante tonton tata mari femme meuf mec fiance fiancee "
    "voisin voisine voisins collegue collegues famille grandmere grandpere mamie papi beaufrere fils fille"
)
_ONE_S = listed("mon ma mes un une notre nos ton ta")
# Words between « mon » and the person: « mon grand frère », « ma meilleure pote ».
_LONGEST_EPITHET = 2
# « Chez ma mère à Lens », « avec mon frère et ma sœur »: with them, one lives there too.
_WITH = listed("chez avec par comme de d pour sans a grace")
_THEY = listed("il elle ils elles")
_THEY_LIVE = listed(
    "habite habitent vit vivent bosse bossent travaille travaillent etudie etudient loge logent"
)
# Where one speaks of oneself again.
_OWN = listed("je j moi mais on nous suis chui chuis chu jai jaime jaimerais jabite jetais jarrive jen perso")

_TASTES = listed(
    "fan fans supporter supportrice supporte jsupporte aime jaime adore jadore kiffe jkiffe deteste jdeteste hais regarde "
    "regarder"
)
_WITH_TASTES = ARTICLES | _OF | listed("bien trop grave beaucoup vraiment")
# Shows in which towns are teams.
_SHOWS = listed("match matchs derby finale concert psg om ligue foot")


def is_aside(words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...]) -> bool:
    """Whether the place is named only to say something else than that one lives there."""
    if _is_denied(words, mention, others):
        return not _is_told_apart(words, mention, others)
    return (
        _is_left(words, mention, others) or _is_somebody_s(words, mention) or _is_talked_about(words, mention)
    )


def _back(words: tuple[Word, ...], start: int, skipped: frozenset[str]) -> int:
    """Where the first word that is not skipped stands before `start` in its part of the text, or -1."""
    at = start - 1
    while at >= 0 and words[at].part == words[start].part and words[at].folded in skipped:
        at -= 1
    return at if at >= 0 and words[at].part == words[start].part else -1


def _is_denied(words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...]) -> bool:
    """« Pas à Lyon », and what goes with it: « pas Saint-Denis en Île-de-France », « ni Paris ou Lyon »."""
    at = _back(words, mention.start, _BETWEEN | _JOINING)
    if at < 0:
        return False
    before, between = _folded(words, at - 1), {word.folded for word in words[at + 1 : mention.start]}
    town = next((other for other in others if other.end == at + 1 and other.is_town), None)
    if town and (between & _JOINING or (between and not mention.is_town)):
        return _is_denied(words, town, others)
    if words[at].folded not in DENIALS:
        return False
    is_staying = _leaves(words, mention) or (before in _LEAVING_WITH_DE and bool(_OF & between))
    is_rather = words[at].folded == "plus" and bool(_RATHER & between)
    return not (is_staying or is_rather or before in _OTHERWISE_DENIED)


def _is_told_apart(words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...]) -> bool:
    """A denied town that is meant in another area: « celui de la Réunion »."""
    areas = (other for other in others if other.start >= mention.end and not other.is_town)
    return mention.is_town and any(
        _folded(words, _back(words, area.start, LEADS | ARTICLES)) in _THE_OTHER for area in areas
    )


def _is_left(words: tuple[Word, ...], mention: Mention, others: tuple[Mention, ...]) -> bool:
    """« Quitter Roubaix pour Lille »; without another town, one still lives in the one that one leaves."""
    towards = (other for other in others if other.is_town and other.start == mention.end + 1)
    return _leaves(words, mention) and any(_folded(words, other.start - 1) in _TOWARDS for other in towards)


def _leaves(words: tuple[Word, ...], mention: Mention) -> bool:
    before = _folded(words, mention.start - 1)
    return before in _LEAVING or (before in _OF and _folded(words, mention.start - 2) in _LEAVING_WITH_DE)


def _is_somebody_s(words: tuple[Word, ...], mention: Mention) -> bool:
    """« Mon frère habite à Lyon », up to where one speaks of oneself."""
    for at in range(mention.start - 1, -1, -1):
        word = words[at].folded
        if words[at].part != words[mention.start].part or _is_own(word):
            return False
        if word in _THEY and _folded(words, at + 1) in _THEY_LIVE:
            return True
        if word in _PERSONS and (start := _possessive(words, at)) is not None:
            return not _is_with(words, start)
    return False


def _is_own(word: str) -> bool:
    """« Je », « moi », and what « je » is stuck to: « jcherche »."""
    return word in _OWN or (len(word) > 1 and word[0] == "j" and word[1] not in "aeiouy")


def _possessive(words: tuple[Word, ...], person: int) -> int | None:
    starts = range(person - 1, max(-1, person - 1 - _LONGEST_EPITHET), -1)
    return next((at for at in starts if words[at].folded in _ONE_S), None)


def _is_with(words: tuple[Word, ...], start: int) -> bool:
    """Whether one is with that person, or with the one named just before: « avec mon frère et ma sœur »."""
    before = _folded(words, start - 1)
    if before == "et" and _folded(words, start - 2) in _PERSONS:
        first = _possessive(words, start - 2)
        return first is not None and _is_with(words, first)
    return before in _WITH


def _is_talked_about(words: tuple[Word, ...], mention: Mention) -> bool:
    """« Je suis fan de Paris Hilton », « le match Lyon Marseille »."""
    if _folded(words, _back(words, mention.start, _WITH_TASTES)) in _TASTES:
        return True
    before = [word for word in words[: mention.start] if word.part == words[mention.start].part]
    is_led = bool(before) and before[-1].folded in LEADS
    return not is_led and any(word.folded in _SHOWS for word in before)


def _folded(words: tuple[Word, ...], at: int) -> str:
    return words[at].folded if 0 <= at < len(words) else ""
