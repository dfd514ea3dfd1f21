"""Settings of the bot, from the environment (prefix BOT_) and `.env`, checked at once; secrets stay masked."""

from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import NoDecode

from catalogue.errors import UserError
from catalogue.language import Translator, translator
from catalogue.settings import Settings as CatalogueSettings


def _separated(typed: object) -> object:
    """« 12, 34 » → the two values."""
    return [part.strip() for part in typed.split(",") if part.strip()] if isinstance(typed, str) else typed


def _address(typed: object) -> object:
    """« 127.0.0.1:8081 », « [::1]:8081 » → host and port."""
    if not isinstance(typed, str):
        return typed
    host, _, port = typed.rpartition(":")
    return host.strip("[]"), port


Identifiers = Annotated[tuple[Annotated[int, Field(gt=0)], ...], NoDecode, BeforeValidator(_separated)]
Port = Annotated[int, Field(ge=0, lt=2**16)]
Host = Annotated[str, Field(min_length=1)]
Address = Annotated[tuple[Host, Port], NoDecode, BeforeValidator(_address)]


def _url(typed: str) -> str:
    """An address that can be taken apart (« http://[::1 » cannot)."""
    if not urlsplit(typed).hostname:
        raise ValueError("not an address")
    return typed


Url = Annotated[str, Field(pattern=r"^https?://[^\s/]+\S*$"), AfterValidator(_url)]
Urls = Annotated[tuple[Url, ...], NoDecode, BeforeValidator(_separated)]


class Settings(CatalogueSettings):
    """`api_url`: what comes before the token in the address of a request; a local server can stand in.

    `advisors_chat`: the advisors' supergroup. `advisors`, `admins`: who they are, as user ids.
    `webhook_url`: the public address that Telegram posts to; without it, updates are fetched by polling.
    `webhook_secret`: what Telegram must say with each update; made up at each start when left out.
    `catalogue_urls`: read each night from `catalogue_hour` (in Paris) on, and published when nothing stops it.
    """

    token: SecretStr | None = None
    api_url: Url = "https://api.telegram.org/bot"
    advisors_chat: Annotated[int, Field(lt=0)] | None = None
    advisors: Identifiers = ()
    admins: Identifiers = ()
    webhook_url: Url | None = None
    webhook_secret: SecretStr | None = None
    webhook_listen: Address = ("127.0.0.1", 8081)
    catalogue_urls: Urls = ()
    catalogue_hour: Annotated[int, Field(ge=0, lt=24)] = 4
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, typed: object) -> object:
        return typed.upper() if isinstance(typed, str) else typed

    @field_validator("token")
    @classmethod
    def _as_botfather_gives_it(cls, typed: SecretStr | None) -> SecretStr | None:
        number, colon, key = typed.get_secret_value().partition(":") if typed else ("0", ":", "-")
        if not (
            number.isdecimal() and number.isascii() and colon and key and key.isascii() and key.isprintable()
        ):
            raise ValueError("not a token")
        return typed

    @field_validator("webhook_secret")
    @classmethod
    def _as_telegram_allows(cls, typed: SecretStr | None) -> SecretStr | None:
        """1 to 256 letters, digits, _ and - (Bot API)."""
        secret = typed.get_secret_value() if typed else "-"
        if not (
            len(secret) <= 256 and secret.isascii() and secret.replace("_", "a").replace("-", "a").isalnum()
        ):
            raise ValueError("not a secret")
        return typed


def read_settings(**given: Any) -> Settings:  # noqa: ANN401 - values of any setting
    """The settings, those given taking the place of what the environment says. Raises UserError: one sentence that
    names the first variable that is wrong, and what is expected of it, without repeating its value."""
    _ = translator("bot")
    try:
        return Settings(**given)
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        raise UserError(_expected(_).get(name, name).format(variable=f"BOT_{name.upper()}")) from None
    except UnicodeDecodeError:
        raise UserError(_("The file .env is not text in UTF-8: save it again in that encoding.")) from None


def _expected(_: Translator) -> dict[str, str]:
    """What each variable is to be; `{variable}` is put in afterwards."""
    keep = {"variable": "{variable}"}
    return {
        "token": _("{variable} must be the token that @BotFather gave, such as 123456:ABC-DEF.", **keep),
        "api_url": _(
            "{variable} must be the address of a server, such as https://api.telegram.org/bot.", **keep
        ),
        "advisors_chat": _("{variable} must be the number of a supergroup, such as -1001234567890.", **keep),
        "advisors": _(
            "{variable} must be numbers of people separated by commas, such as 12345,67890.", **keep
        ),
        "admins": _("{variable} must be numbers of people separated by commas, such as 12345,67890.", **keep),
        "webhook_url": _(
            "{variable} must be a public address, such as https://bot.example.org/telegram.", **keep
        ),
        "webhook_secret": _("{variable} must be 1 to 256 letters, digits, hyphens or underscores.", **keep),
        "webhook_listen": _("{variable} must be an address and a port, such as 127.0.0.1:8081.", **keep),
        "catalogue_urls": _(
            "{variable} must be http(s) addresses separated by commas, such as https://example.org/offre.xml.",
            **keep,
        ),
        "catalogue_hour": _("{variable} must be an hour from 0 to 23.", **keep),
        "log_level": _("{variable} must be one of DEBUG, INFO, WARNING and ERROR.", **keep),
    }
