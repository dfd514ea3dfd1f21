"""The formations of a LHEO file, one at a time, whatever its size, and nothing else that XML may bring."""

from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.sources.unpacking import Open

# Bytes of XML between two formations: those read weigh some ten kilobytes; what is two hundred times that is none.
FORMATION_BYTES = 2_000_000

# Names without their namespace, which changes with the version.
OFFERS = frozenset({"formation", "resume-offre"})
# The first element, and what may come by thousands beside the offers: taken away as it comes, lest it fill the memory.
ROOTS = {
    "lheo": frozenset[str](),
    "lheo-index": frozenset({"resume-organisme"}),
    "lheo-plus": frozenset({"organisme-formation-responsable"}),
}

# The `extras` in which a service of Carif-Oref says whether it could answer.
ANSWER = "FLUX-CARIF"
# Characters of what it says that are told.
LONGEST_STATUS = 200

# Entities are left alone, nothing is fetched, and libxml2 keeps its own limits (huge_tree is not asked for); the white
# space between elements, half of all nodes, is not kept.
_SAFE = {
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "huge_tree": False,
    "remove_blank_text": True,
    "collect_ids": False,
}


class _Names(dict[str, str]):
    """The name of each tag without its namespace, worked out once."""

    def __missing__(self, tag: str) -> str:
        self[tag] = etree.QName(tag).localname
        return self[tag]


NAMES = _Names()


class _Watched:
    """A stream that gives up when it has given too many bytes since somebody put `given` to nothing."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.given = 0

    def read(self, size: int = -1) -> bytes:
        if self.given > FORMATION_BYTES:
            _ = translator("catalogue")
            raise UserError(
                _(
                    "A training of this file takes more than {size} MB: it is not read.",
                    size=FORMATION_BYTES // 10**6,
                )
            )
        data = self._stream.read(size)
        self.given += len(data)
        return data


def elements(file: Open) -> Iterator[etree._Element]:
    """Each `formation` or `resume-offre`, emptied when the next one is asked for.

    Raises UserError for what is not XML, has a DOCTYPE, is not LHEO, is cut, or says itself that it is no answer.
    """
    with file() as stream:
        aside = ROOTS[_root(_Watched(stream))]
    with file() as stream:
        yield from _elements(_Watched(stream), OFFERS | aside)


def _elements(stream: _Watched, names: frozenset[str]) -> Iterator[etree._Element]:
    parsing = etree.iterparse(
        stream,
        tag=[f"{{*}}{name}" for name in sorted(names)],
        remove_comments=True,
        remove_pis=True,
        **_SAFE,
    )
    found = False
    for element in _told(parsing):
        parent = element.getparent()
        if parent is None or NAMES[parent.tag] in OFFERS:
            continue
        stream.given = 0
        _forget_before(element)
        if NAMES[element.tag] in OFFERS:
            found = True
            yield element
        element.clear()
        parent.remove(element)
    _check_answer(parsing.root)
    if not found:
        _ = translator("catalogue")
        raise UserError(_("This LHEO file holds no training."))


def _forget_before(element: etree._Element) -> None:
    """Take away all that was closed before it, whatever it is: a little beside each offer would fill the memory."""
    for opened in (element, *element.iterancestors()):
        parent = opened.getparent()
        while parent is not None and (closed := opened.getprevious()) is not None:
            _check_answer(closed)
            parent.remove(closed)


def _told(parsing: "etree.iterparse") -> Iterator[etree._Element]:
    """The elements of a parsing. Raises UserError when there is no parsing further."""
    try:
        for _event, element in parsing:
            yield element
    except etree.XMLSyntaxError as error:
        _ = translator("catalogue")
        raise UserError(
            _(
                "Line {line}: the XML is broken or cut there, or not in the encoding that it says.",
                line=error.lineno,
            )
        ) from error


def _root(stream: _Watched) -> str:
    """The name of the first element."""
    _ = translator("catalogue")
    parsing = etree.iterparse(stream, events=("start",), remove_comments=True, remove_pis=True, **_SAFE)
    root = next(_told(parsing))
    if root.getroottree().docinfo.internalDTD is not None:
        raise UserError(_("This XML declares a DOCTYPE, which a LHEO file has no use for: it is not read."))
    if (name := NAMES[root.tag]) not in ROOTS:
        raise UserError(_("This XML is no LHEO: its first element is “{name}”.", name=name))
    return name


def _check_answer(root: etree._Element) -> None:
    """What is beside the offers: the services of Carif-Oref say there whether they worked."""
    _ = translator("catalogue")
    answers = (extras for extras in root.iter("{*}extras") if extras.get("info") == ANSWER)
    said = [
        " ".join((extra.text or "").split())
        for extras in answers
        for extra in extras
        if extra.get("info") == "statut"
    ]
    for status in said:
        if status != "OK":
            told = status[:LONGEST_STATUS]
            raise UserError(_("The service answered “{status}”: this file is no catalogue.", status=told))
