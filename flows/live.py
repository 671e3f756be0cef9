"""Everything that links accounts and keeps them read, put together."""

from dataclasses import dataclass
from typing import Final

from flows.backfill import Backfill
from flows.enrol import Enrol
from flows.keep_presence import KeepPresence
from flows.letters import Letters, Send
from flows.link import LinkScrobbles, LinkSpotify
from flows.pause import PauseReading
from flows.timers import Tick
from flows.unlink import Unlink
from flows.watched import ShowWatched

ROUND_S: Final = 60
REMIND_S: Final = 3_600
SETTLE_S: Final = 60


@dataclass(frozen=True, slots=True)
class Live:
    """The flows of live listening."""

    enrol: Enrol
    link_spotify: LinkSpotify | None
    """None where the host gave no key to seal tokens with."""
    link_scrobbles: LinkScrobbles
    backfill: Backfill
    unlink: Unlink
    watched: ShowWatched
    letters: Letters
    pause: PauseReading
    presence: KeepPresence | None = None
    """None where the host did not switch it on."""

    def ticks(self, send: Send) -> list[Tick]:
        """Say what is done again and again; ``send`` brings a letter to its reader."""
        ticks = [
            Tick("round", ROUND_S, lambda: self.letters.read(send)),
            Tick("expiry", REMIND_S, lambda: self.letters.remind(send)),
        ]
        if self.presence is not None:
            ticks.append(Tick("presence", SETTLE_S, self.presence.settle))
        return ticks
