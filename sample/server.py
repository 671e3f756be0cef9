"""The sample's server, as the demo reads it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
EXPORTS = HERE / "exports"


@dataclass(frozen=True, slots=True)
class SampleMember:
    """An invented member and the export they brought."""

    name: str
    zone: str
    """An IANA name."""
    language: str
    path: Path


@dataclass(frozen=True, slots=True)
class SampleServer:
    """The invented server."""

    name: str
    zone: str
    period: str
    """The period the demo tells when it is asked for none."""
    members: tuple[SampleMember, ...]


def read_server() -> SampleServer:
    """Read ``server.toml``."""
    told = tomllib.loads((HERE / "server.toml").read_text("utf-8"))
    return SampleServer(
        told["name"],
        told["zone"],
        told["period"],
        tuple(
            SampleMember(
                member["name"], member["zone"], member["language"], EXPORTS / member["export"]
            )
            for member in told["member"]
        ),
    )
