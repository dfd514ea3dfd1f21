"""What is answered to the frequent questions: one idea, three short sentences at most, true, acronyms explained."""

from bot.dialogue.questions import Asking, Question
from catalogue.language import Translator

# Ages at which the answer changes, in years: school is compulsory until 16 (code de l'éducation, L131-1) and training
# until 18 (L114-1); missions locales receive people until their 26th birthday (code du travail, L5314-1).
SCHOOL, TRAINING, ADVISED = 16, 18, 26


def answers(asking: Asking, _: Translator) -> str:
    """The answers to what a message asks, one under the other."""
    return "\n".join(
        _age(asking.age, _) if question is Question.AGE else _answer(question, _)
        for question in asking.questions
    )


def _age(age: int | None, _: Translator) -> str:
    if age is None:
        return _("Most often from 16 or 18, with no upper limit: it depends on the school.")
    if age < SCHOOL:
        return _(
            "At {age}, school is still compulsory: these trainings start at 16 or 18 most often. The CIO (orientation centre) sees you for free, with a parent. After the 3e, apprenticeship in a CFA (apprentice training centre) is possible from 15.",
            age=age,
        )
    if age < TRAINING:
        return _(
            "At {age}, it is often possible, but some trainings start at 18: check with the school. Until 18 you are entitled to a place somewhere: the mission locale (free help, ages 16 to 25) looks for it with you.",
            age=age,
        )
    if age < ADVISED:
        return _("At {age}, it is possible: these trainings are made for you.", age=age)
    return _(
        "At {age}, it is possible: most trainings have no age limit. France Travail (formerly Pôle emploi) advises you, on 3949.",
        age=age,
    )


def _answer(question: Question, _: Translator) -> str:
    return {
        Question.COST: _("I am free, and so are most trainings: each card says it."),
        Question.FUNDING: _(
            "Most are free for you: the Region or France Travail (formerly Pôle emploi) often pays. Some go through the CPF (personal training account). The school tells you before you sign."
        ),
        Question.PAY: _(
            "It depends. In alternation, you get a salary; otherwise the Region or France Travail (formerly Pôle emploi) may pay you an allowance, but not always. Ask the school before you sign."
        ),
        Question.LABEL: _(
            "Grande École du Numérique is a label that the State created for digital trainings open to people far from work, even without a diploma. It is given to a training, not to a school, for three years."
        ),
        Question.MISSION_LOCALE: _(
            "The mission locale helps people aged 16 to 25, for free: training, job, housing, money. They are all over France, and you can go without a diploma or a plan."
        ),
        Question.FRANCE_TRAVAIL: _(
            "Not always required, but useful: being registered with France Travail (formerly Pôle emploi) can open help and payment. It is free, online or on 3949. Under 26, the mission locale helps you do it."
        ),
        Question.WORK_STUDY: _(
            "Alternation is half at school, half in a company, with a salary. Some trainings offer it: “Details” says so on the card."
        ),
        Question.ENTRY: _(
            "Not always: many trainings ask for no diploma. Each card says what it takes to enter (🎓)."
        ),
        Question.HARD: _(
            "Many trainings start from zero: nobody expects you to know already. Motivation counts more than marks."
        ),
        Question.COMPUTER: _(
            "On site, there is usually one to work on. Remotely, you need one and a good connection. No computer? Ask the school or the mission locale: loans exist."
        ),
        Question.LENGTH: _(
            "Often between 3 and 12 months, sometimes less, sometimes more. Each card says it (🗓)."
        ),
        Question.START: _("Each training has its date, on its card (🗓). Some take people all year round."),
        Question.SCHEDULE: _(
            "Most often full time, on weekdays, but each school has its own hours. Ask before you apply."
        ),
        Question.DIPLOMA: _(
            "Often yes: a titre professionnel (recognised by the State) or a certificate. Each card says the level you leave with (🎓); “Details” names it."
        ),
        Question.JOBS: _(
            "That is the goal: a job, or going on studying. Nobody can promise it: ask the school what its former students do."
        ),
        Question.REMOTE: _("Both exist: on site, remote, or a mix. Each card says it (📍)."),
        Question.DISABILITY: _(
            "Yes, you can: tell the school, which can adapt the pace and the exams. Cap emploi (help to work with a disability) supports you for free. “Details” says which trainings state it."
        ),
        Question.PAPERS: _(
            "It depends on your residence permit and on the training. The mission locale (free help, ages 16 to 25) or an association that helps foreigners can tell you. As for me, I ask you for no papers."
        ),
        Question.HELP: _(
            "Help exists for transport, housing, meals or childcare: it depends on your Region and your situation. The mission locale (free help, ages 16 to 25) knows it, and builds the file with you."
        ),
        Question.APPLY: _(
            "On a card, open “Details”: how to reach the school is there. Then there is often a form and an interview. The mission locale (free help, ages 16 to 25) can prepare you."
        ),
        Question.WOMEN: _(
            "All these trainings are for everyone, and schools want more women. You have your place there."
        ),
        Question.PRIVACY: _(
            "I keep your town, your level and your wishes to look for trainings, never your exact position. /profil shows it, /recommencer erases everything."
        ),
        Question.TRUST: _(
            "I look for trainings, I sell nothing. I will never ask you for money, papers or a password. And before you sign, call the school."
        ),
        Question.ROBOT: _("I am a robot: a program that looks for trainings. I can be wrong, so correct me."),
        Question.WHO: _(
            "I am a bot that helps you find a digital training with the Grande École du Numérique label. I am not a school, and I sell nothing."
        ),
        Question.LANGUAGE: _(
            "I only understand French, but mistakes do not bother me: write as you can. To learn French first, the mission locale (free help, ages 16 to 25) finds you lessons."
        ),
        Question.PURPOSE: _(
            "I find digital trainings near you that you can really enter, even without a diploma. Tell me your town, your level and what you like."
        ),
    }[question]
