"""How French is read: one spelling for all that sounds alike, so that « obervilié » is Aubervilliers, « lisanse »
a licence."""

import re
import unicodedata

# What the rules start from: lower case, where only é and ç keep their marks, as they alone change what is heard; the
# dots of ï, ü and ÿ part a vowel from the one before, which then is heard by itself: capitals are sounds.
_MARKS = str.maketrans(
    {
        "è": "é", "ê": "é", "ë": "é", "à": "a", "â": "a", "ä": "a", "î": "i", "ï": "I", "ô": "o", "ö": "o", "ù": "u",
        "û": "u", "ü": "U", "ÿ": "I", "œ": "e", "æ": "e", "'": " ", "’": " ", "-": " ",
    }
)  # fmt: skip

# Not before a vowel, h, n or m: « on » is one sound in Lyon, two in Lyonnais and in Bonn.
_NASAL = r"(?![aeiouyéhnm_AEIOUWYQH])"

# Rules of reading, in order: what is written, what is heard. Sounds are capitals: the vowels A E I O U, W for « ou »,
# Q for « an », Y for « in », H for « on »; C for « ch », J for « ge », S Z K G as in English. All « é », « è », « eu » and
# mute e are one. Word by word: `\b` is the start or the end of one.
_RULES: tuple[tuple[str, str], ...] = (
    # Consonants written with two letters or more, and what stands before e, i, y.
    (r"ph", "F"),
    (r"s?ch(?=[rl])|ck|cqu?|qu?", "K"),
    (r"s?ch|sh", "C"),
    (r"gn(?=i)", "N"),
    (r"gn", "NI"),
    (r"tz\b|x(?=c)", "S"),
    (r"heim\b", "EM"),
    (r"h", ""),
    (r"s?c+(?=[eéiyI])|ç|ks|cs", "S"),
    (r"g(?=[eéiyI])e?(?=[aoé])|g(?=[eéiyI])|j", "J"),
    (r"gu(?=[eéiyI])", "G"),
    # Ends of words: mute ones, and those that e, é make heard.
    (r"\b(ai|é|e)x\b", "ES"),
    (r"(?<=[aeiouyéI])ill?(?:e?s?\b|(?=[aeiouyé]))", "I"),
    (r"(?<=[^\WAEI])(?:er|ez|et|ée?)[sx]?\b", "E"),
    (r"(?<=[^\W_]{2})es?\b", "_"),
    (r"ss\b", "S"),
    (r"aul?[tdxs]*\b|eau[xs]?\b|aul(?=n)", "O"),
    (r"(?<=\w\w)(?<!s)(?:(?<=m)ps?|[tdxgs]+)\b", ""),
    # Other consonants.
    (r"ss|(?<![aeéiouyIWEO])s|s(?![aeéiouyI_E])|x", "S"),
    (r"s|z", "Z"),
    (r"[ck]", "K"),
    (r"ll", "l"),
    # Vowels.
    (rf"oin{_NASAL}", "WY"),
    (r"o[iy]", "WA"),
    (rf"(?<=[iyé])en{_NASAL}", "Y"),
    (rf"(?:ai|ei|i|y|u)[nm]{_NASAL}", "Y"),
    (rf"(?:ae|ao|ea|a|e)[nm]{_NASAL}", "Q"),
    (rf"o[nm]{_NASAL}", "H"),
    (r"eau|au|ao", "O"),
    (r"ou", "W"),
    (r"oeu|eu|oe", "E"),
    (r"[ae][iy](?=[aeiouéAEIOUWQYH])", "EI"),
    (r"[ae][iy]", "E"),
    (r"uy", "UI"),
    (r"é", "E"),
    (r"y", "I"),
    (r"w", "W"),
)
_COMPILED = tuple((re.compile(written), heard) for written, heard in _RULES)
_TWICE = re.compile(r"(\w)\1+")


def sound(text: str) -> str:
    """What is heard when names or words are read: its sounds without spaces between words. Accents help; other signs stay.

    >>> sound("Aubervilliers") == sound("obervilié")
    True
    """
    heard = unicodedata.normalize("NFC", text).lower().translate(_MARKS)
    for written, said in _COMPILED:
        heard = written.sub(said, heard)
    return _TWICE.sub(r"\1", heard.upper().replace(" ", "").replace("_", ""))
