"""The game in words: its rounds, its result, its buttons, and what is typed instead of tapping."""

import re

from bot.dialogue.conversation import Asked, Conversation
from bot.dialogue.game import ROUNDS, Choice, Game, suggested
from bot.dialogue.naming import domain_button, domain_line
from bot.dialogue.spelling import plain
from bot.dialogue.taps import ALL, Action, Move, button
from bot.dialogue.world import World
from bot.effects import Rows
from catalogue.language import Translator
from catalogue.words.text import fold, stem

_EITHER = (
    (Choice.LEFT, r"1|un|a|(?:(?:cote|celui de|celle de|a|de) )?(?:la )?gauche|(?:le |la )?(?:1er|1ere|premiere?|une?)(?: choix| reponse)?"),
    (Choice.RIGHT, r"2|deux|b|(?:(?:cote|celui de|celle de|a|de) )?(?:la )?droite|(?:le |la )?(?:2e|2eme|deuxieme|second|seconde|dernier|derniere)(?: choix| reponse)?"),
    (Choice.BOTH, r"(?:tous |toutes )?les (?:2|deux)(?: mon capitaine)?|l un et l autre|un peu des deux"),
    (Choice.NEITHER, r"aucune?(?: des (?:deux|2))?|ni l un ni l autre|rien|bof|passer?|je passe|suivante?|skip|(?:je )?(?:ne )?sais pas(?: trop)?|"
     r"jsp|chai pas|chepa|aucune idee|ca depend|osef|peu importe|pas de preference|ca m est egal"),
)  # fmt: skip
_CHOICES = tuple((choice, re.compile(pattern)) for choice, pattern in _EITHER)
# Words around a choice that say nothing of it.
_AROUND = frozenset(
    stem(word)
    for word in (
        "je", "j", "moi", "prefere", "prefererais", "plutot", "aime", "bien", "mieux", "choisis", "dirais", "le", "la", "les", "l", "de", "d",
        "du", "des", "que", "ce", "c", "est", "a", "au", "dans", "mon", "ma", "sur", "un", "une", "en", "et", "pour", "faire", "tout", "avec",
        "veux", "ca",
    )
)  # fmt: skip
_WORDS = re.compile(r"[a-z0-9]+")


def rounds(_: Translator) -> tuple[tuple[str, str], ...]:
    """The two sides of each round, as they are offered."""
    return (
        (_("🧩 finding why it does not work"), _("🎨 making it beautiful")),
        (_("🔧 building with my hands"), _("💻 doing it all on screen")),
        (_("👥 talking and organising, with people"), _("🎧 concentrating, in my corner")),
        (_("🎬 telling a story"), _("🔍 leading the inquiry")),
        (_("🌱 learning the basics, quietly"), _("🚀 going straight to the technique")),
    )


def question(asked: Asked, conversation: Conversation, world: World) -> str:
    """What the game says at this point."""
    _, game = world.texts, conversation.game or Game()
    if asked is Asked.GAME_OFFER:
        return _("No problem, many people do not know. Shall we play? 5 questions, 30 seconds.")
    if asked is Asked.GAME:
        return _("{n}/{total} · You prefer…", n=len(game.answers) + 1, total=len(ROUNDS))
    lines = [domain_line(domain, world) for domain in suggested(game)]
    return "\n".join([_("I see you well in:"), *lines, _("Shall we look?")])


def buttons(asked: Asked, conversation: Conversation, _: Translator) -> Rows:
    """What can be tapped at this point."""
    turn, game = conversation.turn, conversation.game or Game()
    to_list = button(_("I choose from a list"), Action.PLAY, Move.STOP, turn)
    if asked is Asked.GAME_OFFER:
        everything = button(_("Show me everything"), Action.INTEREST, ALL, turn)
        return ((button(_("I play"), Action.PLAY, Move.START, turn),), (to_list,), (everything,))
    if asked is Asked.GAME:
        left, right = rounds(_)[len(game.answers)]
        passing = button(_("Pass"), Action.PICK, Choice.NEITHER, turn)
        return (
            (button(left, Action.PICK, Choice.LEFT, turn),),
            (button(right, Action.PICK, Choice.RIGHT, turn),),
            (passing, button(_("Stop the game"), Action.PLAY, Move.STOP, turn)),
        )
    domains = suggested(game)
    each = tuple((button(domain_button(domain, _), Action.INTEREST, domain, turn),) for domain in domains)
    together = button(all_of(len(domains), _), Action.PLAY, Move.ALL, turn)
    again = button(_("Play again"), Action.PLAY, Move.START, turn)
    return (*each, (together,), (again,), (to_list,))


