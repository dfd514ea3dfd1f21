"""What the batch commands answer, as data ready for JSON. Their shapes are contracts that other programs rely on."""

from dataclasses import asdict

from catalogue.explaining import reason_text
from catalogue.language import Translator
from catalogue.matching import Match
from catalogue.places.gazetteer import Gazetteer
from catalogue.places.model import Place, Resolution
from catalogue.reporting.figures import Report
from catalogue.search import Found
from catalogue.sources.problems import Problem, problem_text
from catalogue.versions.checking import Counts, stop_text
from catalogue.versions.difference import Added, Change, Changed, Removed
from catalogue.versions.drafting import Draft
from catalogue.versions.publications import Publication
from catalogue.words import interests, levels
from catalogue.words.interests import Vocabulary

Answer = dict[str, object]


def place(text: str, resolution: Resolution) -> Answer:
    return {
        "text": text,
        "status": resolution.status,
        "confirm": resolution.confirm,
        "places": [_place(found) for found in resolution.places],
    }


def level(text: str) -> Answer:
    return {"text": text, "level": levels.read(text)}


def wishes(text: str, vocabulary: Vocabulary) -> Answer:
    read = interests.read(text, vocabulary, asked=True)
    return {
        "text": text,
        "domains": read.domains,
        "excluded": read.excluded,
        "vague": read.vague,
        "all": read.everything,
    }


def match(found: Found, gazetteer: Gazetteer, _: Translator, *, explained: bool = False) -> Answer:
    """`explained`: with every look taken, and every part of every score."""
    profile = found.profile
    answer: Answer = {
        "profile": {
            "place": _place(profile.place) if profile.place else None,
            "place_status": found.place.status,
            "place_confirm": found.place.confirm,
            "level": profile.level,
            "domains": profile.domains,
            "excluded": profile.excluded,
            "words": profile.words,
            "delivery": profile.delivery,
            "work_study": profile.work_study,
        },
        "relaxed": found.results.relaxed,
        "matches": [
            _match(match, gazetteer, _) | (_parts(match) if explained else {})
            for match in found.results.matches
        ],
    }
    return answer | ({"steps": [asdict(step) for step in found.results.steps]} if explained else {})


def _parts(match: Match) -> Answer:
    return {"parts": {part.criterion: round(part.points, 2) for part in match.parts}}


def problem(found: Problem, _: Translator) -> Answer:
    return {
        "source": found.source,
        "line": found.line,
        "record": found.record,
        "column": found.column,
        "problem": problem_text(found, _),
        "done": found.done,
    }


def counts(found: Counts) -> Answer:
    """`read`: entries of the sources; `rejected`: those that make no training."""
    told: Answer = asdict(found)
    told["rejected"] = told.pop("left_out")
    return told


def refresh(draft: Draft, version: Publication | None, _: Translator) -> Answer:
    """All but the problems, which may be many. `version`: what the draft became, None for a dry run."""
    stops = [stop_text(stop, _) for stop in draft.stops]
    return counts(draft.counts) | {"stops": stops, "version": version and version.version}


def draft(made: Draft, text: str, _: Translator) -> Answer:
    """`changed`: whether it differs from what is published. `confirmable`: whether it may be published in spite of the
    stops. `text`: what to tell an admin."""
    found = made.counts
    return {
        "draft": made.id,
        "changed": bool(found.added or found.changed or found.removed),
        "stops": [stop_text(stop, _) for stop in made.stops],
        "confirmable": all(stop.confirmable for stop in made.stops),
        "text": text,
    }


def change(found: Change) -> Answer:
    match found:
        case Added(training):
            return {"kind": "added", "id": training.id, "title": training.title}
        case Removed(training):
            return {"kind": "removed", "id": training.id, "title": training.title}
        case Changed(_before, after, fields):
            return {"kind": "changed", "id": after.id, "title": after.title, "fields": list(fields)}


def publication(made: Publication) -> Answer:
    return asdict(made) | {"published_at": made.published_at.isoformat()}


def report(figures: Report) -> Answer:
    """Without the points of the map, which are for drawing."""
    territory = asdict(figures.territory)
    del territory["dots"]
    dates = {"published_at": figures.published_at.isoformat(), "today": figures.today.isoformat()}
    return asdict(figures) | dates | {"territory": territory}


def _place(found: Place) -> Answer:
    return {
        "kind": found.kind,
        "code": found.code,
        "name": found.name,
        "departement": found.departement,
    }


def _match(found: Match, gazetteer: Gazetteer, _: Translator) -> Answer:
    training = found.training
    town = gazetteer.commune(found.site.commune) if found.site else None
    return {
        "id": training.id,
        "title": training.title,
        "provider": training.provider.name,
        "commune": town.name if town else None,
        "distance_km": None if found.distance_km is None else round(found.distance_km, 1),
        "domain": found.domain,
        "entry_level": training.entry_level,
        "exit_level": training.exit_level,
        "delivery": training.delivery,
        "score": round(found.score, 4),
        "reasons": [reason_text(reason, _) for reason in found.reasons],
        "but": reason_text(found.caveat, _) if found.caveat else None,
    }
