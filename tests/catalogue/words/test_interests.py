from dataclasses import replace

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


def meaning(text: str) -> Interests:
    """What is read, but for the words."""
    return replace(read(text), words=())


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
    assert meaning(text) == Interests(domains)


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
    assert meaning(text) == Interests(domains, excluded)


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("pourquoi pas la cyber", CYBER),
        ("pk pas la cyber", CYBER),
        ("bosser dans la com digitale ça me déplairait pas", COM),
        ("jamais fait de montage mais ça me tente", VIDEO),
        ("la vidéo ça a l'air pas mal", VIDEO),
        ("g pa le bac jveux faire du montage", VIDEO),
        ("je veux pas faire que du code", DEV),
        ("pas faire que du montage", VIDEO),
        ("pas juste du code", DEV),
        ("pas faire seulement du design", DESIGN),
        ("je veux pas faire autre chose que du code", DEV),
        ("j'y connais rien mais j'aime le graphisme", DESIGN),
    ],
)
def test_a_false_negation_excludes_nothing(text: str, domain: Domain) -> None:
    assert meaning(text) == Interests((domain,))


def test_who_hesitates_is_shown_both() -> None:
    assert meaning("data ou réseaux, j'hésite").domains == (DATA, RESEAUX)


def test_everything_may_have_exceptions() -> None:
    assert meaning("tout me va") == Interests(everything=True)
    assert meaning("peu importe, sauf le marketing") == Interests(excluded=(COM,), everything=True)


@pytest.mark.parametrize(
    "text", ["jsp", "aucune idée", "un truc qui rapporte", "un boulot stable", "changer de vie"]
)
def test_a_vague_wish_is_said_vague(text: str) -> None:
    assert meaning(text) == Interests(vague=True)


@pytest.mark.parametrize(
    "text",
    [
        "boulanger",
        "code de la route",
        "agent de sécurité",
        "développement personnel",
        "chef cuisinier",
        "couture",
        "jeux de société",
        "jouer à des jeux de cartes",
        "les jeux olympiques",
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
        "il fait beau",
        "🙃",
    ],
)
def test_chatter_says_nothing(text: str) -> None:
    assert meaning(text) == Interests()


def test_a_hint_counts_only_when_nothing_surer_is_said() -> None:
    assert meaning("les maths").domains == (DATA,)
    assert meaning("les maths et le montage").domains == (VIDEO,)


def test_the_longest_expression_wins() -> None:
    assert meaning("réseaux").domains == (RESEAUX,)
    assert meaning("réseaux sociaux").domains == (COM,)


@given(st.text(max_size=80))
def test_any_text_can_be_read_and_never_both_wishes_and_refuses(text: str) -> None:
    said = read(text)
    assert not set(said.domains) & set(said.excluded)
    assert not (said.vague and said.domains)


@given(st.sampled_from(["code", "design", "marketing", "montage", "cyber", "data"]))
def test_refusing_a_domain_turns_the_wish_round(word: str) -> None:
    assert read(f"pas de {word}").excluded == read(word).domains


def test_every_domain_has_words_and_a_french_name() -> None:
    known = {domain for entry in vocabulary().expressions for domain in entry.meaning.domains}
    names = {interests.label(domain, translator("catalogue")) for domain in Domain}
    assert known == set(Domain)
    assert len(names) == len(Domain)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("je veux faire du montage vidéo", ("montag", "video")),
        ("créer des bots discord en python", ("bot", "discord", "python")),
        ("un truc de graffisme et des logos, des logos", ("graphism", "logo")),
        ("pas de code, plutôt du design", ("design",)),
        ("web, design", ("web", "design")),
        ("le montage et le web", ("montag", "web")),
        ("développement web", ("developp", "web")),
        ("bosser dans le son", ("son",)),
        ("audio", ("audio",)),
        ("les maths", ("math",)),
        ("les maths et le montage", ("montag",)),
        ("réparer mon vieux téléphone", ("repar", "telephon")),
        ("jsp", ()),
        ("boulanger", ()),
        ("tout sauf le marketing", ()),
    ],
)
def test_the_wish_keeps_its_own_words(text: str, words: tuple[str, ...]) -> None:
    assert read(text).words == words


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("mon frère est développeur mais moi je veux faire du design", DESIGN),
        ("avant je voulais monter des vidéos mais maintenant c’est la data", DATA),
        ("j’ai un bac pro communication et je veux coder", DEV),
        ("je suis nul en maths mais j’aime dessiner", DESIGN),
    ],
)
def test_what_is_said_in_passing_gives_way(text: str, domain: Domain) -> None:
    assert read(text).domains == (domain,)


@pytest.mark.parametrize(
    "text",
    ["technicien chauffage", "dépannage de frigos", "maintenance des ascenseurs", "manager dans un resto"],
)
def test_an_ambiguous_word_beside_what_is_not_digital_says_nothing(text: str) -> None:
    assert read(text).domains == ()


