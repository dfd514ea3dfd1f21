"""Literal records that several tests start from."""

from datetime import UTC, date, datetime

from catalogue.model import (
    Contact,
    Coordinates,
    Delivery,
    Domain,
    Label,
    Level,
    Provider,
    Session,
    Site,
    Training,
)

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)

# Every field filled, with a value that is not its default.
FULL = Training(
    id="lens-1",
    title="Monteur·se vidéo pour le web",
    provider=Provider("Fabrique X", "12345678901234"),
    domains=(Domain.AUDIOVISUEL, Domain.DESIGN),
    delivery=Delivery.MIXTE,
    sites=(Site("62498", "1 rue de la Paix", Coordinates(50.43, 2.83)), Site("59350")),
    objective="Monter des vidéos « courtes ».",
    certification="Titre professionnel",
    entry_level=Level.AUCUN,
    entry_required=False,
    exit_level=Level.BAC,
    months=6.5,
    hours=700,
    free=False,
    price=150.5,
    audiences=("moins de 26 ans", "femmes"),
    work_study=False,
    accessible=True,
    sessions=(
        Session(date(2027, 1, 12), date(2027, 7, 12), date(2026, 12, 20)),
        Session(date(2027, 9, 1), date(2028, 6, 30), month_only=True),
        Session(permanent=True),
    ),
    contact=Contact("0102030405", "contact@example.org", "https://example.org"),
    label=Label(date(2025, 1, 1), date(2027, 12, 31)),
    source="essai",
    fictional=True,
)

BARE = Training(
    id="lille-1",
    title="Développeur web",
    provider=Provider("École Y"),
    domains=(Domain.DEVELOPPEMENT,),
    sites=(Site("59350"),),
)
