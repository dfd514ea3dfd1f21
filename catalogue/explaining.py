"""How what the matching did is said: each reason and caveat (after « ✔ » and « ✖ Mais : », so in lower case), each
criterion loosened, each part of a score."""

from collections.abc import Callable

from catalogue.language import Translator, day, distance, month, number
from catalogue.matching import Criterion, Reason, Relaxation, Why
from catalogue.words import interests, levels


def reason_text(reason: Reason, _: Translator) -> str:
    """`_`: the translator of the domain « catalogue »."""
    return _SENTENCES[reason.why](reason, _)


def _domain(reason: Reason, _: Translator) -> str:
    return interests.label(reason.domain, _) if reason.domain else ""


def _level(reason: Reason, _: Translator) -> str:
    return levels.label(reason.level, _) if reason.level else ""


def _km(reason: Reason) -> str:
    return distance(max(1, reason.km or 0))


def _day(reason: Reason) -> str:
    return day(reason.day, reason.today or reason.day) if reason.day else ""


def _month(reason: Reason) -> str:
    return month(reason.day, reason.today or reason.day) if reason.day else ""


def _price(reason: Reason, _: Translator) -> str:
    if not reason.price:
        return _("it is not free")
    return _("there are {price} euros left to pay", price=number(reason.price))


# Each sentence is made when it is said: a card says four of these thirty.
_SENTENCES: dict[Why, Callable[[Reason, Translator], str]] = {
    Why.DOMAIN: lambda r, _: _("it is about {domain}", domain=_domain(r, _)),
    Why.WORDS: lambda r, _: _("it is about what you said: {words}", words=r.words),
    Why.NEIGHBOUR_DOMAIN: lambda r, _: _("it is close to what you like: {domain}", domain=_domain(r, _)),
    Why.DISCOVERY: lambda r, _: _("to discover: {domain}", domain=_domain(r, _)),
    Why.SAME_TOWN: lambda _r, _: _("in your town"),
    Why.NEAR: lambda r, _: _("{km} from your place", km=_km(r)),
    Why.IN_AREA: lambda _r, _: _("in the area you named"),
    Why.FROM_HOME: lambda _r, _: _("you follow it from home"),
    Why.ON_SITE: lambda _r, _: _("on site, as you want"),
    Why.WORK_STUDY: lambda _r, _: _("in alternance, as you want"),
    Why.OPEN_TO_ALL: lambda _r, _: _("open without a diploma"),
    Why.LEVEL_FITS: lambda _r, _: _("your level is enough to enter"),
    Why.LEADS_TO: lambda r, _: _("you leave with more than you have: {level}", level=_level(r, _)),
    Why.ANY_TIME: lambda _r, _: _("you can start when you want"),
    Why.STARTS_SOON: lambda r, _: (
        _("it starts in {month}", month=_month(r)) if r.month_only else _("it starts on {day}", day=_day(r))
    ),
    Why.FREE: lambda _r, _: _("free for you"),
    Why.FAR: lambda r, _: _("it is far: {km} from your place", km=_km(r)),
    Why.ELSEWHERE: lambda _r, _: _("it is not in the area you named"),
    Why.IS_ON_SITE: lambda _r, _: _("it is on site, not remote"),
    Why.IS_REMOTE: lambda _r, _: _("it is remote, not on site"),
    Why.NO_WORK_STUDY: lambda _r, _: _("it is not in alternance"),
    Why.LEVEL_TOO_HIGH: lambda r, _: _("you must have: {level}", level=_level(r, _)),
    Why.LEVEL_ALMOST: lambda _r, _: _("they ask for the bac: say that you reached the last year"),
    Why.LEVEL_ADVISED: lambda r, _: _("advised, not required, so you may dare: {level}", level=_level(r, _)),
    Why.FOREIGN_DIPLOMA: lambda r, _: _(
        "they ask for: {level}; your foreign diploma must be recognised (ENIC-NARIC)", level=_level(r, _)
    ),
    Why.APPLY_SOON: lambda r, _: _("apply before {day}", day=_day(r)),
    Why.STARTS_LATE: lambda r, _: (
        _("it starts only in {month}", month=_month(r))
        if r.month_only
        else _("it starts only on {day}", day=_day(r))
    ),
    Why.PAID: _price,
    Why.NEEDS_COMPUTER: lambda _r, _: _("you need a computer and a good connection"),
    Why.TO_CHECK: lambda _r, _: _("what I know of it may be old: check with the school"),
    Why.DATE_UNKNOWN: lambda _r, _: _("I do not know when it starts"),
    Why.LEVEL_UNKNOWN: lambda _r, _: _("they do not say which level is asked"),
}


def relaxation_text(relaxation: Relaxation, _: Translator) -> str:
    return {
        Relaxation.DISTANCE: _("further away"),
        Relaxation.DATES: _("starts in more than six months"),
        Relaxation.NIVEAU: _("a higher level, advised only"),
        Relaxation.DOMAINE: _("neighbouring domains"),
        Relaxation.A_DISTANCE: _("more remote trainings"),
    }[relaxation]


def criterion_text(criterion: Criterion, _: Translator) -> str:
    return {
        Criterion.DOMAIN: _("domain"),
        Criterion.WORDS: _("words"),
        Criterion.PLACE: _("place"),
        Criterion.LEVEL: _("level"),
        Criterion.STEP: _("next step"),
        Criterion.START: _("start"),
        Criterion.DELIVERY: _("delivery"),
        Criterion.COST: _("cost"),
        Criterion.WORK_STUDY: _("alternance"),
    }[criterion]