@pytest.mark.parametrize(
    ("text", "domains", "excluded"),
    [
        ("tout sauf le code, la data et le design", (), (DEV, DATA, DESIGN)),
        ("le code c’est pas mon truc le design oui", (DESIGN,), (DEV,)),
        ("le code non le design oui", (DESIGN,), (DEV,)),
        ("pa 2 dev", (), (DEV,)),
        ("faire autre chose que du code", (), (DEV,)),
        ("les bases non je les ai déjà", (), (BASES,)),
        ("les bases, c’est bon", (), (BASES,)),
        ("apprendre les bases", (BASES,), ()),
        ("de la cyber plutôt que du dev", (CYBER,), (DEV,)),
        ("j’arrive pas à dormir alors la nuit chez moi je fais de la vidéo", (VIDEO,), ()),
        ("le montage\npas la 3D", (VIDEO,), (JEUX,)),
        ("du design au lieu du code", (DESIGN,), (DEV,)),
        ("plutôt du code que du design", (DEV,), (DESIGN,)),
        ("organiser le lieu et le budget", (PROJET,), ()),
        ("de la 3D mais pas de jeux vidéo", (JEUX,), ()),
        ("jeux vidéo non, pas de jeux vidéo", (), (JEUX,)),
        ("je suis développeur web mais je veux plus coder", (), (DEV,)),
    ],
)
def test_a_refusal_reaches_as_far_as_people_mean(
    text: str, domains: tuple[Domain, ...], excluded: tuple[Domain, ...]
) -> None:
    assert meaning(text) == Interests(domains, excluded)


def test_a_doubt_is_stronger_than_a_hint() -> None:
    assert meaning("un truc créatif mais j’en sais rien") == Interests(vague=True)
    assert meaning("je sais pas trop, la vidéo peut-être").domains == (VIDEO,)


@pytest.mark.parametrize(
    "text", ["ma conseillère m’a dit de venir", "j’habite chez mes parents", "non merci", "oui", "?"]
)
def test_to_the_question_who_names_nothing_is_vague(text: str) -> None:
    assert interests.read(text, vocabulary(), asked=True) == Interests(vague=True)
    assert read(text) == Interests()


def test_to_the_question_who_names_what_is_not_digital_is_not_vague() -> None:
    assert interests.read("la mer ça me manque", vocabulary(), asked=True) == Interests(elsewhere=True)


@pytest.mark.parametrize(
    "text", ["bof", "je veux être mon propre patron", "🤷", "mon cœur balance, aidez-moi"]
)
def test_a_vague_wish_is_vague_whatever_was_asked(text: str) -> None:
    assert meaning(text) == Interests(vague=True)


def test_a_slip_of_the_tongue_is_put_right() -> None:
    assert read("j’ai dit réseau mais je voulais dire réseaux sociaux").domains == (COM,)


@pytest.mark.parametrize(
    ("text", "domains"),
    [
        ("web, communication, pas de cyber", (DEV, COM)),
        ("la data ou le web", (DATA, DEV)),
        ("gérer la com sur le web", (COM,)),
    ],
)
def test_the_web_is_a_trade_when_it_stands_in_a_list(text: str, domains: tuple[Domain, ...]) -> None:
    assert read(text).domains == domains


@pytest.mark.parametrize(
    "text",
    ["un truc sur ordi", "je suis quelqu’un de plutôt créatif", "bosser en équipe", "tu me conseilles quoi"],
)
def test_what_suits_any_trade_is_vague(text: str) -> None:
    assert meaning(text) == Interests(vague=True)


def test_a_place_or_a_colour_sounds_like_no_wish() -> None:
    assert read("dans ma cité je dépanne des téléphones").domains == (RESEAUX,)
    assert meaning("elle lit, j’aime le rouge") == Interests()


@pytest.mark.parametrize(
    "text", ["j’ai un python royal et des serpents", "docker sur les quais", "chercheur sur les virus"]
)
def test_names_of_tools_are_first_words_of_everyday(text: str) -> None:
    assert read(text).domains == ()


@pytest.mark.parametrize(
    ("title", "domains"),
    [
        ("BTS Services Services informatiques aux organisations", (DEV, RESEAUX)),
        ("Certificat de Spécialisation Services numériques aux organisations", (RESEAUX,)),
        (
            "BTS Cybersécurité, Informatique et réseaux, ELectronique Option A : Informatique et réseaux",
            (RESEAUX, CYBER),
        ),
        (
            "BTS Cybersécurité, Informatique et réseaux, ELectronique Option B : Électronique et réseaux",
            (FAB, RESEAUX),
        ),
        ("BUT Métiers du multimédia et de l’internet", (DESIGN, DEV, COM, VIDEO)),
        ("Licence Informatique Accès Santé", (DEV, RESEAUX)),
        ("Double licence Informatique / Droit", (DEV, RESEAUX)),
        ("DN MADE Numérique", (DESIGN,)),
        ("Monteur / Monteuse en paraboles et antennes", (RESEAUX,)),
        ("Ingénieur diplômé de l’école d’électronique, spécialité informatique", (DEV, RESEAUX)),
        ("Mettre en œuvre une démarche de cybersécurité", (CYBER,)),
        ("Découverte du numérique", (BASES,)),
        ("Découvrir les métiers du numérique", (BASES,)),
        ("Initiation à la poterie", ()),
        ("Technicien chauffage", ()),
        ("Technicien polyvalent", (RESEAUX,)),
        ("", ()),
    ],
)
def test_titles_say_domains_the_main_one_first(title: str, domains: tuple[Domain, ...]) -> None:
    assert interests.of_title(title, vocabulary()) == domains


def test_people_do_not_speak_in_titles() -> None:
    assert read("métiers du multimédia et de l’internet").domains != (DESIGN, DEV, COM, VIDEO)
