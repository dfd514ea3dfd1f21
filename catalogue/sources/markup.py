"""The text of what was written for web pages: files hold HTML, often escaped, sometimes twice."""

import re
from html import unescape

# What no XML may hold, and nobody sees.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Characters from which looking for white space costs less than splitting at it.
LONG = 400
# How many times a text is unescaped at most: « &amp;lt;p&amp;gt; » is seen, deeper is mischief.
ROUNDS = 4

# A text that is split faster than it is looked at.
SHORT = 100

_HIDDEN = re.compile(r"<!--.*?(?:-->|$)|<(script|style)\b[^<>]*>.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?([a-zA-Z][\w:-]*)(?:[\s/][^<>]*)?>")
# With its semicolon only: « ?a=1&copy=2 » is no copyright.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});")
# What sets apart the words around it; other tags only change how letters look.
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
# A block that ends so needs no more to be told apart from the next.
_STOPS = ".!?:;,…"
# White space to make single; that of other alphabets is too rare to be looked for in long texts.
_SPACES = ("  ", "\t", "\n", "\r", "\xa0", "\u2009", "\u202f")


def legal(text: str) -> str:
    """Less what only some formats can say: what is read from one can be written in all."""
    return _ILLEGAL.sub("", text)


def plain(text: str) -> str:
    """Without tags nor entities, on one line: its blocks, when it has any, are told apart by a point at mid-height.

    >>> plain("&lt;p&gt;Au programme :&lt;/p&gt;&lt;ul&gt;&lt;li&gt;HTML&lt;/li&gt;&lt;li&gt;cr&eacute;er&lt;/li&gt;&lt;/ul&gt;")
    'Au programme : HTML · créer'
    """
    if "<" not in text and "&" not in text:
        return " ".join(text.split()) if len(text) < LONG else _single_spaced(text)
    for _round in range(ROUNDS):
        before, text = text, _ENTITY.sub(_unescaped, _without_tags(text))
        if text == before or ("<" not in text and "&" not in text):
            break
    return _without_tags(text)


def _unescaped(entity: re.Match[str]) -> str:
    return unescape(entity[0])


def _single_spaced(text: str) -> str:
    return " ".join(text.split()) if any(map(text.__contains__, _SPACES)) else text.strip(" ")


def _without_tags(text: str) -> str:
    if "<" not in text:
        return _single_spaced(text)
    spaced = " ".join(_HIDDEN.sub(" ", text).split())
    blocks = _TAG.sub(lambda tag: "\n" if tag[1].lower() in _BLOCKS else "", spaced).split("\n")
    return _joined([written for block in blocks if (written := " ".join(block.split()))])


def _joined(blocks: list[str]) -> str:
    apart = (block if block.endswith(tuple(_STOPS)) else f"{block} ·" for block in blocks[:-1])
    return " ".join([*apart, *blocks[-1:]])
