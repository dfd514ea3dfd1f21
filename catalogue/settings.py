"""Settings of the catalogue, from the environment (prefix BOT_) and `.env`. The bot's settings inherit them."""

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """`data_dir`: the folder of catalogue.db. `catalogue_allow_private`: whether the address of a catalogue may lead to a
    machine of this one's own network (catalogue/sources/reaching.py)."""

    # An empty variable is one that was left blank in .env: the default holds.
    model_config = SettingsConfigDict(
        env_prefix="BOT_", env_file=".env", env_ignore_empty=True, extra="ignore"
    )

    data_dir: Path = Path("data")
    catalogue_allow_private: bool = False
