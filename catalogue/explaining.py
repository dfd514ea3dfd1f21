"""How what the matching did is said: each reason and caveat (after « ✔ » and « ✖ Mais : », so in lower case), each
criterion loosened, each part of a score."""

from catalogue.language import Translator, day, distance, number
from catalogue.matching import Criterion, Reason, Relaxation, Why
from catalogue.words import interests, levels


def reason_text(reason: Reason, _: Translator) -> str:
    """`_`: the translator of the domain « catalogue »."""
    domain = interests.label(reason.domain, _) if reason.domain else ""
    level = levels.label(reason.level, _) if reason.level else ""
    km = distance(max(1, reason.km or 0))
    on = day(reason.day, reason.today or reason.day) if reason.day else ""
    to_pay = _("there are {price} euros left to pay", price=number(reason.price or 0))
    return {
        Why.DOMAIN: _("it is about {domain}", domain=domain),
        Why.WORDS: _("it is about what you said: {words}", words=reason.words),
        Why.NEIGHBOUR_DOMAIN: _("it is close to what you like: {domain}", domain=domain),
        Why.DISCOVERY: _("to discover: {domain}", domain=domain),
        Why.SAME_TOWN: _("in your town"),
        Why.NEAR: _("{km} from your place", km=km),
        Why.IN_AREA: _("in the area you named"),
        Why.FROM_HOME: _("you follow it from home"),
        Why.ON_SITE: _("on site, as you want"),
        Why.WORK_STUDY: _("in alternance, as you want"),
        Why.OPEN_TO_ALL: _("open without a diploma"),
        Why.LEVEL_FITS: _("your level is enough to enter"),
        Why.LEADS_TO: _("you leave with more than you have: {level}", level=level),
        Why.ANY_TIME: _("you can start when you want"),
        Why.STARTS_SOON: _("it starts on {day}", day=on),
        Why.FREE: _("free for you"),
        Why.FAR: _("it is far: {km} from your place", km=km),
        Why.ELSEWHERE: _("it is not in the area you named"),
        Why.IS_ON_SITE: _("it is on site, not remote"),
        Why.IS_REMOTE: _("it is remote, not on site"),
        Why.NO_WORK_STUDY: _("it is not in alternance"),
        Why.LEVEL_TOO_HIGH: _("you must have: {level}", level=level),
        Why.LEVEL_ALMOST: _("they ask for the bac: say that you reached the last year"),
        Why.LEVEL_ADVISED: _("advised, not required, so you may dare: {level}", level=level),
        Why.FOREIGN_DIPLOMA: _(
            "they ask for: {level}; your foreign diploma must be recognised (ENIC-NARIC)", level=level
        ),
        Why.APPLY_SOON: _("apply before {day}", day=on),
        Why.STARTS_LATE: _("it starts only on {day}", day=on),
        Why.PAID: to_pay if reason.price else _("it is not free"),
        Why.NEEDS_COMPUTER: _("you need a computer and a good connection"),
        Why.TO_CHECK: _("what I know of it may be old: check with the school"),
        Why.DATE_UNKNOWN: _("I do not know when it starts"),
        Why.LEVEL_UNKNOWN: _("they do not say which level is asked"),
    }[reason.why]


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
