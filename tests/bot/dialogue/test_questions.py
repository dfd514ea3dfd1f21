"""What is asked is told from what is only said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.questions import MOST_ANSWERED, Asking, Question, asks_what_it_is, read

ASKED = {
    Question.COST: ["c'est gratuit ?", "c payant ton truc ?", "gratuit ?", "prix", "combien ça coûte", "c payan ?", "ses gratui ?", "c cher ?", "faut payer ?", "y a des frais ?", "chui a lens c gratuit", "c'est remboursé ?"],
    Question.FUNDING: ["je peux utiliser mon cpf ?", "qui finance la formation ?"],
    Question.PAY: ["chui payé ?", "c remunairé ?", "je suis rémunéré ?", "on est payé pendant la formation ?", "je touche un salaire ?", "jvais etre payé ?", "je gagne combien", "on touche de l'argent ?", "je garde mon chômage ?"],
    Question.LABEL: ["c'est quoi le label ?", "le label c koi", "c koi le labelle", "c koi la grande école du numérique", "label ?"],
    Question.MISSION_LOCALE: ["c'est quoi la mission locale"],
    Question.FRANCE_TRAVAIL: ["faut être inscrit à pole emploi ?", "c'est quoi france travail"],
    Question.COMPUTER: ["faut un ordi ?", "fo un pc", "fo un ordi ?", "j'ai pas d'ordi c'est grave ?", "j'ai pas d'ordi", "j'ai pas de wifi"],
    Question.ROBOT: ["t'es un robot ?", "tes un bot ou un humain", "t'es une ia", "tu es humain ?", "t'es une vraie personne ?", "robot ?"],
    Question.WHO: ["t'es qui", "t ki", "qui t'a créé", "tu t'appelles comment", "c qui derriere le bot", "t'as quel age", "ton nom c'est quoi"],
    Question.PURPOSE: ["ça sert à quoi", "tu sers a quoi", "c quoi ton truc", "vous proposez quoi", "tu peux m'aider à faire quoi"],
    Question.AGE: ["faut avoir quel âge ?", "c'est jusqu'à quel âge", "j'ai 15 ans je peux ?", "g 17 ans", "chui trop vieux ?", "mineur ça passe ?", "16 ans"],
    Question.LENGTH: ["ça dure combien de temps les formations ?", "c long ?", "c'est combien de mois", "durée"],
    Question.START: ["ça commence quand", "c quand la rentrée", "quand est ce que ca commence", "ca débute quand la prochaine session"],
    Question.SCHEDULE: ["c'est quoi les horaires", "c'est à temps plein ?", "c'est combien d'heures par semaine"],
    Question.DIPLOMA: ["y a un diplôme à la fin ?", "c'est reconnu par l'état ?", "c'est quoi un titre pro", "on a quoi comme diplôme à la fin"],
    Question.JOBS: ["y a du taf après ?", "ya quoi comme debouchés", "je trouverai un taf après ?"],
    Question.REMOTE: ["c'est à distance ou sur place", "je peux faire de chez moi ?", "c'est en ligne ?"],
    Question.WORK_STUDY: ["y a des formations en alternance ?", "c'est quoi l'alternance", "l'alternance c'est possible ?"],
    Question.DISABILITY: ["je suis handicapé c'est possible ?", "j'ai une RQTH", "c'est accessible en fauteuil ?", "chui dyslexique c'est grave ?"],
    Question.PAPERS: ["chui sans papiers je peux ?", "faut des papiers ?", "c'est ouvert aux étrangers ?"],
    Question.LANGUAGE: ["tu parles arabe ?", "je parle pas bien français", "faut parler français ?", "tu comprends l'anglais ?"],
    Question.HELP: ["on me rembourse le transport ?", "y a un internat ?", "j'ai un enfant, comment je fais pour la garde d'enfants ?", "j'ai pas de permis c'est grave ?"],
    Question.APPLY: ["comment je m'inscris", "comment on fait pour postuler ?", "je veux m'inscrire", "y a un entretien ?", "faut un cv ?"],
    Question.TRUST: ["c'est une arnaque ?", "c'est sérieux ton truc ?", "je peux te faire confiance ?", "arnaque ?"],
    Question.PRIVACY: ["tu gardes mes infos ?", "vous faites quoi de mes données", "c'est anonyme ?", "qui lit mes messages"],
    Question.WOMEN: ["c'est pour les filles aussi ?", "je suis une fille je peux ?", "c'est un truc de mecs"],
    Question.HARD: ["c'est trop dur", "je suis nul", "je suis nul en maths", "faut être bon en maths ?", "j'ai peur de pas y arriver", "faut savoir coder ?", "et si j'y arrive pas ?"],
    Question.ENTRY: ["faut le bac ?", "faut un diplôme ?", "jai pas le bac c grave ?", "sans diplome je peux ?"],
}  # fmt: skip

NOT_ASKED = [
    "une formation gratuite à Lens", "je cherche une formation gratuite à Lens en dev web, g rien", "lens, formation gratuite, à distance",
    "je veux une alternance à Lille", "à distance", "de chez moi", "j'aimerais travailler à distance", "c'est un bac pro", "bac ?", "niveau bac ?", "au chômage", "j'ai pas le bac",
    "sans diplôme", "g rien", "un diplôme", "le brevet", "bts en cours", "je veux créer des robots", "je veux faire un bot discord",
    "réparer des ordis", "monter des pc", "installer le wifi", "j'ai un pc gamer", "c'est Lens", "on habite à Sevran", "c'est Lille pas Lens",
    "je veux apprendre à coder", "jamais codé", "je suis débutant en dev", "j'ai arrêté à 16 ans", "2 ans d'études", "formation de 2 ans",
    "j'habite à Paris depuis 3 ans", "bac+2", "je suis une femme de lens", "marketing pour les femmes", "intelligence artificielle",
    "je veux gagner de l'argent", "formation rémunérée à Paris", "je suis au RSA à Lens", "la mission locale m'a envoyé", "je sais pas", "ok", "robot", "ia", "bot",
    "la belle vie", "le pays", "je paie mon loyer à Lens", "les transports", "de la peinture", "c'est ça", "c'est bon", "ça me va", "t'as quoi à Lens ?", "y a des formations en cyber ?", "je peux faire du design ?", "cyber à rennes c possible ?",
    "j'ai arrêté l'école c'est possible quand même ?", "tu peux me trouver un truc a Béziers stp ?", "je m'appelle Karim", "", "🎮",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "question"), [(text, question) for question, texts in ASKED.items() for text in texts]
)
def test_a_question_is_recognised(text: str, question: Question) -> None:
    asking = read(text)
    assert asking is not None
    assert asking.questions == (question,)


@pytest.mark.parametrize("text", NOT_ASKED)
def test_an_answer_is_no_question(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("j'ai 15 ans je peux ?", 15),
        ("j'ai 17 ans j'habite Sevran", 17),
        ("moi 34 ans", 34),
        ("19 piges", 19),
        ("j'ai bientôt 16 ans", 16),
        ("c'est jusqu'à quel âge ?", None),
        ("j'ai 3 ans d'expérience, c'est gratuit ?", None),
        ("j'ai 99 ans, c'est gratuit ?", None),
    ],
)
def test_the_age_is_read(text: str, age: int | None) -> None:
    asking = read(text)
    assert asking is not None
    assert asking.age == age


def test_two_questions_get_two_answers_and_no_more() -> None:
    asking = read("c'est payant ? ça dure combien de temps ? faut un ordi ?")
    assert asking is not None
    assert asking.questions == (Question.COST, Question.LENGTH)
    assert len(asking.questions) == MOST_ANSWERED


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("c'est gratuit ? chui a lens", "je suis a lens"),
        ("c'est gratuit le dev web a lens ?", "le dev web a lens ?"),
        ("t'es un robot ? moi j'ai le bac", "moi j ai le bac"),
    ],
)
def test_what_is_said_besides_is_kept_and_the_subject_is_not(text: str, rest: str) -> None:
    asking = read(text)
    assert asking is not None
    assert asking.rest.endswith(rest)
    assert "gratuit" not in asking.rest
    assert "robot" not in asking.rest


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("c'est quoi la cyber ?", True),
        ("le dev ça veut dire quoi", True),
        ("dans la data on fait quoi", True),
        ("de la cyber", False),
        ("c'est quoi comme formations en cyber", False),
    ],
)
def test_what_a_thing_is_may_be_asked(text: str, asked: bool) -> None:
    assert asks_what_it_is(text) is asked


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert read(text) is None or isinstance(read(text), Asking)