def all_of(number: int, _: Translator) -> str:
    return _("Both") if number == 2 else _("All three")


def read_choice(text: str, game: Game, _: Translator) -> Choice | None:
    """The side that a text chooses: by its rank, its emoji or its words."""
    said = plain(text).strip(" .!?…")
    for choice, pattern in _CHOICES:
        if pattern.fullmatch(said):
            return choice
    if (rank := read_pick(text, 2)) is not None:
        return (Choice.LEFT, Choice.RIGHT)[rank]
    words = _content(text)
    left, right = (
        text.strip() == label.split()[0] or (bool(words) and words <= _content(label))
        for label in rounds(_)[len(game.answers)]
    )
    return {(True, False): Choice.LEFT, (False, True): Choice.RIGHT}.get((left, right))


# What may be picked from a list, in words: « la 2 », « le troisième », « je prends la première ».
_WORDS_OF_RANK = ("1er|1ere|premiere?|une?", "2e|2eme|deuxieme|seconde?", "3e|3eme|troisieme", "4e|4eme|quatrieme", "5e|5eme|cinquieme", "6e|6eme|sixieme")  # fmt: skip
_PICK = re.compile(
    r"(?:(?:ok|oui|bon|alors|bah|moi|je|j|c est|plutot|prends?|prendrais|veux|voudrais|voir|choisis|prefere|aime|interessee?|par|suis|comment|on|fait|fais|faire|pour|m|inscrire|postuler|a) )*"
    r"(?:(?P<digit>\d)|(?:(?:bien|la|le|l|n|no|numero|fiche|formation|celle|celui) )+(?:(?P<number>\d\d?)|(?P<word>\w+)))"
    r"(?: (?:formation|fiche|la|m interesse|me plait|me tente|me va|a l air (?:bien|cool)|est (?:bien|cool|pas mal)|c est (?:bien|cool)|stp|svp|merci|bien))*"
)

# « Ça m'intéresse », of the trainings just shown.
_TEMPTED = re.compile(
    r"(?:oui |ouais |ok |ah |trop |grave )*(?:(?:ca|elle|elles|c est|tout|celle la) )?(?:(?:m |me )(?:interesse\w*|plai\w+|tente\w*|chauffe)|(?:je suis )?(?:chaude?|partante?|interessee?))(?: (?:bien|trop|grave|ca|de ouf|moi))*|"
    r"je (?:la |les )?(?:veux|prends|kiffe)(?: (?:ca|celle la|bien))?"
)


def is_tempted(text: str) -> bool:
    return _TEMPTED.fullmatch(plain(text).strip(" .!?…")) is not None


def read_pick(text: str, most: int) -> int | None:
    """« La 2 », « je prends la première », « le dernier »: which one of `most`, from 0."""
    found = _PICK.fullmatch(" ".join(plain(text).strip(" .!?…").split()))
    if found is None:
        return None
    if found["word"]:
        rank = most if re.fullmatch("derniere?", found["word"]) else _rank_in_words(found["word"])
    else:
        rank = int(found["digit"] or found["number"])
    return rank - 1 if 1 <= rank <= most else None


def _rank_in_words(word: str) -> int:
    """From 1; 0 for no rank."""
    return next((rank for rank, words in enumerate(_WORDS_OF_RANK, 1) if re.fullmatch(words, word)), 0)


def read_rank(text: str, most: int) -> int | None:
    """« 2 », « le premier »: which one of `most`, from 0."""
    said = plain(text).strip(" .!?…")
    ranks = (r"1|un|(?:le |la )?(?:1er|1ere|premiere?)", r"2|(?:le |la )?(?:2e|2eme|deuxieme|second|seconde)", r"3|(?:le |la )?(?:3e|3eme|troisieme|derniere?)")  # fmt: skip
    return next((rank for rank, pattern in enumerate(ranks[:most]) if re.fullmatch(pattern, said)), None)


def _content(text: str) -> frozenset[str]:
    return frozenset(map(stem, _WORDS.findall(fold(text)))) - _AROUND
