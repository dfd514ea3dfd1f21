import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.language import translator
from catalogue.model import Level
from catalogue.words import levels

ANSWERS = {
    Level.AUCUN: (
        "rien",
        "nada",
        "j'ai rien du tout",
        "pas de diplome",
        "sans diplôme",
        "zéro diplôme",
        "ni bac ni cap",
        "jai arrete le college",
        "arrêté en quatrième",
        "jsuis en seconde",
        "cap lâché en cours de route",
        "j'ai même pas le brevet",
        "j'ai quitté l'école à 16 ans",
    ),
    Level.BREVET: ("le brevet", "DNB", "juste le brevet", "bep pas fini mais g le brevet", "CFG"),
    Level.CAP: (
        "cap coiffure",
        "BEP vente",
        "un CAP et rien d'autre",
        "niveau V",
        "j'ai pas le bac mais un bep",
    ),
    Level.NIVEAU_BAC: (
        "niveau bac",
        "terminale",
        "jsuis allé jusqu'au bac",
        "j'ai foiré mon bac",
        "bac, je l'ai pas eu",
        "je passe mon bac",
        "terminale bac pro",
        "j'ai jamais eu mon bac",
    ),
    Level.BAC: (
        "bac",
        "bac pro sn",
        "Baccalauréat technologique",
        "brevet professionnel",
        "DAEU",
        "bac +1",
        "L1",
        "bts en cours",
        "1ère année de BTS",
        "fac abandonnée",
        "je prépare un bts",
        "niveau IV",
        "bac eu en 2019",
        "cap puis bac pro",
        "jai decroché mon bac",
        "j'ai arrêté après le bac",
    ),
    Level.BAC2: (
        "bts",
        "DUT",
        "deug",
        "bac + 2",
        "bac plus deux ans non je rigole, bac plus 2",
        "licence pro en cours",
    ),
    Level.BAC3: ("licence d'anglais", "bachelor", "but fini", "bac+4", "maîtrise", "master 1", "M2 en cours"),
    Level.BAC5: ("master", "diplôme d'ingénieur", "bac+5", "M2 validé", "doctorat en cours", "mba"),
    Level.BAC8: ("doctorat", "j'ai fini ma thèse", "bac +8"),
    Level.ETRANGER: (
        "bac sénégalais",
        "diplome du bled",
        "licence obtenue en Tunisie",
        "high school",
        "équivalence",
    ),
}


@pytest.mark.parametrize(
    ("level", "text"), [(level, text) for level, texts in ANSWERS.items() for text in texts]
)
def test_an_answer_gives_the_highest_level_that_is_held(level: Level, text: str) -> None:
    assert levels.read(text) is level


@pytest.mark.parametrize(
    "text",
    [
        "", "jsp", "peu importe", "c'est quoi un bep ?", "faut le bac ?", "je veux passer mon bac", "j'aimerais faire un bts",
        "ma sœur a un master", "mon frère a eu son bac", "permis B", "le bac à sable", "licence de foot", "j'ai 19 ans",
        "niveau 5", "2 ans de galère",
    ],
)  # fmt: skip
def test_a_question_a_wish_or_someone_else_s_diploma_is_not_a_level(text: str) -> None:
    assert levels.read(text) is None


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("j'ai le bac. en fait non, juste le cap", Level.CAP),
        ("bts raté, j'ai le bac", Level.BAC),
        ("j'ai le bac mais j'ai raté mon bts", Level.BAC),
        ("bac algérien et master en France", Level.BAC5),
        ("brevet ici, bac au Cameroun", Level.ETRANGER),
        ("je veux faire un bts, j'ai un cap", Level.CAP),
    ],
)
def test_each_diploma_keeps_its_own_circumstances(text: str, level: Level) -> None:
    assert levels.read(text) is level


@pytest.mark.parametrize(
    "text",
    [
        "dans le but de changer de vie", "c'est la première fois que je viens", "attends deux secondes",
        "une master class", "j'habite à Paris 3e", "j'ai rien compris", "ça sert à rien", "dans le 3eme",
    ],
)  # fmt: skip
def test_inside_a_longer_message_everyday_words_say_no_level(text: str) -> None:
    assert levels.read(text, asked=False) is None


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("g rien, jhabite lens, jveux coder", Level.AUCUN),
        ("chui de Pau, bac pro, j'aime les robots", Level.BAC),
        ("j'ai un master et jveux faire de la data", Level.BAC5),
        ("jveux bosser dans le web j'ai un bts", Level.BAC2),
    ],
)
def test_inside_a_longer_message_a_diploma_is_still_heard(text: str, level: Level) -> None:
    assert levels.read(text, asked=False) is level


def test_not_having_the_bac_never_gives_the_bac() -> None:
    assert levels.read("g pa le bac") is Level.AUCUN
    assert levels.read("j'ai pas le bac, j'étais en terminale") is Level.NIVEAU_BAC


@pytest.mark.parametrize(
    ("digit", "level"),
    [("3", Level.CAP), ("4", Level.BAC), ("5", Level.BAC2), ("6", Level.BAC3), ("7", Level.BAC5)],
)
def test_a_digit_counts_when_its_scale_is_said(digit: str, level: Level) -> None:
    assert levels.read(f"niveau {digit}") is None
    assert levels.read(f"titre professionnel de niveau {digit}") is level
    assert levels.read(f"niveau {digit} RNCP") is level


@pytest.mark.parametrize(
    ("cell", "level"),
    [
        *((level.value, level) for level in Level),
        ("Niveau 5 (Bac+2)", Level.BAC2),
        ("CAP, BEP", Level.CAP),
        ("Bac +3/4", Level.BAC3),
        ("Sans niveau spécifique", Level.AUCUN),
        ("Aucun prérequis", Level.AUCUN),
        ("Niveau 5", None),
        ("", None),
    ],
)
def test_a_column_of_a_file_is_read_by_code_then_by_words(cell: str, level: Level | None) -> None:
    assert levels.from_file(cell) is level


@given(st.text(max_size=80), st.booleans())
def test_any_text_can_be_read(text: str, asked: bool) -> None:
    assert levels.read(text, asked=asked) in {*Level, None}


@given(st.sampled_from(["bts", "cap", "licence", "master", "brevet", "bac pro"]))
def test_a_diploma_that_was_given_up_is_never_worth_as_much(diploma: str) -> None:
    held, stopped = levels.read(f"j'ai un {diploma}"), levels.read(f"{diploma} abandonné")
    assert held
    assert stopped
    assert (stopped.rank or 0) < (held.rank or 0)


def test_every_level_has_its_french_name() -> None:
    names = [levels.label(level, translator("catalogue")) for level in Level]
    assert names[0] == "sans diplôme"
    assert len(set(names)) == len(Level)
