"""What a chosen moment leaves behind: its receipts, and a name that lasts."""

from hashlib import blake2b

import numpy as np

from domain.music import Track
from ledger.identity import identity
from story.chapters import PlayReceipt, ToldMoment
from story.ground.receipts import hours_known
from story.listening import Listening
from story.moment import Moment


def told_moment(moment: Moment, text: str, listening: Listening) -> ToldMoment:
    """Write down a moment that was told in these words."""
    evidence = moment.evidence
    return ToldMoment(
        kind=moment.kind,
        consent=moment.consent,
        weight=moment.weight,
        says=dict(moment.values()),
        text=text,
        rule=evidence.rule,
        rule_version=evidence.version,
        zone=evidence.zone,
        coverage=evidence.coverage,
        baseline=dict(evidence.baseline),
        numbers=dict(evidence.numbers),
        plays=tuple(receipt_of(listening, row) for row in evidence.plays),
        claim=claim_of(moment, listening),
        hours_known=hours_known(listening, np.array(evidence.plays, np.int64)),
    )


def claim_of(moment: Moment, listening: Listening) -> str:
    """Name a claim by its kind, its plays and whose they are: the same however it is worded.

    Whose is a number, never a name: a name may change, and what was taken back stays so.
    """
    ends = (play_id(listening, moment.evidence.plays[end]) for end in (0, -1))
    return claim_named(moment.kind, str(listening.owner), *ends)


def claim_named(kind: str, *rests_on: str) -> str:
    """Name a claim of a kind by the names of what it rests on."""
    return blake2b("|".join((kind, *rests_on)).encode(), digest_size=8).hexdigest()


def receipt_of(listening: Listening, row: int) -> PlayReceipt:
    """Show one play, a row of the listening."""
    track = listening.tracks[listening.track[row]]
    heard = int(listening.heard_ms[row])
    return PlayReceipt(
        play_id=play_id(listening, row),
        member=listening.subject,
        started_at=int(listening.started_at[row]),
        title=track.title,
        artist=track.artist,
        ms_played=heard if heard > 0 else None,
        source=listening.sources[listening.source[row]],
    )


def play_id(listening: Listening, row: int) -> str:
    """Name a play by its content: never by a number of the database."""
    track: Track = listening.tracks[listening.track[row]]
    content = (
        listening.sources[listening.source[row]].value,
        str(listening.started_at[row]),
        identity(track.artist),
        identity(track.title),
        str(listening.heard_ms[row]),
        listening.uri[row] or "",
    )
    return blake2b("|".join(content).encode(), digest_size=8).hexdigest()
