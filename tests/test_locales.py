"""Every word that people read is French, present, used and well set."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
DOMAINS = ("bot", "catalogue")
# The names under which a translator is called: `_("…")`, `world.texts("…")`, `_.plural("…", "…", n)`.
KEYWORDS = {"_": None, "texts": None, "catalogue_texts": None, "plural": (1, 2)}
# Packages whose code says messages of each domain.
SPEAKERS = {"bot": ("bot",), "catalogue": ("catalogue",)}
NO_BREAK = "\u00a0"


def _catalogue(domain: str) -> Catalog:
    with (ROOT / "locales" / "fr" / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
        return read_po(file, locale="fr", abort_invalid=True)


def _said(domain: str) -> set[str]:
    """The messages that the code says, by their singular."""
    found = (
        message
        for package in SPEAKERS[domain]
        for _file, _line, message, _comments, _context in extract_from_dir(
            str(ROOT / package), method_map=[("**.py", "python")], keywords=KEYWORDS
        )
    )
    return {message if isinstance(message, str) else message[0] for message in found}


def _translations(domain: str) -> Iterator[tuple[str, str]]:
    """Each message with each of its French forms."""
    for message in _catalogue(domain):
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            for form in [message.string] if isinstance(message.string, str) else message.string or ():
                yield key, form


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_message_said_is_translated(domain: str) -> None:
    translated = {key for key, french in _translations(domain) if french}
    assert _said(domain) - translated == set()


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_translation_is_unused(domain: str) -> None:
    assert {key for key, _french in _translations(domain)} - _said(domain) == set()


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_message_is_translated_twice(domain: str) -> None:
    file = ROOT / "locales" / "fr" / "LC_MESSAGES" / f"{domain}.po"
    keys = re.findall(r'^msgid (".+")$', file.read_text(encoding="utf-8"), re.MULTILINE)
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_translation_is_empty_or_doubtful(domain: str) -> None:
    assert [key for key, french in _translations(domain) if not french.strip()] == []
    assert [message.id for message in _catalogue(domain) if message.id and message.fuzzy] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_translation_names_the_same_values_as_its_message(domain: str) -> None:
    placeholders = re.compile(r"\{(\w+)\}")
    wrong = [
        key
        for key, french in _translations(domain)
        if set(placeholders.findall(french)) - set(placeholders.findall(key))
    ]
    assert wrong == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_french_is_set_as_french(domain: str) -> None:
    straight_apostrophe = [french for _key, french in _translations(domain) if re.search(r"\w'\w", french)]
    ordinary_space = [french for _key, french in _translations(domain) if re.search(r" [?!:;»]|« ", french)]
    no_space = [
        french for _key, french in _translations(domain) if re.search(r"[^\W\d_][?!;](?:\s|$)", french)
    ]
    assert (straight_apostrophe, ordinary_space, no_space) == ([], [], [])
    assert NO_BREAK in "".join(french for _key, french in _translations(domain))
