"""How to reach an organisation: what is no phone number, no address, no site is not kept, lest it be a person's name."""

import re
from functools import lru_cache

KEPT = 4096
# Characters of an address of a page: nobody follows a longer one.
LONGEST = 500

# Ten digits, nine when a spreadsheet ate the zero, a short number of France, or one of another country.
_PHONE = re.compile(
    r"(?:0|(?:\+|00)33(?:\(0\))?)?[1-9]\d{8}|3\d{3}|10\d\d|118\d{3}|(?:\+|00)\d{7,15}", re.ASCII
)
_SIGNS = re.compile(r"[ .-]")
_BETWEEN_PHONES = re.compile(r" ?(?:/|;|,| ou | - ) ?")
_EMAIL = re.compile(r"[\w.+%'-]{1,64}@(?:[\w-]{1,63}\.){1,8}\w{2,24}")
_URL = re.compile(
    r"(https?://)?(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE
)


def phone(text: str) -> str | None:
    """One number or several, as written, with the zero that spreadsheets eat."""
    numbers = (_SIGNS.sub("", number) for number in _BETWEEN_PHONES.split(text))
    if not (_PHONE.fullmatch(text) or all(map(_PHONE.fullmatch, numbers))):
        return None
    return f"0{text}" if len(text) == 9 and text.isdecimal() else text


@lru_cache(maxsize=KEPT)
def email(text: str) -> str | None:
    """One address or several."""
    written = re.sub(r"^mailto: ?", "", text, flags=re.IGNORECASE)
    return written if all(map(_EMAIL.fullmatch, re.split(r"[;, ]+", written))) else None


def url(text: str) -> str | None:
    """With its scheme, https when it has none."""
    if len(text) > LONGEST or not (found := _URL.fullmatch(text)):
        return None
    return text if found[1] else f"https://{text}"


@lru_cache(maxsize=KEPT)
def siret(text: str) -> str | None:
    """Fourteen digits, with the zero that spreadsheets eat."""
    digits = text.replace(" ", "").replace(".", "")
    return digits.zfill(14) if len(digits) in {13, 14} and digits.isascii() and digits.isdecimal() else None
