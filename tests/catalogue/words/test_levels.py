import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.language import translator
from catalogue.model import Level
from catalogue.words import levels

ANSWERS = {
    Level.AUCUN: (
        "rien", "nada", "j'ai rien du tout", "pas de diplome", "sans diplôme", "zéro diplôme", "ni bac ni cap", "jai arrete le college",
        "arrêté en quatrième", "jsuis en seconde", "cap lâché en cours de route", "j'ai même pas le brevet", "j'ai quitté l'école à 16 ans",
        "walou", "bah rien mdr", "rien de chez rien", "j'en ai aucun", "jamais rien eu en diplôme", "non diplômée", "0 dipl", "jé pa de diplom",
        "pas le moindre diplôme", "aucune qualification", "brevet pas passé", "j'ai pas repassé le brevet", "exclu du collège", "viré en 4e",
        "je suis en 1ère STMG", "1re pro", "lycéenne en première", "niveau collège", "redoublé ma seconde", "j'ai pas fini le lycée",
        "SEGPA", "classe relais", "en ULIS", "UPE2A", "l'école de la 2e chance", "3e prépa-métiers", "arrêté avant le bac",
        "2e année de CAP", "je prépare un cap", "apprentie en CAP", "six mois de bep", "bac pro arrêté en première", "2 ans de bac pro",
        "première", "bah 1ère", "première pro", "j'ai fait une première pro", "arrêté ma première", "classe de première", "première arrêtée",
        "terminale CAP", "1ère année de bac pro", "niveau VI", "en première pro",
        "cap nan", "le cap, non", "le bac ? non", "ri1 du tt", "jé r1 com diplome", "keutchi", "cap cuisine en alternance", "bac -1",
        "jai kitté lécol a 15 ans", "pas bachelier", "non bachelière", "jai pa u la chance daller a lécole",
    ),
    Level.BREVET: (
        "le brevet", "DNB", "juste le brevet", "bep pas fini mais g le brevet", "CFG", "brevé", "BEPC", "rien à part le brevet",
        "aucun diplôme sauf le brevet", "rien d'autre que le brevet", "niveau V bis", "j'ai eu mon brevet et là je suis en seconde",
        "jai u mon brevet", "je me suis arrêté au brevet", "je suis parti en cap, le patron était dur, j'ai pas fini, j'ai le brevet",
        "cap non brevet oui", "j'ai eu le brevet mais le bac nan", "cap vente en apprentissage, le brevet je l'ai eu",
    ),
    Level.CAP: (
        "cap coiffure", "BEP vente", "un CAP et rien d'autre", "niveau V", "j'ai pas le bac mais un bep", "C.A.P", "b.e.p. compta",
        "kap menuiserie", "certificat d'aptitude professionnelle", "brevet d'études professionnelles", "mention complémentaire",
        "titre pro carreleur niveau 3", "diplômée d'un cap", "bac pro arrêté, j'ai validé le bep", "cap obtenu par la VAE",
        "je suis en bp, j'ai déjà le cap", "j'ai arrêté les études après mon cap",
        "le bep oui le bac pro nn", "jai valider mon cap", "capaepe", "cap2patisserie", "j'ai un cap elec fait en apprentissage",
    ),
    Level.NIVEAU_BAC: (
        "niveau bac", "terminale", "jsuis allé jusqu'au bac", "j'ai foiré mon bac", "bac, je l'ai pas eu", "je passe mon bac",
        "terminale bac pro", "j'ai jamais eu mon bac", "nivo bac", "niv. bac", "Tle S", "terminal", "redoublé ma terminale",
        "recalé au bac", "bac non obtenu", "j'ai rater lbac", "presque le bac", "je repasse mon bac", "j'aurai mon bac en juin",
        "je vais passer mon bac en juin", "échec au bac", "bac loupé au rattrapage", "bac g planté", "le bac pro jlai pas eu",
        "dernière année de bac pro", "j'ai séché le bac", "j'ai fini le lycée", "candidat libre au bac cette année", "j'ai mon bac dans 2 mois",
        "niveaubac", "jsui an terminal", "bac pro en alternance", "bac raté de peu",
    ),
    Level.BAC: (
        "bac", "bac pro sn", "Baccalauréat technologique", "brevet professionnel", "DAEU", "bac +1", "L1", "bts en cours", "1ère année de BTS",
        "fac abandonnée", "je prépare un bts", "niveau IV", "bac eu en 2019", "cap puis bac pro", "jai decroché mon bac",
        "j'ai arrêté après le bac", "g le bak", "bachelière", "bac ST2S", "bac 2019", "bac sans mention", "bac eu au rattrapage",
        "pas plus loin que le bac", "rien après le bac", "j'ai que le bac quoi", "BUT 1", "première année de BUT", "L2 de psycho",
        "je suis en L3", "licence abandonnée en L3", "2 ans de fac", "un an de droit", "étudiant en médecine", "à l'IUT", "CPGE",
        "BPJEPS", "bts non validé", "j'ai pas eu mon bts", "bts sans diplôme", "je commence un bts en septembre", "j'ai commencé une licence",
        "école d'ingé abandonnée", "titre pro dev niveau 4", "j'ai le bac, j'ai arrêté", "j'ai eu le bac à 17 ans",
        "licence éco-gestion 2 ans validés", "licence de droit, 2 années validées", "bachelor com un an fait", "bts 1 an validé",
        "bacpro", "bakpro", "jailebac", "jvien davoir mon bac", "bac oui, bts non", "bts ndrc en alternance", "niveau bts mais pas le diplôme",
    ),
    Level.BAC2: (
        "bts", "DUT", "deug", "bac + 2", "bac plus deux", "licence pro en cours", "B.T.S.", "BTS MUC", "BTSA", "btss",
        "bac pro puis BTS validé", "niveau III", "titre pro développeur web et web mobile niveau 5", "diplômé d'un bts",
        "bts validé, licence abandonnée", "j'ai un bts", "brevet de technicien supérieur", "licence pro en cours après mon dut",
        "btsmco", "btssio", "c'est un bac+2, non ?", "j'ai eu mon bts en alternance",
    ),
    Level.BAC3: (
        "licence obtenue il y a 2 ans", "licence 3 ans validés", "master 1 an validé",
        "licence d'anglais", "bachelor", "but fini", "bac+4", "maîtrise", "master 1", "M2 en cours", "lisense", "liscence de socio",
        "BUT réseaux et télécommunications", "BUT science des données", "licence LEA anglais espagnol", "L3 validée", "j'ai validé ma L3", "3e année de licence validée", "bachlor marketing", "DCG",
        "je suis en master", "master abandonné", "licence puis master pas fini", "niveau II", "licenciée en droit",
    ),
    Level.BAC5: (
        "master", "diplôme d'ingénieur", "bac+5", "M2 validé", "doctorat en cours", "mba", "mastère", "j'ai un M2", "je suis ingénieure",
        "thèse lâchée", "doctorante", "niveau I", "DSCG",
    ),
    Level.BAC8: ("doctorat", "j'ai fini ma thèse", "bac +8", "docteure en chimie", "PhD"),
    Level.ETRANGER: (
        "bac sénégalais", "diplome du bled", "licence obtenue en Tunisie", "high school", "équivalence", "baccalauréat de Kinshasa",
        "j'ai eu mon bac à Dakar", "bac espagnol", "diplôme portugais", "bac au Cap-Vert", "mon diplôme vient de Roumanie",
        "diplôme pas reconnu ici", "j'ai le bac, je l'ai eu au Maroc", "bac mais pas en France", "bac là-bas", "en Tunisie, j'ai eu ma licence",
        "j'ai étudié en Guinée, j'ai une licence", "licence à l'université d'Oran", "bac malien puis un an de fac ici", "A-levels", "BFEM",
        "diplôme de mon pays", "études au Portugal",
    ),
}  # fmt: skip


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
        "un cap c'est quoi", "on peut venir sans bac ?", "vous prenez les gens sans diplôme ?", "il faut quel diplôme", "t'as le bac toi ?",
        "tous mes potes ont le bac", "il a son bac lui", "ma meuf est en licence", "les gens qui ont un master", "plus tard je serai ingénieur",
        "je compte reprendre en bts", "titre pro", "cqp", "formation afpa", "cléa", "bafa et psc1", "assr2", "brevet de natation",
        "ingénieur du son", "la bac m'a contrôlé", "t'es cap ou pas cap", "fan de BTS", "le but du jeu", "je maîtrise word",
        "prépa apprentissage", "bac blanc", "j'ai été licencié", "delf b1", "mission locale", "niveau d'anglais B2",
        "le bac de mon frère", "si j'avais le bac", "je passerai un bts un jour", "mes enfants ont le bac", "formation sans diplôme",
        "licence adobe", "la fac c'est trop dur", "les bts c'est combien d'années",
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
        ("bac+3, non pardon bac+2", Level.BAC2),
        ("j'ai dit que j'avais rien mais en fait j'ai le brevet", Level.BREVET),
        ("mon frère a un master mais moi j'ai juste un cap", Level.CAP),
        ("bep et bac pro mais le bac pro je l'ai pas eu", Level.NIVEAU_BAC),
        ("je viens du Mali, j'ai un bts", Level.BAC2),
        ("oublie le bac, j'ai que le brevet", Level.BREVET),
        ("j'ai dit bac mais en vrai j'ai rien", Level.AUCUN),
        ("j'ai passé un cap et je l'ai eu", Level.CAP),
        ("j'étais en bac pro mais au bout d'un an j'ai décroché", Level.AUCUN),
        ("je suis allé à l'école en Roumanie, j'ai le bac", Level.ETRANGER),
        ("2 ans de fac mais j'ai rien validé du coup j'ai que le bac", Level.BAC),
    ],
)
def test_each_diploma_keeps_its_own_circumstances(text: str, level: Level) -> None:
    assert levels.read(text) is level


@pytest.mark.parametrize(
    "text",
    [
        "j'utilise premiere pro et after effects", "after et premiere", "premiere pro, after effects", "je bosse sur premiere pro",
        "je suis allé en première ligne", "en première partie", "ma première expérience", "en troisième position", "quitté premiere pro pour davinci",
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
        ("Niveau III (BTS, DUT)", Level.BAC2),
        ("Niveau 4 (bac, titres ou diplômes de niveau 4)", Level.BAC),
        ("Niveau I (supérieur à la maîtrise)", Level.BAC5),
        ("Bac requis", Level.BAC),
        ("Être titulaire du bac", Level.BAC),
        ("Avoir le CAP", Level.CAP),
        ("Sortie : bac+2", Level.BAC2),
        ("Niveau terminale", Level.NIVEAU_BAC),
        ("NV5", Level.CAP),
        ("EQF 5", Level.BAC2),
        ("Sans condition de diplôme", Level.AUCUN),
        ("Tout niveau", Level.AUCUN),
        ("2e année de BTS", Level.BAC2),
        ("Information non communiquée", None),
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
