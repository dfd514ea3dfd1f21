"""What the judges read: for each person, the trainings worth judging, in no order, without a score or a rank."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import chain, zip_longest
from pathlib import Path
from random import Random

from catalogue.language import translator
from catalogue.model import Delivery, Training
from catalogue.resources import gazetteer, vocabulary
from catalogue.words import interests, levels
from catalogue.words.text import fold
from tests.eval import rankers
from tests.eval.corpora import DEMONSTRATION, TODAY, code, kilometres, trainings
from tests.eval.personas import Persona

# Trainings on a sheet, more or less: what one reads attentively in some minutes.
AT_MOST = 32
# What each order shows first is judged whatever happens.
OURS, OTHERS, DRAWN = 10, 5, 4

DELIVERIES = {Delivery.SUR_PLACE: "sur place", Delivery.MIXTE: "mixte (sur place et à distance)"}


def write(folder: Path, people: Sequence[Persona], judged: Collection[tuple[str, str]]) -> int:
    """One sheet a person, of what has no judgement yet (person, code). Returns how many trainings there are to judge."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for person in people:
        if left := [one for one in pool(person) if (person.id, code(one)) not in judged]:
            Random(person.id).shuffle(left)  # noqa: S311 - an order without meaning, not a secret
            (folder / f"{person.id}.txt").write_text(sheet(person, left), encoding="utf-8")
            count += len(left)
    return count


def pool(person: Persona) -> list[Training]:
    """The first of each order; then in turn what answers the wish, nearest first, what is remote, and what is near."""
    nearest = rankers.nearest(person, len(trainings(person.corpus)))
    certain = chain(
        rankers.ours(person, OURS),
        nearest[:OTHERS],
        rankers.by_words(person, OTHERS),
        rankers.shuffled(person, DRAWN, seed=0),
    )
    remote = [one for one in nearest if one.delivery is Delivery.A_DISTANCE]
    turns = zip_longest(
        filter(_answering(person), nearest), filter(_answering(person), remote), nearest, remote
    )
    more = (one for one in chain.from_iterable(turns) if one)
    return list({code(one): one for one in chain(certain, more)}.values())[:AT_MOST]


def _answering(person: Persona) -> Callable[[Training], bool]:
    """Is it of the wish, by its domain, or by its title where the corpus says no domain?"""
    wished = set(interests.read(person.interests, vocabulary()).domains)
    titles = re.compile(person.titles or r"\Z.")
    return lambda one: bool(wished & set(one.domains) or titles.search(fold(one.title)))


def sheet(person: Persona, candidates: Sequence[Training]) -> str:
    head = (
        f"PERSONNE {person.id} (catalogue : {person.corpus} ; groupes : {', '.join(person.groups)})",
        f"Qui : {person.who}",
        f"Ce qui aiderait : {person.helps}",
        f"Ce que la personne écrit : où « {person.place} » · niveau « {person.level} » · envies « {person.interests} »",
        f"Jour : {TODAY:%d/%m/%Y}. {len(candidates)} formations, dans le désordre.",
    )
    return "\n".join(head) + "\n\n" + "\n\n".join(_card(person, one) for one in candidates) + "\n"


def _card(person: Persona, one: Training) -> str:
    return "\n".join(f"  {line}" if rank else line for rank, line in enumerate(_lines(person, one)))


def _lines(person: Persona, one: Training) -> Iterator[str]:
    yield f"[{code(one)}] {one.title} — {one.provider.name}"
    yield f"Où : {_where(person, one)}"
    yield f"Entrée : {_entry(one)} → sortie : {levels.label(one.exit_level, _fr) if one.exit_level else 'non dite'}"
    if person.corpus == DEMONSTRATION:  # the other says neither dates nor costs
        yield f"Début : {_start(one)} · durée : {_months(one)} · coût : {_cost(one)}"
    if one.objective:
        yield f"Objectif : {one.objective}"
    if one.certification:
        yield f"Certification : {one.certification}"
    if person.corpus == DEMONSTRATION:
        yield f"Domaines : {', '.join(one.domains)}"


_fr = translator("catalogue")


def _where(person: Persona, one: Training) -> str:
    if one.delivery is Delivery.A_DISTANCE:
        return "entièrement à distance"
    communes = [commune for site in one.sites if (commune := gazetteer().commune(site.commune))]
    towns = ", ".join(dict.fromkeys(f"{commune.name} ({commune.departement})" for commune in communes))
    km = kilometres(one, person.home)
    far = "distance inconnue" if km is None else f"{km:.0f} km à vol d’oiseau"
    return f"{towns}, {far}, {DELIVERIES.get(one.delivery, 'modalité non dite') if one.delivery else 'modalité non dite'}"


def _entry(one: Training) -> str:
    if one.entry_level is None:
        return "niveau non dit"
    if not one.entry_level.rank:
        return "sans niveau exigé"
    said = {True: "OBLIGATOIRE", False: "conseillé seulement", None: "sans dire si c’est obligatoire"}
    return f"{levels.label(one.entry_level, _fr)} ({said[one.entry_required]})"


def _start(one: Training) -> str:
    session = one.next_session(TODAY)
    if session is None:
        return "date non dite"
    return (
        "à tout moment"
        if session.permanent
        else f"{session.start:%d/%m/%Y}"
        if session.start
        else "date non dite"
    )


def _months(one: Training) -> str:
    return f"{one.months:.0f} mois" if one.months else "non dite"


def _cost(one: Training) -> str:
    if one.free is None and one.price is None:
        return "non dit"
    return f"{one.price:.0f} €" if one.price else "gratuit"
