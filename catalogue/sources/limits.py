"""How much of a source is accepted: what it could cost to whoever names it, by mistake or not."""

from dataclasses import dataclass

MB = 1 << 20
GB = 1 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, bytes, and what else an address is held to."""

    # How long a server may take to accept the connection.
    connect: float = 10
    # How long it may say nothing once connected.
    silence: float = 30
    # How long a download may last in all: what comes a byte a second ends too.
    download_seconds: float = 1800
    # How much is downloaded: the largest regional exports weigh 1 GB, seldom packed.
    download: int = 2 * GB
    # How much is read of a file once out of gzip or zip: four times the largest exports.
    unpacked: int = 4 * GB
    # How many times heavier than its archive a file may be: XML packs 20 to 50 times, gzip can pack 1,000 times.
    ratio: int = 200
    # Below this weight, how well a file was packed does not matter.
    unsuspected: int = 64 * MB
    # How often one address may send to another.
    redirects: int = 5
    # Whether an address may lead inside the network of this machine: setting BOT_CATALOGUE_ALLOW_PRIVATE.
    allow_private: bool = False


LIMITS = Limits()
