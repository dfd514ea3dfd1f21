import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.sources.markup import plain


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Créer  des\nsites", "Créer des sites"),
        ("<p>Créer des <b>sites</b>.</p><p>Les tester.</p>", "Créer des sites. Les tester."),
        ("&lt;p&gt;D&eacute;couvrir&amp;nbsp;le web&lt;/p&gt;", "Découvrir le web"),
        ("&amp;lt;p&amp;gt;Deux fois&amp;lt;/p&amp;gt;", "Deux fois"),
        ("Objectifs<ul><li>HTML</li><li>CSS</li></ul>", "Objectifs · HTML · CSS"),
        ("Lundi<br/>mardi<BR>mercredi", "Lundi · mardi · mercredi"),
        ('<p class="a">Avec <a href="https://example.org">un lien</a></p>', "Avec un lien"),
        ("<p>Bon<!-- rien --> début<script>alert('<p>')</script></p>", "Bon début"),
        ("<o:p></o:p>Word<o:p/>", "Word"),
        ("&#233;t&#xE9;", "été"),
        ("", ""),
        ("<p> </p>", ""),
    ],
)
def test_only_the_words_of_a_page_are_left(text: str, read: str) -> None:
    assert plain(text) == read


@pytest.mark.parametrize(
    "text",
    ["R&D & conseil", "prix < 100 €, durée > 3 mois", "https://a.fr/?a=1&copy=2", "a <- b", "I <3 web"],
)
def test_what_is_no_markup_stays(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    "text", ["<" * 100_000, "<p" * 50_000, "<!--" * 25_000, "<script>" * 12_000, "&" * 100_000]
)
def test_a_text_made_to_be_slow_is_read_all_the_same(text: str) -> None:
    assert len(plain(text)) <= len(text)


@given(st.text(st.sampled_from("ab <>/&;p\n\u00e9"), max_size=30))
def test_what_was_read_reads_the_same(text: str) -> None:
    assert plain(plain(text)) == plain(text)
