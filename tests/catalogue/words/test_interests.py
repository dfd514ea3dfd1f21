import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.language import translator
from catalogue.model import Domain
from catalogue.resources import vocabulary
from catalogue.words import interests
from catalogue.words.interests import Interests

DEV, RESEAUX, CYBER, DATA = (
    Domain.DEVELOPPEMENT,
    Domain.RESEAUX_SYSTEMES,
    Domain.CYBERSECURITE,
    Domain.DATA_IA,
)
DESIGN, PROJET, COM = Domain.DESIGN, Domain.GESTION_PROJET, Domain.MARKETING_COMMUNICATION
JEUX, FAB = Domain.JEUX_VIDEO_3D, Domain.FABRICATION_NUMERIQUE
BASES, VIDEO = Domain.REMISE_A_NIVEAU, Domain.AUDIOVISUEL


def read(text: str) -> Interests:
    return interests.read(text, vocabulary())


@pytest.mark.parametrize(
    ("text", "domains"),
    [
        ("jveux coder des applis", (DEV,)),
        ("html, css et du javascript", (DEV,)),
        ("dépanner des ordis, installer la fibre", (RESEAUX,)),
        ("devenir hackeuse éthique", (CYBER,)),
        ("machine learning en python", (DATA, DEV)),
        ("graphiste ou illustratrice", (DESIGN,)),
        ("cheffe de projet", (PROJET,)),
        ("gérer les réseaux sociaux d'une marque", (COM,)),
        ("créer mon jeu vidéo sur Unity", (JEUX,)),
        ("les drones et l'impression 3D", (FAB,)),
        ("apprendre à me servir d'un ordinateur", (BASES,)),
        ("beatmaker, mixage, studio", (VIDEO,)),
        ("c++", (DEV,)),
    ],
)
def test_domains_are_heard_in_everyday_words(text: str, domains: tuple[Domain, ...]) -> None:
    assert read(text) == Interests(domains)


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("devlopeur", DEV), ("programation", DEV), ("grafiste", DESIGN), ("cybersecuritée", CYBER), ("inteligence artificielle", DATA),
        ("montaje video", VIDEO), ("robotyque", FAB), ("linformatique réseau", RESEAUX), ("robotik", FAB),
    ],
)  # fmt: skip
def test_small_typing_errors_are_forgiven(text: str, domain: Domain) -> None:
    assert read(text).domains == (domain,)


@pytest.mark.parametrize(
    ("text", "domains", "excluded"),
    [
        ("pas de code, plutôt du design", (DESIGN,), (DEV,)),
        ("ni réseau ni dev", (), (RESEAUX, DEV)),
        ("du montage sans marketing", (VIDEO,), (COM,)),
        ("le code, non merci", (), (DEV,)),
        ("la data j'aime pas", (), (DATA,)),
        ("je déteste le graphisme mais j'adore la cyber", (CYBER,), (DESIGN,)),
        ("gérer une équipe jamais", (), (PROJET,)),
        ("de la 3D, surtout pas de bureautique", (JEUX,), (BASES,)),
    ],
)
def test_what_is_refused_is_excluded(
    text: str, domains: tuple[Domain, ...], excluded: tuple[Domain, ...]
) -> None:
    assert read(text) == Interests(domains, excluded)


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("pourquoi pas la cyber", CYBER),
        ("jamais fait de montage mais ça me tente", VIDEO),
        ("la vidéo ça a l'air pas mal", VIDEO),
        ("g pa le bac jveux faire du montage", VIDEO),
        ("j'y connais rien mais j'aime le graphisme", DESIGN),
    ],
)
def test_a_false_negation_excludes_nothing(text: str, domain: Domain) -> None:
    assert read(text) == Interests((domain,))


def test_who_hesitates_is_shown_both() -> None:
    assert read("data ou réseaux, j'hésite").domains == (DATA, RESEAUX)


def test_everything_may_have_exceptions() -> None:
    assert read("tout me va") == Interests(everything=True)
    assert read("peu importe, sauf le marketing") == Interests(excluded=(COM,), everything=True)


@pytest.mark.parametrize(
    "text", ["jsp", "aucune idée", "un truc qui rapporte", "un boulot stable", "changer de vie"]
)
def test_a_vague_wish_is_said_vague(text: str) -> None:
    assert read(text) == Interests(vague=True)


@pytest.mark.parametrize(
    "text",
    [
        "boulanger",
        "code de la route",
        "agent de sécurité",
        "développement personnel",
        "chef cuisinier",
        "couture",
    ],
)
def test_what_is_not_digital_has_no_domain(text: str) -> None:
    assert read(text).domains == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bonjour",
        "ok merci",
        "c'est gratuit ?",
        "vous faites quoi de mes données",
        "t'es un robot ?",
        "🙃",
    ],
)
def test_chatter_says_nothing(text: str) -> None:
    assert read(text) == Interests()


def test_a_hint_counts_only_when_nothing_surer_is_said() -> None:
    assert read("les maths").domains == (DATA,)
    assert read("les maths et le montage").domains == (VIDEO,)


def test_the_longest_expression_wins() -> None:
    assert read("réseaux").domains == (RESEAUX,)
    assert read("réseaux sociaux").domains == (COM,)


@given(st.text(max_size=80))
def test_any_text_can_be_read_and_never_both_wishes_and_refuses(text: str) -> None:
    said = read(text)
    assert not set(said.domains) & set(said.excluded)
    assert not (said.vague and said.domains)


@given(st.sampled_from(["code", "design", "marketing", "montage", "cyber", "data"]))
def test_refusing_a_domain_turns_the_wish_round(word: str) -> None:
    assert read(f"pas de {word}").excluded == read(word).domains


SMALL = """
[design]
mots = ["logo"]
indices = ["beau"]
[audiovisuel]
mots = ["clip", "logo animé"]
[vague]
mots = ["truc"]
"""


def test_an_admin_can_write_another_vocabulary() -> None:
    small = interests.vocabulary(SMALL)
    assert interests.read("un beau clip", small) == Interests((VIDEO,))
    assert interests.read("logos animés", small) == Interests((VIDEO,))
    assert interests.read("un beau truc", small) == Interests((DESIGN,))
    assert interests.read("un truc", small) == Interests(vague=True)


@pytest.mark.parametrize("toml", ["[peche]\nmots = ['ligne']", "[design]\nmots = ['de la']", "[design\n"])
def test_a_wrong_vocabulary_is_refused(toml: str) -> None:
    with pytest.raises(ValueError):
        interests.vocabulary(toml)


def test_every_domain_has_words_and_a_french_name() -> None:
    known = {domain for entry in vocabulary().entries.values() for domain in entry.domains}
    names = {interests.label(domain, translator("catalogue")) for domain in Domain}
    assert known == set(Domain)
    assert len(names) == len(Domain)
