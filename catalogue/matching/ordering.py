"""In which order the cards found are shown."""

from collections import Counter
from collections.abc import Iterable, Iterator

from catalogue.matching.model import Card
from catalogue.model import Domain

# Points that each further card of a domain loses when several domains are wished, or none: so people see them all.
SPREAD = 8
# A remote training is shown after this many on site (as DORA does), and no more than this many follow one another
# while something on site is left: they are mixed in, not piled up.
ON_SITE_FOR_ONE_REMOTE = 2
REMOTE_IN_A_ROW = 2


def spread(cards: Iterable[Card], wishes: tuple[Domain, ...]) -> list[Card]:
    """From the best to the worst; the score of a card that comes after others of its domain is the less for it."""
    if len(wishes) == 1:
        return sorted(cards, reverse=True)
    before: Counter[Domain] = Counter()
    spaced = []
    for card in sorted(cards, reverse=True):
        spaced.append(card._replace(score=card.score - SPREAD * before[card.domain]))
        before[card.domain] += not wishes or card.domain in wishes
    return sorted(spaced, reverse=True)


def surest(cards: Iterable[Card]) -> list[Card]:
    """What surely takes the person comes before the rest."""
    return sorted(cards, key=lambda card: not card.sure)


def mixed(fitting: list[Card], loosened: list[Card], remote: list[Card]) -> Iterator[Card]:
    """One remote after two of what fits on site; then what is left, by score, for what is far or not quite what was
    asked is worth less than what one follows from home."""
    homes, in_a_row = list(reversed(remote)), 0
    for rank, card in enumerate(fitting, 1):
        yield card
        in_a_row = 0
        if rank % ON_SITE_FOR_ONE_REMOTE == 0 and homes:
            yield homes.pop()
            in_a_row = 1
    for card in loosened:
        while homes and homes[-1].score > card.score and in_a_row < REMOTE_IN_A_ROW:
            yield homes.pop()
            in_a_row += 1
        yield card
        in_a_row = 0
    yield from reversed(homes)
