"""What LHEO says as we do, and the extras that say the rest (catalogue/exporting/lheo.py tells where they stand)."""

from collections.abc import Iterator, Mapping

from lxml import etree

from catalogue.exporting import table
from catalogue.exporting.elements import element, legal
from catalogue.exporting.table import Cells
from catalogue.model import Delivery, Level, Training
from catalogue.sources.cells import AS_IT_IS, clean
from catalogue.sources.columns import FORMAT

DELIVERIES: dict[Delivery | None, str] = {
    Delivery.SUR_PLACE: "0",
    Delivery.MIXTE: "1",
    Delivery.A_DISTANCE: "2",
}

# dict-niveaux, the scale of 2019, and its « sans niveau spécifique » for those who enter with nothing. It has no code for
# those who reached the bac without it, nor for foreign diplomas.
EXIT_LEVELS: dict[Level | None, str] = {
    Level.AUCUN: "11",
    Level.BREVET: "12",
    Level.CAP: "13",
    Level.BAC: "14",
    Level.BAC2: "15",
    Level.BAC3: "16",
    Level.BAC5: "17",
    Level.BAC8: "18",
}
ENTRY_LEVELS: dict[Level | None, str] = {**EXIT_LEVELS, Level.AUCUN: "1"}

# Characters at least and at most of the elements that our texts become, by field.
LENGTHS = {
    "title": (1, 255),
    "provider": (1, 250),
    "objective": (1, 3000),
    "phone": (1, 25),
    "email": (3, 160),
    "url": (3, 400),
}
# nombre-heures-total.
MOST_HOURS = 99_999

# Fields that no element says as we do.
_NEVER_SAID = (
    *("domains", "certification", "months", "free", "audiences"),
    *("label_since", "label_until", "fictional"),
)
# Fields of which LHEO wants an element even when nothing is known.
_WANTED = ("siret", "delivery", "entry_required")


def extras(said: Mapping[str, str]) -> etree._Element:
    return element("extras", *(element("extra", text, info=name) for name, text in said.items()), info=FORMAT)


def extras_of(cells: Cells) -> etree._Element | None:
    """Those of some cells of our table."""
    return extras({table.HEADERS[field]: cell for field, cell in cells.items()}) if cells else None


def beside(training: Training, cells: Cells) -> etree._Element | None:
    """What the elements of a formation do not say, or not exactly."""
    return extras_of({field: cells[field] for field in _unsaid(training, cells)})


def texts(training: Training) -> dict[str, str]:
    """Those that become elements, by field."""
    return {
        "title": training.title,
        "provider": training.provider.name,
        "objective": training.objective,
        "phone": training.contact.phone,
        "email": training.contact.email,
        "url": training.contact.url,
    }


def fits(text: str, field: str) -> bool:
    least, most = LENGTHS[field]
    return least <= len(legal(text)) <= most


def is_exact(text: str) -> bool:
    """Whether it is read as it stands."""
    return legal(text) == text == clean(text)


def _unsaid(training: Training, cells: Cells) -> Iterator[str]:
    yield "source"
    if not is_exact(training.id):
        yield "id"
    yield from (field for field in _NEVER_SAID if cells[field])
    yield from (field for field in _WANTED if cells[field] in {"", AS_IT_IS})
    for field, text in texts(training).items():
        if text and not (fits(text, field) and is_exact(text)):
            yield field
    if training.hours and training.hours > MOST_HOURS:
        yield "hours"
    if training.exit_level and training.exit_level not in EXIT_LEVELS:
        yield "exit_level"
    if training.entry_level not in ENTRY_LEVELS:
        # Whether a level is required means nothing to a reader who sees none.
        yield from (field for field in ("entry_level", "entry_required") if cells[field])
