from datetime import date

import pytest

from catalogue.explaining import criterion_text, reason_text, relaxation_text
from catalogue.language import translator
from catalogue.matching import Criterion, Reason, Relaxation, Why
from catalogue.model import Domain, Level

TODAY = date(2026, 11, 23)


def said(reason: Reason) -> str:
    return reason_text(reason, translator("catalogue")).replace("\u202f", "\xa0").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (Reason(Why.NEAR, km=4.2), "à 4 km de chez toi"),
        (Reason(Why.NEAR, km=0.3), "à 1 km de chez toi"),
        (Reason(Why.OPEN_TO_ALL), "ouvert sans diplôme"),
        (Reason(Why.ANY_TIME), "tu peux commencer quand tu veux"),
        (Reason(Why.APPLY_SOON, day=date(2026, 12, 20), today=TODAY), "candidature avant le 20 décembre"),
        (Reason(Why.STARTS_SOON, day=date(2027, 1, 12), today=TODAY), "ça débute le 12 janvier 2027"),
        (
            Reason(Why.STARTS_SOON, day=date(2026, 12, 1), today=TODAY, month_only=True),
            "ça débute en décembre",
        ),
        (
            Reason(Why.STARTS_LATE, day=date(2027, 10, 1), today=TODAY, month_only=True),
            "ça débute seulement en octobre 2027",
        ),
        (Reason(Why.DOMAIN, domain=Domain.AUDIOVISUEL), "ça parle de ce qui te plaît (vidéo et son)"),
        (Reason(Why.LEVEL_ADVISED, level=Level.BAC), "bac conseillé, mais pas exigé : tu peux tenter"),
        (Reason(Why.WORDS, "Monteur vidéo"), "ça parle de ce qui te plaît (« Monteur vidéo »)"),
        (Reason(Why.PAID, price=1500), "il reste 1 500 € à payer"),
        (Reason(Why.PAID), "ce n’est pas gratuit"),
        (Reason(Why.FAR, km=82), "c’est loin : 82 km de chez toi"),
    ],
)
def test_a_reason_is_said_in_plain_french(reason: Reason, sentence: str) -> None:
    assert said(reason) == sentence


@pytest.mark.parametrize("why", Why)
def test_every_reason_and_caveat_has_a_sentence_of_its_own(why: Why) -> None:
    full = Reason(why, "web", Domain.DESIGN, Level.BAC, 60, 10, TODAY, TODAY)
    others = {
        said(Reason(other, "web", Domain.DESIGN, Level.BAC, 60, 10, TODAY, TODAY))
        for other in Why
        if other is not why
    }
    assert said(full) not in others
    assert said(full)[0].islower()
    assert "{" not in said(full)


def test_every_criterion_and_every_relaxation_has_a_name_of_its_own() -> None:
    _ = translator("catalogue")
    assert len({criterion_text(criterion, _) for criterion in Criterion}) == len(Criterion)
    assert len({relaxation_text(relaxation, _) for relaxation in Relaxation}) == len(Relaxation)
