from pathlib import Path

import pytest

from bot.settings import read_settings
from catalogue.errors import UserError


def test_nothing_has_to_be_set() -> None:
    settings = read_settings()
    assert settings.token is None
    assert settings.api_url == "https://api.telegram.org/bot"
    assert settings.webhook_listen == ("127.0.0.1", 8081)
    assert (settings.advisors, settings.admins) == ((), ())


def test_identifiers_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_ADVISORS", "12, 34,56,")
    assert read_settings().advisors == (12, 34, 56)


def test_addresses_of_the_night_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_CATALOGUE_URLS", "https://exemple.fr/a.xml, http://exemple.fr/b.csv")
    assert read_settings().catalogue_urls == ("https://exemple.fr/a.xml", "http://exemple.fr/b.csv")
    assert read_settings().catalogue_hour == 4


def test_what_is_given_takes_the_place_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:1/bot")
    assert read_settings(api_url="http://127.0.0.1:2/bot").api_url == "http://127.0.0.1:2/bot"


def test_a_file_env_is_read() -> None:
    Path(".env").write_text("BOT_LOG_LEVEL=debug\nBOT_WEBHOOK_LISTEN=0.0.0.0:8443\n")
    settings = read_settings()
    assert (settings.log_level, settings.webhook_listen) == ("DEBUG", ("0.0.0.0", 8443))


def test_an_address_of_version_6_stands_in_brackets() -> None:
    assert read_settings(webhook_listen="[::1]:8443").webhook_listen == ("::1", 8443)


def test_secrets_are_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "1:precious")
    monkeypatch.setenv("BOT_WEBHOOK_SECRET", "precious")
    assert "precious" not in repr(read_settings())


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("TOKEN", "precious", "doit être le jeton donné par @BotFather, par exemple 123456:ABC-DEF."),
        ("TOKEN", "12:pré cieux", "doit être le jeton donné par @BotFather, par exemple 123456:ABC-DEF."),
        (
            "API_URL",
            "precious",
            "doit être l’adresse d’un serveur, par exemple https://api.telegram.org/bot.",
        ),
        (
            "API_URL",
            "http://[::1",
            "doit être l’adresse d’un serveur, par exemple https://api.telegram.org/bot.",
        ),
        (
            "CATALOGUE_URLS",
            "https://exemple.fr/a,ftp://exemple.fr/b",
            "doit être une suite d’adresses http(s) séparées par des virgules, par exemple https://example.org/offre.xml.",
        ),
        ("CATALOGUE_HOUR", "24", "doit être une heure, de 0 à 23."),
        ("ADVISORS_CHAT", "12", "doit être le numéro d’un supergroupe, par exemple -1001234567890."),
        ("ADVISORS_CHAT", "precious", "doit être le numéro d’un supergroupe, par exemple -1001234567890."),
        (
            "ADVISORS",
            "12;precious",
            "doit être des numéros de personnes séparés par des virgules, par exemple 12345,67890.",
        ),
        (
            "ADMINS",
            "-5",
            "doit être des numéros de personnes séparés par des virgules, par exemple 12345,67890.",
        ),
        (
            "WEBHOOK_URL",
            "precious",
            "doit être une adresse publique, par exemple https://bot.example.org/telegram.",
        ),
        ("WEBHOOK_SECRET", "precious !", "doit avoir de 1 à 256 lettres, chiffres, tirets ou soulignés."),
        ("WEBHOOK_SECRET", "x" * 257, "doit avoir de 1 à 256 lettres, chiffres, tirets ou soulignés."),
        ("WEBHOOK_LISTEN", "precious", "doit être une adresse et un port, par exemple 127.0.0.1:8081."),
        (
            "WEBHOOK_LISTEN",
            "127.0.0.1:99999",
            "doit être une adresse et un port, par exemple 127.0.0.1:8081.",
        ),
        ("LOG_LEVEL", "precious", "doit être DEBUG, INFO, WARNING ou ERROR."),
    ],
)
def test_a_wrong_value_is_said_in_one_sentence_that_does_not_repeat_it(
    name: str, value: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"BOT_{name}", value)
    with pytest.raises(UserError) as error:
        read_settings()
    assert str(error.value) == f"BOT_{name} {sentence}"


def test_a_file_env_in_another_encoding_is_said() -> None:
    Path(".env").write_bytes("BOT_TOKEN=é".encode("latin-1"))
    with pytest.raises(UserError, match="UTF-8"):
        read_settings()
