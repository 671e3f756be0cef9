"""No token, code or key of a whole run is in a log, a reply, a repr, an error or the file."""

import json
import logging
import re

import pytest

from cogs.letters import postman
from config.logs import THEIRS, JsonLines, write_logs
from domain.errors import SourceRefused
from domain.polling import AccountState
from domain.secret import Secret
from storage.vault import Vault
from tests.cogs.living import address_of, gone_home, pasted
from tests.cogs.people import verbs
from tests.fakes.lastfm import KEY
from tests.fakes.serving import Said
from tests.fakes.spotify import Heard
from tests.ledgers import DAY, HOUR, NOON
from tests.terminal.stories import VOICE

MADE = re.compile(r"(?:code|access|refresh)-secret-\d+")
"""The shape of every token and code that the local Spotify gives out."""


class Everything(logging.Handler):
    """Keeps records as the host reads them, and as a careless host would."""

    def __init__(self):
        super().__init__()
        self.lines = []
        self._ours, self._plain = JsonLines(), logging.Formatter()

    def emit(self, record):
        self.lines += [self._ours.format(record), self._plain.format(record)]


@pytest.fixture
def logs():
    """Everything that is logged at the most talkative of levels that a host can set."""
    root = logging.getLogger()
    before = (root.handlers[:], root.level, {n: logging.getLogger(n).level for n in THEIRS})
    write_logs("debug")
    kept = Everything()
    root.handlers = [kept]
    yield kept
    root.handlers, level, levels = before
    root.setLevel(level)
    for name, was in levels.items():
        logging.getLogger(name).setLevel(was)


async def turn(club, house, live, hours=3):
    house.hour.now += hours * HOUR
    await live.letters.read(postman(club.env.bot, VOICE))
    await live.letters.remind(postman(club.env.bot, VOICE))


def file_of(engine):
    """Give every byte of the database and its log."""
    path = engine._path
    files = [path, *path.parent.glob(f"{path.name}-*")]
    return b"".join(one.read_bytes() for one in files if one.exists())


async def test_a_whole_run_shows_no_secret_anywhere(club, house, live, engine, logs):
    house.spotify.person("ada", Heard(NOON, "Nights"))
    house.lastfm.person("ada", (NOON // 1000, "Nights"))
    begun = await club.ana.slash(club.channel, "link spotify")
    address = address_of(begun.response)
    home = gone_home(house, address, "ada")
    (state,) = re.findall(r"state=([\w-]+)", address)
    shown = json.dumps([sent.json for sent in club.env.http_requests])
    assert state in shown, "the member's own link, in their own reply, is the only place"
    begun_at = len(club.env.http_requests)
    await pasted(club, begun, home)
    await pasted(club, begun, home)
    await club.ana.slash(club.channel, "link lastfm", name="ada")

    # Harvests, a refresh, and everything that can go wrong with either.
    await turn(club, house, live)
    house.spotify.people["ada"].passes.clear()
    await turn(club, house, live)
    for said in (
        Said(503, text="refresh-secret-0 access-secret-0"),
        Said(403, text="access-secret-0 is not welcome"),
        Said(200, text="[[" * 5_000),
        Said(200, json={"items": 3, "token": "access-secret-0"}),
        Said(429, json={}, headers={"Retry-After": "7"}),
        Said(400, json={"error": "invalid_client", "error_description": "refresh-secret-0"}),
    ):
        house.spotify.queue += [said] * 2
        house.lastfm.queue += [said]
        await turn(club, house, live, hours=9)
    house.hour.now += 170 * DAY
    await turn(club, house, live)
    house.hour.now += 20 * DAY
    await turn(club, house, live)
    accounts = await club.ana.slash(club.channel, "accounts")
    assert "relink" in verbs(accounts.response), "the run reached the end of a link"

    sent = [one.json for one in club.env.http_requests[begun_at:]]
    objects = repr((live, house.round, house.vault, house.link, engine))
    kept = file_of(engine)
    told = {
        "logs": "\n".join(logs.lines),
        "replies": json.dumps(sent, ensure_ascii=False),
        "reprs": objects,
        "file": kept.decode("latin-1"),
    }
    assert logs.lines and len(kept) > 10_000 and "Nights" in told["file"]
    for where, text in told.items():
        assert MADE.findall(text) == [], where
        for secret in (state, KEY):
            assert secret not in text, where
    with pytest.raises(AssertionError):
        assert MADE.findall("Bearer access-secret-1") == [], "the search can find"


async def test_what_is_sealed_is_in_the_file_and_not_to_be_read(house, engine):
    await house.spotify_account("ada", Heard(NOON, "Nights"))
    await house.round()
    kept = file_of(engine)
    async with engine.reading() as db:
        ((sealed,),) = await db.rows("SELECT sealed FROM token")
    assert sealed.encode() in kept
    assert MADE.findall(kept.decode("latin-1")) == []


def test_errors_and_secrets_show_nothing():
    refused = SourceRefused("spotify-relink", AccountState.NEEDS_RELINK)
    key = Vault.made_key()
    for thing in (refused, key, Vault([key]), Secret("access-secret-1")):
        assert key.reveal() not in f"{thing!r}{thing}"
        assert MADE.findall(f"{thing!r}{thing}") == []
