"""The game for who does not know what they like: five either/or questions, then two or three domains."""

from dataclasses import dataclass, replace
from enum import StrEnum

from catalogue.model import Domain


class Choice(StrEnum):
    """What is answered to « tu préfères… ou… »."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    NEITHER = "neither"


Points = dict[Domain, int]

# What each side of each round says of the domains. The weights are ours, set so that every domain comes out of some
# sequence of plain lefts and rights, and none of more than two sequences in five.
ROUNDS: tuple[tuple[Points, Points], ...] = (
    (  # finding why it does not work · making it beautiful
        {
            Domain.RESEAUX_SYSTEMES: 2,
            Domain.CYBERSECURITE: 2,
            Domain.DEVELOPPEMENT: 1,
            Domain.DATA_IA: 1,
            Domain.FABRICATION_NUMERIQUE: 1,
        },
        {
            Domain.DESIGN: 3,
            Domain.AUDIOVISUEL: 2,
            Domain.JEUX_VIDEO_3D: 1,
            Domain.MARKETING_COMMUNICATION: 1,
        },
    ),
    (  # building with one's hands · doing everything on a screen
        {Domain.FABRICATION_NUMERIQUE: 3, Domain.RESEAUX_SYSTEMES: 2, Domain.AUDIOVISUEL: 1},
        {
            Domain.DEVELOPPEMENT: 2,
            Domain.DESIGN: 2,
            Domain.DATA_IA: 1,
            Domain.CYBERSECURITE: 1,
            Domain.JEUX_VIDEO_3D: 1,
        },
    ),
    (  # talking, helping, organising · being absorbed in one's own corner
        {Domain.GESTION_PROJET: 3, Domain.MARKETING_COMMUNICATION: 3, Domain.REMISE_A_NIVEAU: 2},
        {Domain.CYBERSECURITE: 1, Domain.DEVELOPPEMENT: 1, Domain.DATA_IA: 1, Domain.JEUX_VIDEO_3D: 1},
    ),
    (  # telling a story · leading an inquiry
        {Domain.JEUX_VIDEO_3D: 3, Domain.AUDIOVISUEL: 3, Domain.MARKETING_COMMUNICATION: 1},
        {Domain.DATA_IA: 3, Domain.CYBERSECURITE: 2, Domain.GESTION_PROJET: 1},
    ),
    (  # learning the basics quietly · going straight to the technique
        {Domain.REMISE_A_NIVEAU: 4, Domain.FABRICATION_NUMERIQUE: 1, Domain.MARKETING_COMMUNICATION: 1},
        {
            Domain.DEVELOPPEMENT: 2,
            Domain.RESEAUX_SYSTEMES: 1,
            Domain.DESIGN: 1,
            Domain.AUDIOVISUEL: 1,
            Domain.CYBERSECURITE: 1,
            Domain.GESTION_PROJET: 1,
        },
    ),
)


@dataclass(frozen=True, slots=True)
class Game:
    """A game offered, then `started`; one answer a round."""

    started: bool = False
    answers: tuple[Choice, ...] = ()

    @property
    def is_over(self) -> bool:
        return len(self.answers) >= len(ROUNDS)

    @property
    def said_nothing(self) -> bool:
        """Every round was passed over."""
        return all(answer is Choice.NEITHER for answer in self.answers)

    def answered(self, choice: Choice) -> "Game":
        return replace(self, answers=(*self.answers, choice))

    def back(self) -> "Game":
        """One round earlier."""
        return replace(self, answers=self.answers[:-1])


def suggested(game: Game) -> tuple[Domain, ...]:
    """The two domains with most points, and a third that has as many as the second; ties in the order of Domain."""
    points = dict.fromkeys(Domain, 0)
    for sides, answer in zip(ROUNDS, game.answers, strict=False):
        for side in _chosen(sides, answer):
            for domain, weight in side.items():
                points[domain] += weight
    ranked = sorted(Domain, key=lambda domain: -points[domain])
    return tuple(ranked[: 3 if points[ranked[2]] == points[ranked[1]] else 2])


def _chosen(sides: tuple[Points, Points], answer: Choice) -> tuple[Points, ...]:
    return {
        Choice.LEFT: sides[:1],
        Choice.RIGHT: sides[1:],
        Choice.BOTH: sides,
        Choice.NEITHER: (),
    }[answer]
