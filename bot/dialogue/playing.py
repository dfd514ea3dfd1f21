"""Playing the game: offered, played round by round, left at any time, and its result taken."""

import re
from dataclasses import replace

from bot.dialogue.asking import ask
from bot.dialogue.board import read_choice, read_rank
from bot.dialogue.conversation import Asked, Conversation
from bot.dialogue.game import Choice, Game, suggested
from bot.dialogue.learning import learn_interests
from bot.dialogue.naming import domain_name, noted
from bot.dialogue.replies import go_on
from bot.dialogue.scene import Outcome, Scene
from bot.dialogue.spelling import plain
from catalogue.model import Domain
from catalogue.words.interests import Interests

_START = re.compile(
    r"(?:oui+|ouais?|ok|okay|yes|vas y|go|allez|chiche|pourquoi pas|d accord|dac|carrement|si tu veux)(?: on joue| je joue)?|(?:je |on |re)?jou(?:e|er|ons)|re"
)
_STOP = re.compile(
    r"(?:non|nan|stop|no)(?: merci)?|(?:stop|stopper|arrete\w*|quitte\w*|fin|finir)(?: (?:le|du) jeu)?|(?:on|j) arrete(?: (?:le|du) jeu)?|laisse tomber|annul\w*|"
    r"(?:je choisis dans )?(?:la |une )?liste|(?:voir |montre )?(?:moi )?la liste|autre chose|aucune?(?: des (?:deux|2|trois|3))?|pas envie(?: de jouer)?|j aime pas les jeux|ca me saoule"
)
_AGAIN = re.compile(r"re ?(?:jouer?|faire|fais|commence\w*)(?: le jeu)?|encore(?: une fois)?|on rejoue|re")
_ALL = re.compile(
    r"(?:tous |toutes )?les (?:deux|trois|2|3)|tous|toutes|tout|oui+|ouais?|ok|vas y|go|d accord|carrement"
)


# Messages in a row that a game may misunderstand: then the list is easier.
MOST_MISSES = 2


def hear(conversation: Conversation, scene: Scene, text: str) -> Outcome | None:
    """What a message answers to the game; None when it speaks of something else."""
    said = plain(text).strip(" .!?…")
    match conversation.asked:
        case Asked.GAME_OFFER if _START.fullmatch(said):
            return start(conversation, scene)
        case Asked.GAME if choice := read_choice(text, conversation.game or Game(), scene.world.texts):
            return choose(conversation, scene, choice)
        case Asked.GAME_END if _AGAIN.fullmatch(said):
            return start(conversation, scene)
        case Asked.GAME_END if domains := _chosen(conversation, text):
            return _take(conversation, scene, domains, _said_back(domains, scene))
        case _:
            pass
    in_game = conversation.asked is not None and conversation.asked.is_game
    return leave(conversation, scene) if in_game and _STOP.fullmatch(said) else None


def offer(conversation: Conversation, scene: Scene, lead: str = "") -> Outcome:
    return ask(replace(conversation, game=Game(), misses=0), scene, Asked.GAME_OFFER, lead)


def start(conversation: Conversation, scene: Scene) -> Outcome:
    return ask(replace(conversation, game=Game(started=True), misses=0), scene, Asked.GAME)


def choose(conversation: Conversation, scene: Scene, choice: Choice) -> Outcome:
    """The next round, or the result; who passed over everything is shown the list."""
    game = (conversation.game or Game()).answered(choice)
    after = replace(conversation, game=game, misses=0)
    if not game.is_over:
        return ask(after, scene, Asked.GAME)
    return leave(after, scene) if game.said_nothing else ask(after, scene, Asked.GAME_END)


def back(conversation: Conversation, scene: Scene) -> Outcome:
    """The round before; before the first one, the list."""
    game = conversation.game or Game()
    if not game.answers:
        return leave(conversation, scene)
    return ask(replace(conversation, game=game.back()), scene, Asked.GAME)


def leave(conversation: Conversation, scene: Scene) -> Outcome:
    """No game, or no more of it: the list."""
    begun = conversation.game and (conversation.game.answers or conversation.misses > MOST_MISSES)
    lead = scene.world.texts("All right, no game.") if begun else ""
    return ask(replace(conversation, game=Game(), misses=0), scene, Asked.INTERESTS, lead)


def take_all(conversation: Conversation, scene: Scene) -> Outcome:
    """A tap: nothing to say back, the message tapped on keeps it."""
    return _take(conversation, scene, suggested(conversation.game or Game()))


def _take(conversation: Conversation, scene: Scene, domains: tuple[Domain, ...], lead: str = "") -> Outcome:
    return go_on(replace(learn_interests(conversation, Interests(domains=domains)), misses=0), scene, lead)


def _chosen(conversation: Conversation, text: str) -> tuple[Domain, ...]:
    """All of what the game suggests, or one by its rank; what is named otherwise is read as any wish."""
    domains = suggested(conversation.game or Game())
    if _ALL.fullmatch(plain(text).strip(" .!?…")):
        return domains
    rank = read_rank(text, len(domains))
    return () if rank is None else (domains[rank],)


def _said_back(domains: tuple[Domain, ...], scene: Scene) -> str:
    return noted((domain_name(domain, scene.world) for domain in domains), scene.world.texts)
