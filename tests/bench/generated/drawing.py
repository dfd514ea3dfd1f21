"""Draws trainings, each from its number alone: the same whatever comes before it."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from importlib.resources import files
from itertools import accumulate
from random import Random
from typing import Any

from catalogue import resources
from catalogue.model import Coordinates
from catalogue.places.gazetteer import ARRONDISSEMENTS
from catalogue.places.model import Place
from tests.bench.generated.offer import Action, Fault, Offer, Provider, Sentences, Site, Trade

SEED = 2026
PROVIDERS = 700
# Towns in which one organisation trains, at one address in each.
TOWNS = 12
# How many different texts are made of the sentences of each kind.
TEXTS = 500

# Of 1,000 trainings, how many come, leave, or change from one file to the next.
ADDED, REMOVED, CHANGED = 5, 5, 10

# Of 1,000 trainings, how many have each fault.
FAULTS = {
    Fault.MONTH_ONLY: 10,
    Fault.NO_DATE: 5,
    Fault.PAST: 10,
    Fault.NO_POINT: 15,
    Fault.WHOLE_DEGREES: 2,
    Fault.POSTCODE_AS_INSEE: 4,
    Fault.CEDEX: 4,
    Fault.RAGGED_TITLE: 10,
    Fault.UNKNOWN_TOWN: 1,
    Fault.UNKNOWN_LEVEL: 10,
    Fault.NO_CODES: 15,
    Fault.UNKNOWN_DOMAIN: 1,
}
# One of them for each of 1,000 trainings, None for most.
_FAULTS: tuple[Fault | None, ...] = tuple(fault for fault, share in FAULTS.items() for _time in range(share))
_FAULTS += (None,) * (1000 - len(_FAULTS))

# Formacode, V14: a jobseeker, a jobseeker under 26, people aged 16 to 25, everyone.
AUDIENCES = ("80006", "80009", "81024", "83056")

# Euros left to pay; 0: free for a jobseeker.
PRICES = (0, 0, 0, 0, 350, 1200, 4900)


def offers(count: int, today: date, *, later: bool) -> Iterator[Offer]:
    """`count` of them, or what has become of them some weeks after."""
    world = World(today)
    for number in range(count):
        fate = Random(number).randrange(1000) if later else 1000  # noqa: S311 - nothing here is secret
        if fate >= REMOVED:
            offer = world.offer(number)
            yield _changed(offer) if fate < REMOVED + CHANGED else offer
    if later:
        yield from (world.offer(number) for number in range(count, count + count * ADDED // 1000))


def _changed(offer: Offer) -> Offer:
    """The same training, one week longer, entered four weeks later."""
    return replace(
        offer,
        actions=tuple(
            replace(
                action,
                hours=action.hours + 35,
                starts=tuple(day + timedelta(days=28) for day in action.starts),
            )
            for action in offer.actions
        ),
    )


class World:
    """What all the trainings share: trades, organisations, towns, texts. Its trainings are to come after `today`."""

    def __init__(self, today: date) -> None:
        self._today = today
        written: dict[str, Any] = tomllib.loads(
            files("tests.bench.generated").joinpath("wording.toml").read_text(encoding="utf-8")
        )
        self._wording = written
        self._trades = tuple(_trade(table) for table in written["trades"])
        self._objectives = self._texts("goals", 4)
        self._results = self._texts("results", 17)
        self._contents = self._texts("contents", 22)

    def offer(self, number: int) -> Offer:
        dice = _dice(number)
        trade, provider = dice.choice(self._trades), dice.choice(self._providers)
        fault = dice.choice(_FAULTS)
        return Offer(
            number=f"GEN_F_{number:09}",
            title="Parcours 2026" if fault is Fault.UNKNOWN_DOMAIN else self._title(trade, dice),
            trade=trade,
            provider=provider,
            objective=dice.choice(self._objectives),
            results=dice.choice(self._results),
            content=dice.choice(self._contents),
            entry="0" if fault is Fault.UNKNOWN_LEVEL else dice.choice(trade.entry),
            entry_required=fault is Fault.UNKNOWN_LEVEL or dice.random() < 0.5,
            exit=dice.choice(trade.exit),
            labelled=self._today - timedelta(days=dice.randrange(1080)),
            actions=tuple(
                self._action(f"GEN_A_{number:09}_{rank}", provider, fault, dice)
                for rank in range(2 if dice.random() < 0.03 else 1)
            ),
            fault=fault,
        )

    def _title(self, trade: Trade, dice: Random) -> str:
        variant = dice.choice(self._wording["variants"])
        return f"{trade.title}, {variant}" if variant else trade.title

    def _action(self, number: str, provider: Provider, fault: Fault | None, dice: Random) -> Action:
        months = dice.choice((1, 2, 3, 4, 6, 6, 7, 9, 10, 12, 18))
        first = self._today + timedelta(days=-400 if fault is Fault.PAST else dice.randrange(15, 240))
        return Action(
            number=number,
            rhythm=dice.choice(self._wording["rhythms"]),
            delivery=dice.choice((0, 0, 0, 0, 0, 0, 1, 1, 1, 2)),
            permanent=dice.random() < 0.2,
            months=months,
            hours=months * dice.choice((80, 105, 120, 140)),
            price=dice.choice(PRICES),
            audience=dice.choice(AUDIENCES),
            conditions=dice.choice(self._wording["conditions"]),
            sites=tuple(
                _told(site, fault) for site in dice.sample(provider.sites, 2 if dice.random() < 0.04 else 1)
            ),
            starts=tuple(
                first + timedelta(days=180 * rank) for rank in range(2 if dice.random() < 0.06 else 1)
            ),
        )

    @cached_property
    def _providers(self) -> tuple[Provider, ...]:
        dice = _dice(-1)
        communes = [
            place
            for place in resources.gazetteer().communes()
            if place.population and place.coordinates and place.code not in ARRONDISSEMENTS
        ]
        weights = list(accumulate(place.population for place in communes))
        return tuple(
            self._provider(number, tuple(dice.choices(communes, cum_weights=weights, k=TOWNS)), dice)
            for number in range(PROVIDERS)
        )

    def _provider(self, number: int, towns: tuple[Place, ...], dice: Random) -> Provider:
        names = self._wording["providers"]
        return Provider(
            number=number,
            name=f"{dice.choice(names['first'])} {dice.choice(names['second'])} {towns[0].name}",
            siret=_siret(number) + ("0" if number % 100 == 99 else ""),
            phone=f"01 99 00 {number // 100:02} {number % 100:02}",
            host=f"organisme{number}.example.org",
            html=dice.random() < 0.3,
            sites=tuple(self._site(place, dice) for place in towns),
        )

    def _site(self, place: Place, dice: Random) -> Site:
        """Near the centre of the commune."""
        postcode = resources.gazetteer().postcodes(place.code)[0]
        street = f"{dice.randrange(1, 140)} {dice.choice(self._wording['streets'])}"
        centre = place.coordinates or Coordinates(0, 0)
        north, east = dice.uniform(-0.01, 0.01), dice.uniform(-0.01, 0.01)
        return Site(
            place, postcode, street, f"{centre.latitude + north:.6f}", f"{centre.longitude + east:.6f}"
        )

    def _texts(self, name: str, size: int) -> tuple[Sentences, ...]:
        dice = _dice(size)
        return tuple(tuple(dice.sample(self._wording[name], size)) for _text in range(TEXTS))


def _dice(number: int) -> Random:
    return Random(SEED * 1_000_000_007 + number)  # noqa: S311 - nothing here is secret


def _trade(table: dict[str, Any]) -> Trade:
    return Trade(
        title=table["title"],
        formacode=tuple(table["formacode"]),
        rome=tuple(table["rome"]),
        nsf=table["nsf"],
        entry=tuple(table["entry"]),
        exit=tuple(table["exit"]) or ("",),
        rncp=table.get("rncp", ""),
        certification=table.get("certification", ""),
    )


def _told(site: Site, fault: Fault | None) -> Site:
    """With the coordinates that the file gives."""
    if fault is Fault.NO_POINT:
        return replace(site, latitude="", longitude="")
    if fault is Fault.WHOLE_DEGREES:
        return replace(site, latitude=f"{float(site.latitude):.0f}", longitude=f"{float(site.longitude):.0f}")
    return site


def _siret(number: int) -> str:
    """14 digits whose sum, every other one doubled, is a multiple of ten (the formula of Luhn)."""
    body = f"9{number:07}00001"
    doubled = (int(digit) * (2 if rank % 2 == 0 else 1) for rank, digit in enumerate(reversed(body)))
    return body + str(-sum(number // 10 + number % 10 for number in doubled) % 10)
