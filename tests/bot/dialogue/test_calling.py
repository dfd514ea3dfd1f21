import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.calling import asks_for_human

CALLS = (
    "un humain svp", "parler à quelqu'un", "jpeux parlé a qlq1 ?", "parlé a 1 persone", "jveux une vraie personne pas un robot",
    "conseiller stp", "je suis à Lens et je voudrais parler à un conseiller", "y a quelqu'un ?", "ya pas un conseiller la",
    "passe moi un humain", "jpeux avoir ton collègue humain", "mettez moi en relation avec un conseiller", "je peux parler à ton chef",
    "je cherche quelqu'un pour m'expliquer", "kelkun peu maidé", "un conseiller peut me rappeler ?", "je voudrais être aidée par quelqu'un",
    "besoin d'aide d'un être humain", "je veux parler à la mission locale",
    "appelez moi svp", "rappelle-moi demain", "vous pouvez m'appeler ?", "qu'on me rappelle", "mon num c le 06 12 34 56 78",
    "prendre rdv", "c'est possible d'avoir un rendez-vous ?", "on peut s'appeler ?", "je préfère au téléphone", "de vive voix c possible ?",
    "j'ai besoin de parler", "comment je peux vous joindre", "je peux vous rencontrer ?", "vous avez un numéro ?",
    "je veux pas parler à un robot", "jveux pas d'un robot", "marre de parler à une machine",
    "appel moi", "vs pouvez mapelé ?", "mappeler c possible ?", "faut kon me rapel", "c quoi votre num", "je peux appeler qui ?",
    "qu'on m'explique en face", "quelqu'un de réel stp", "face à face c'est possible ?", "on peut faire une visio ?",
    "un responsable, tout de suite", "je veu parler o responsable", "mets moi en contact avec une assistante sociale",
    "je voudrais l'avis d'un conseiller", "un éducateur peut venir avec moi ?", "j'ai besoin qu'une personne m'explique",
    "service client svp", "je peux venir à l'agence ?", "vous êtes où ? je préfère venir sur place", "où êtes-vous", "où sont vos bureaux ?", "stop le robot",
    "on peut se donner rdv ?", "marre, jveux parler",
)  # fmt: skip

OTHERWISE = (
    "je veux devenir conseiller numérique", "conseiller de vente", "un titre pro de conseiller en insertion", "aider les gens",
    "j'aime le contact humain", "les ressources humaines", "je parle à personne", "y a personne", "agent d'entretien",
    "mon conseiller pôle emploi m'a dit de venir", "hier j'ai parlé à quelqu'un", "on m'a parlé de toi à la mission locale",
    "j'ai rdv demain", "je suis suivi à la mission locale", "t'es un humain ou un robot ?", "c'est un humain qui répond ?",
    "tu t'appelles comment", "je m'appelle Kevin", "appelle-moi Kevin", "j'ai pas besoin d'un conseiller", "sans parler à quelqu'un",
    "pas envie de parler à un conseiller", "fan de robots", "la formation est où ?",
    "c'est un site ou vous êtes un robot", "j'aime pas les robots", "je veux faire un bot", "réparer des téléphones",
    "je voudrais parler anglais", "je veux avoir un diplôme", "tu peux m'aider ?", "voir plus", "je suis une personne timide",
    "jveux pas qu'on m'appelle", "m'appelez pas", "y a une personne qui m'a parlé de vous", "c'est quoi le numéro du bac",
    "on m'a dit d'aller voir un conseiller", "je suis suivi par une éducatrice", "je préfère en présentiel", "je veux devenir assistante sociale",
    "une personne handicapée peut s'inscrire ?", "je veux travailler avec des humains", "je suis responsable d'équipe",
    "est-ce que quelqu'un de 30 ans peut faire la formation ?", "je veux aider quelqu'un", "en vrai j'aime bien le montage",
)  # fmt: skip


@pytest.mark.parametrize("text", CALLS)
def test_somebody_who_wants_a_human_is_heard(text: str) -> None:
    assert asks_for_human(text)


@pytest.mark.parametrize("text", OTHERWISE)
def test_a_trade_a_story_a_question_or_a_refusal_calls_nobody(text: str) -> None:
    assert not asks_for_human(text)


@given(st.text(max_size=120))
def test_any_text_can_be_heard(text: str) -> None:
    assert asks_for_human(text) in {True, False}
