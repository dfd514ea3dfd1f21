"""The answers are short, true to the age, and there is one for each question."""

import re

import pytest

from bot.dialogue.answers import answers
from bot.dialogue.questions import Asking, Question
from catalogue.language import translator

TEXTS = translator("bot")


@pytest.mark.parametrize("question", Question)
def test_an_answer_is_three_short_sentences_at_most(question: Question) -> None:
    told = answers(Asking((question,), ""), TEXTS)
    sentences = re.split(r"(?<=[.?!])\s", told)
    assert 1 <= len(sentences) <= 3
    assert len(told) <= 340


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (12, "CIO"),
        (15, "CIO"),
        (16, "mission locale"),
        (17, "mission locale"),
        (18, "faites pour toi"),
        (25, "faites pour toi"),
        (26, "France Travail"),
        (52, "France Travail"),
    ],
)
def test_what_is_possible_depends_on_the_age(age: int, said: str) -> None:
    told = answers(Asking((Question.AGE,), "", age), TEXTS)
    assert str(age) in told
    assert said in told


def test_two_questions_are_answered_one_under_the_other() -> None:
    both = answers(Asking((Question.COST, Question.LENGTH), ""), TEXTS)
    assert both.splitlines() == [
        answers(Asking((question,), ""), TEXTS) for question in (Question.COST, Question.LENGTH)
    ]
