"""What the network published about itself, beside what the loaded catalogue says of the same thing: never mixed, each with
its year, what it counts, and its source."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from catalogue import language
from catalogue.language import Translator
from catalogue.model import Delivery
from catalogue.reporting.criteria import Group
from catalogue.reporting.figures import Report
from catalogue.reporting.headlines import range_text, share_text
from catalogue.reporting.measures import Parts
from catalogue.reporting.tables import percent


@dataclass(frozen=True, slots=True)
class Published:
    """`of`: what was counted, as the source says it. `ours`: key of the figure of ours that says the same, or empty."""

    year: str
    subject: str
    said: str
    of: str
    source: str
    ours: str = ""


@cache
def published() -> tuple[Published, ...]:
    table = tomllib.loads(files("catalogue.reporting").joinpath("network.toml").read_text(encoding="utf-8"))
    return tuple(
        Published(
            year=row["annee"],
            subject=row["sujet"],
            said=row["chiffre"],
            of=row["de"],
            source=row["source"],
            ours=row.get("ici", ""),
        )
        for row in table["chiffres"]
    )


def compared(figures: Report, _: Translator) -> list[tuple[Published, str]]:
    """What was published, each with what this catalogue says of the same thing."""
    here = ours(figures, _)
    return [(row, here[row.ours]) for row in published() if row.ours]


def ours(figures: Report, _: Translator) -> dict[str, str]:
    """By key of network.toml. Shares are of trainings."""
    groups = {str(code): _of_trainings(figures.groups, code, _) for code in Group}
    return {
        "taille": _.plural("{n} training", "{n} trainings", figures.trainings),
        "mois": _months(figures, _),
        "heures": _hours(figures.hours.mean, _),
        Delivery.A_DISTANCE: _of_trainings(figures.delivery, Delivery.A_DISTANCE, _),
        **groups,
    }


def _of_trainings(parts: Parts, code: str, _: Translator) -> str:
    return f"{percent(parts[code].share)} ({', '.join(share_text(parts, code, _))})"


def _months(figures: Report, _: Translator) -> str:
    mean = figures.duration_months.mean
    if mean is None:
        return ""
    return _("{range}, mean {mean}", range=range_text(figures, _), mean=language.number(mean))


def _hours(mean: float | None, _: Translator) -> str:
    return "" if mean is None else _("on average {n} h", n=language.number(round(mean)))
