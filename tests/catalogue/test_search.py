from dataclasses import replace
from datetime import date

import pytest

from catalogue import resources
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.matching import Index, Relaxation
from catalogue.model import Delivery, Domain, Level, Training
from catalogue.places.model import Status
from catalogue.search import Found, Typed, search, search_text, typed_in
from tests.catalogue.samples import BARE

GAZETTEER = resources.gazetteer()
REMOTE = replace(BARE, id="remote", title="Développeur web chez soi", sites=(), delivery=Delivery.A_DISTANCE)


def find(typed: Typed, *trainings: Training) -> Found:
    index = Index(trainings, GAZETTEER)
    return search(typed, index, GAZETTEER, resources.vocabulary(), date(2026, 11, 23), 5)


def text(found: Found) -> list[str]:
    return search_text(found, GAZETTEER, translator("catalogue")).splitlines()


def test_what_is_typed_is_understood() -> None:
    found = find({"place": "Lens", "level": "j’ai le brevet", "interests": "dev web, pas de design"}, BARE)
    assert found.profile.place == GAZETTEER.commune("62498")
    assert found.place.status is Status.FOUND
    assert found.profile.level is Level.BREVET
    assert (found.profile.domains, found.profile.excluded) == ((Domain.DEVELOPPEMENT,), (Domain.DESIGN,))


def test_how_one_wants_to_learn_is_understood() -> None:
    profile = find({"interests": "du dev web en alternance, pas à distance"}, BARE).profile
    assert (profile.delivery, profile.work_study) == (Delivery.SUR_PLACE, True)


def test_what_is_not_typed_is_not_said() -> None:
    found = find({}, BARE)
    assert (found.profile.place, found.profile.level, found.profile.domains) == (None, None, ())
    assert found.place.status is Status.UNKNOWN
    assert [match.training for match in found.results.matches] == [BARE]


def test_a_card_says_the_town_and_how_far_it_is() -> None:
    assert text(find({"place": "Lens"}, BARE))[4:6] == [
        "1. Développeur web",
        "   École Y — Lille, 27\u202fkm",
    ]


def test_a_remote_training_has_no_town() -> None:
    assert text(find({"place": "Lens"}, REMOTE))[4:6] == [
        "1. Développeur web chez soi",
        "   École Y — à distance",
    ]


def test_what_was_loosened_is_said_on_one_line_at_the_top() -> None:
    understood, _blank, first, blank, *_cards = text(
        find({"place": "Marseille", "interests": "design"}, BARE, REMOTE)
    )
    assert first == (
        "Peu de formations répondent à la demande\u00a0; sont montrés aussi\u00a0: "
        "domaines voisins, plus de formations à distance."
    )
    assert blank == ""
    assert understood.startswith("Compris\u00a0: Marseille (13)")
    assert text(find({}, BARE))[2] == "1. Développeur web"


def test_each_criterion_has_its_words() -> None:
    loosened = [replace(find({}, BARE).results, relaxed=(one,)) for one in Relaxation]
    everywhere = find({}, BARE)
    lines = {text(replace(everywhere, results=results))[2] for results in loosened}
    assert len(lines) == len(Relaxation)


def test_nothing_found_is_said() -> None:
    assert text(find({"interests": "pas de dev"}, BARE))[2:] == ["Rien n’a été trouvé."]


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        ("", {}),
        ("  ", {}),
        ('{"place": "Lens", "level": null}', {"place": "Lens"}),
        ('{"place": 62300, "interests": "web"}', {"place": "62300", "interests": "web"}),
    ],
)
def test_a_line_is_a_json_object_or_blank(line: str, typed: Typed) -> None:
    assert typed_in(line) == typed


@pytest.mark.parametrize("line", ["Lens", "[]", "3", '{"place": ', "null"])
def test_any_other_line_is_said(line: str) -> None:
    with pytest.raises(UserError, match="objet JSON"):
        typed_in(line)
