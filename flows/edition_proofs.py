"""What stands behind an edition's sentences: fixed with it, and shown to whoever asks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from domain.edition import BESIDE, Edition, EditionState, Line
from domain.errors import Unknown
from domain.ids import ListenerId
from domain.proof import PLAYS_AT_MOST, Heard, HeardPlay, Proof
from storage import edition_pages, edition_proofs, editions, people
from storage.engines.base import Engine
from story.chapters import PlayReceipt, ToldMoment
from story.phrasebook import Phrasebook
from story.server.pages import ServerStory

OUT = frozenset({EditionState.PUBLISHING, EditionState.PUBLISHED})


class Proven(NamedTuple):
    """A sentence of an edition that is out, and as much of its proof as whoever asks may see."""

    edition: Edition
    line: Line
    proof: Proof
    """Of the plays behind it, their own and nobody else's."""
    yours: bool
    """Whether it is about whoever asks: they may take it back."""


@dataclass(frozen=True, slots=True)
class ShowProof:
    """Show how an edition knows what it says; nothing is told anew."""

    engine: Engine

    async def __call__(self, known_as: str, guild_id: int, edition_id: int, claim: str) -> Proven:
        """Raise Unknown where the edition is another server's, or says it no more."""
        async with self.engine.reading() as db:
            edition = await editions.find_edition(db, edition_id)
            if edition is None or edition.guild_id != guild_id or edition.state not in OUT:
                raise Unknown("edition-none")
            listener = await people.find_listener(db, known_as)
            asker = listener.listener_id if listener else None
            proof = await edition_proofs.proof_of(db, edition_id, claim, asker)
            pages = await edition_pages.pages_of(db, edition_id)
        for page in pages:
            for line in page.lines:
                if proof is not None and line.claim == claim and line.look not in BESIDE:
                    return Proven(edition, line, proof, asker in line.about)
        raise Unknown("edition-claim-gone")


def proofs(
    told: ServerStory, voice: Phrasebook, members: Mapping[str, ListenerId]
) -> Iterator[Proof]:
    """Fix what stands behind each claim of an edition; ``members`` by their names, as shown.

    Behind what is told without a name nothing is shown. Two who played the same at the same
    time make one claim.
    """
    alike: dict[str, list[ToldMoment]] = {}
    for moment in told.story.moments:
        if moment.claim:
            alike.setdefault(moment.claim, []).append(moment)
    for first, *others in alike.values():
        plays = chain(first.plays, *(other.plays for other in others))
        yield _proof(replace(first, plays=tuple(plays)), voice, members)


def _proof(moment: ToldMoment, voice: Phrasebook, members: Mapping[str, ListenerId]) -> Proof:
    by_member: dict[ListenerId, list[PlayReceipt]] = {}
    for play in moment.plays:
        by_member.setdefault(members[play.member], []).append(play)
    said = {**moment.baseline, **moment.says, **moment.numbers}
    return Proof(
        moment.claim,
        voice.sentence(moment.rule, **said),
        moment.rule_version,
        moment.zone,
        int(moment.coverage * 100),
        tuple(_heard(who, plays) for who, plays in sorted(by_member.items())),
    )


def _heard(who: ListenerId, plays: Sequence[PlayReceipt]) -> Heard:
    kept = (
        HeardPlay(play.started_at, play.title, play.artist, play.source)
        for play in plays[:PLAYS_AT_MOST]
    )
    return Heard(who, len(plays), tuple(kept))
