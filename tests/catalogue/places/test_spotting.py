"""Places in messages about several things, over the real territory."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.places.model import Status
from catalogue.places.resolving import spot
from catalogue.resources import gazetteer


def spotted(text: str) -> tuple[str, str] | None:
    """(code of the place found, rest of the text)."""
    found = spot(gazetteer(), text)
    if found is None:
        return None
    assert found.resolution.status is Status.FOUND
    return found.resolution.places[0].code, found.rest


@pytest.mark.parametrize(
    ("said", "code", "rest"),
    [
        ("chui a st denis 93 g pa le bac jveu fer du montage", "93066", "g pa le bac jveu fer du montage"),
        ("dev web sur lille", "59350", "dev web"),
        ("13015, jeux vidéo", "13215", ", jeux vidéo"),
        ("bac+2 à Limoges", "87085", "bac+2"),
        ("chui du 93 jai aucun diplome", "93", "jai aucun diplome"),
        ("dans le 59 avec un bep", "59", "avec un bep"),
        ("en fait chui a Lens", "62498", "en fait"),
        ("paris 18e bac l fan de manga", "75118", "bac l fan de manga"),
        ("au havre, cap pas fini", "76351", ", cap pas fini"),
        ("evry, doctorat en bio", "91228", ", doctorat en bio"),
        ("yo niveau bac, toulouse, réparer des pc", "31555", "yo niveau bac, , réparer des pc"),
        ("cyber à rennes c possible ?", "35238", "cyber, c possible ?"),
        ("master en droit, bordeaux", "33063", "master en droit,"),
        (
            "jcherche une formation dev web vers lyon g un bts",
            "69123",
            "jcherche une formation dev web, g un bts",
        ),
    ],
)
def test_the_place_is_taken_out_of_the_message(said: str, code: str, rest: str) -> None:
    assert spotted(said) == (code, rest)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("mon frère est développeur à Paris mais moi j'habite à Laval", "53130"),
        ("alors je suis à Saint-Pierre à la Réunion, j'ai le bac", "97416"),
        ("attends c'est pas 69003 c'est 69008", "69388"),
        ("non pardon lille pas lyon", "59350"),
        ("on m'a parlé de toi à la mission locale d'évreux", "27229"),
        ("je fais du marketing, j'habite à Mer", "41136"),
    ],
)
def test_the_place_where_one_lives_wins_over_the_others(said: str, code: str) -> None:
    found = spotted(said)
    assert found is not None
    assert found[0] == code


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("93 et sans diplome on fait comment", "93"),
        ("tours / bts compta / data", "37261"),
        ("jhabite aux minguettes et je veux coder", "69259"),
        ("la paillade, dev web", "34172"),
        ("dev web Senonches 28", "28373"),
        ("Rue (80), dev web", "80688"),
        ("valence 82 dev web", "82186"),
        ("quartier du mirail à toulouse, jeux vidéo", "31555"),
    ],
)
def test_a_place_is_heard_at_the_start_and_by_its_neighbourhood(said: str, code: str) -> None:
    found = spotted(said)
    assert found is not None
    assert found[0] == code


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("JE VEU FAIR DU GRAFISM A LIL", "59350"),
        ("salut jhabite a mulouse", "68224"),
        ("dunkerk, arrêté en seconde", "59183"),
    ],
)
def test_a_misspelt_big_town_is_heard_when_it_is_introduced_or_alone(said: str, code: str) -> None:
    found = spot(gazetteer(), said)
    assert found is not None
    assert found.resolution.places[0].code == code
    assert found.resolution.confirm


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("ma mere habite a Lille et moi a Lens", "62498"),
        ("jhabite chez mes parents a Douai et ma soeur à Paris", "59178"),
        ("je vis avec mon frère et ma mère à Lens", "62498"),
        ("je suis chez mon père à Lens", "62498"),
        ("ma mère est malade, je vis à Metz", "57463"),
        ("mon pote m'a parlé de toi et je suis à Lens", "62498"),
        ("j'aime le dessin, Lens", "62498"),
        ("j'aime pas Paris je préfère Nantes", "44109"),
        ("je suis de Marseille, fan de foot", "13055"),
    ],
)
def test_one_s_own_place_is_told_from_what_is_said_in_passing(said: str, code: str) -> None:
    found = spotted(said)
    assert found is not None
    assert found[0] == code


@pytest.mark.parametrize(
    "said",
    [
        "mon frere habite a lyon",
        "mon cousin il habite à Toulouse",
        "j'ai un pote qui fait du code a marseille",
        "ma copine est née à Lorient",
        "mes grands parents vivent à Brest",
        "je regarde le match psg marseille",
        "je deteste marseille",
        "jadore lyon",
        "je suis fan de Paris Hilton",
        "je suis fan de sens critique",
        "surtout pas à Paris c'est trop cher",
        "je prends le bus 93",
        "rdv le 15 pour ma formation",
        "je suis né le 12/03/2007",
    ],
)
def test_what_is_said_in_passing_is_not_where_one_lives(said: str) -> None:
    assert spot(gazetteer(), said) is None


@pytest.mark.parametrize(
    ("said", "confirm"),
    [
        ("BTS MUC Amiens vente en ligne", True),
        ("BTS MUC, Amiens, vente en ligne", False),
        ("BTS MUC à Amiens vente en ligne", False),
        ("Amiens BTS MUC", False),
        ("BTS MUC Amiens 80 vente en ligne", False),
        ("c'est pas Toulon c'est Toulouse", False),
        ("je me suis trompé de ville dev Toulouse", False),
    ],
)
def test_a_town_that_nothing_introduces_is_confirmed(said: str, *, confirm: bool) -> None:
    found = spot(gazetteer(), said)
    assert found is not None
    assert found.resolution.confirm == confirm


def test_what_a_place_parted_stays_apart() -> None:
    assert spotted("BTS MUC Amiens vente en ligne") == ("80021", "BTS MUC, vente en ligne")


def test_an_ambiguous_place_is_spotted_with_its_candidates() -> None:
    found = spot(gazetteer(), "bjr st denis, jveux faire du dev")
    assert found is not None
    assert found.resolution.status is Status.AMBIGUOUS
    assert [place.code for place in found.resolution.places][:2] == ["97411", "93066"]
    assert found.rest == "bjr , jveux faire du dev"


def test_living_abroad_is_heard() -> None:
    found = spot(gazetteer(), "j'habite à Bruxelles et je veux coder")
    assert found is not None
    assert found.resolution.status is Status.ABROAD


@pytest.mark.parametrize(
    "said",
    [
        "bac+2",
        "niveau 3",
        "j'ai 15 ans",
        "j'ai 17 ans et le bac",
        "jveux faire du son",
        "le bus",
        "son",
        "mer",
        "j'ai eu mon bac",
        "y en a pas",
        "je suis au chômage depuis 2 mois",
        "j'ai une licence au maroc mais pas reconnue ici",
        "analyser les stats du foot, les paris",
        "scrum, kanban, les sprints",
        "hier jai regardé le match Lyon Marseille c'etait nul",
        "cest moi qu'on appelle quand la box elle plante, jadore trouver d'ou vient la panne",
        "visualiser des maisons en 3d",
        "je suis parti en cap peinture",
        "mon diplome il vient de roumanie",
        "jsuis pas retourné en cours apres la terminale pro",
        "Je n'ai aucun diplôme, est-ce grave ?",
        "au bac à sable",
        "maçon",
        "je veux remonter à la source du problème",
        "les pyramides c'est beau",
        "je vends les 3000 stickers",
        "17, bac pro",
        "dessin, la poterie, photo",
        "j'ai un ssd et une perche à selfie",
        "je fais la manche",
        "le dev",
        "du graphisme",
        "c cher ?",
        "ça dure combien de temps les formations ?",
        "je veux parler à un humain",
        "93",
        "",
        "🔥",
    ],
)
def test_chatter_holds_no_place(said: str) -> None:
    assert spot(gazetteer(), said) is None


@given(st.text(max_size=80))
def test_any_message_can_be_searched_and_what_is_left_is_never_longer(text: str) -> None:
    found = spot(gazetteer(), text)
    assert found is None or len(found.rest) <= len(text)
