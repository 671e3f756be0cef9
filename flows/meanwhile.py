"""What was taken back while an edition was told: telling takes a while, and it is not fixed."""

from typing import NamedTuple

from domain.edition import Look, Page
from domain.ids import GuildId
from domain.people import Consent
from domain.proof import Proof
from flows.draw_edition import EditionCard
from flows.post import Telling
from storage import claims, members
from storage.editions import Pending
from storage.engines.base import Connection


class Fixed(NamedTuple):
    """What goes out, and what stands behind it."""

    lines: Page
    pending: Pending
    proofs: tuple[Proof, ...]
    png: bytes
    """Empty where no card goes out."""


async def still_told(
    db: Connection, guild_id: GuildId, telling: Telling, card: EditionCard
) -> Fixed:
    """Leave out whatever names somebody who shares no more, or makes a claim taken back since."""
    here = {one.listener_id for one in await members.sharing_in(db, guild_id, Consent.WHEN_I_SAY)}
    told = (*card.lines, *telling.lines) if card.png else telling.lines
    lines = [line for line in told if here.issuperset(line.about)]
    claiming = {who for line in lines if line.claim for who in line.about}
    gone = {(who, one) for who in claiming for one in await claims.retracted_by(db, who)}
    kept = tuple(
        line for line in lines if gone.isdisjoint((who, line.claim) for who in line.about)
    )
    made = {line.claim for line in kept}
    return Fixed(
        kept,
        Pending(tuple(one for one in telling.appeared if one[0] in here), telling.told),
        tuple(proof for proof in telling.proofs if proof.claim in made),
        card.png if any(line.look is Look.CARD for line in kept) else b"",
    )
