"""The door to a server's story: its members' listenings in, an edition out."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date

from domain.period import PeriodKind
from story.chapters import Chapter, Facts, Sentence, Story
from story.company import Company, GroupMoment
from story.facts import count
from story.listening import Listening
from story.moment import ConsentClass
from story.notes import Notes
from story.phrasebook import Phrasebook
from story.quiet import Quiet
from story.reserve import Reserve, hushed, silenced, withheld
from story.server.awards import awards
from story.server.boards import Before, Board, boards
from story.server.counted import headlined, opened, silences, topped
from story.server.cover import Cover, songs_everyone_knows
from story.server.group import apart, may_tell
from story.server.known import said_of
from story.server.offers import Kept, gathered
from story.server.pages import UNEDITED, Aside, Desk, ServerStory
from story.server.quoting import quotable
from story.server.rota import Appearance, Offer, turns
from story.server.seasons import by_month, month_counts, season
from story.server.sharing import Shares, Sharing, Sight, counted, told
from story.server.teller import Teller
from story.server.together import member_of, together
from story.server.unseen import unseen
from story.server.when import happened_on
from story.told import Memory

AT_MOST = {PeriodKind.MONTH: 6, PeriodKind.YEAR: 16}
TOGETHER = {PeriodKind.MONTH: 1, PeriodKind.YEAR: 3}
"""Of those, how many may be group moments."""
AWARDS = {PeriodKind.MONTH: 2, PeriodKind.YEAR: 8}
SMALL = {PeriodKind.MONTH: (5, 3), PeriodKind.YEAR: (18, 3)}
"""Small facts fill up to so many moments, and are no more than so many; always one at least."""
WORDS = {PeriodKind.MONTH: 2, PeriodKind.YEAR: 6}
QUARTERS = (1, 4, 7, 10)

Together = Callable[[Company], Sequence[GroupMoment]]
"""Notices what members did together. It is asked of those alone whose plays are counted."""


def nothing_together(_: Company) -> Sequence[GroupMoment]:
    """Notice nothing."""
    return ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """Everything beside listening that goes into an edition. Members go by their shown names."""

    server: str
    """Its name, as shown."""
    shares: Shares
    owner: int = 0
    """Its number, which lasts; 0 for a server that has none."""
    told_before: Memory = ()
    quiet: Mapping[str, Quiet] = field(default_factory=dict)
    """What each member does not want brought up: also kept out of the server's tables."""
    appearances: Sequence[Appearance] = ()
    notes: Mapping[str, Notes] = field(default_factory=dict)
    retracted: Set[str] = frozenset()
    """Claims that their members took back."""
    before: Before = field(default_factory=Before)
    """Where everybody stood in the period before."""
    desk: Desk = UNEDITED
    tops: int = 10


def compose_server(
    company: Company,
    occasion: Occasion,
    voice: Phrasebook,
    notice_together: Together = nothing_together,
) -> ServerStory:
    """Tell a server's month or year. Whoever shares nothing is nowhere in it, in no number.

    Who shares claim by claim is told of where they said yes, and is counted nowhere.
    """
    sight = Sight.of(occasion.shares)
    telling, counting = told(company, sight), counted(company, sight)
    withheld = occasion.retracted | occasion.desk.cut
    kept = gathered(telling, sight, voice, occasion.told_before, occasion.quiet, withheld)
    return _Composing(
        occasion,
        sight,
        telling,
        counting,
        kept,
        may_tell(
            counting,
            notice_together(counting),
            sight,
            occasion.quiet,
            withheld,
            TOGETHER[company.period.kind],
        ),
        Teller(
            occasion.owner, company.period, voice, [one.phrase for one in occasion.told_before]
        ),
    ).story()


@dataclass(frozen=True, slots=True)
class _Composing:
    """One edition in the making."""

    occasion: Occasion
    sight: Sight
    telling: Company
    """Of whom anything may be told."""
    counting: Company
    """Whose plays are counted."""
    kept: Kept
    group: Sequence[GroupMoment]
    teller: Teller

    def story(self) -> ServerStory:
        kind, desk, voice = self.counting.period.kind, self.occasion.desk, self.teller.voice
        whole = together(self.counting, self.occasion.server)
        quiet = silences(self.occasion.quiet.values())
        reserve = Reserve(whole, quiet)
        # Prose must know who really came first, silenced or not.
        facts = count(whole, self.occasion.tops + silenced(whole, quiet))
        # A table of all is seen by all: worship is in its totals, and not in its rows.
        unnamed = silences([quiet, withheld(facts, reserve)])
        ranked, cover = self._boards(), songs_everyone_knows(self.counting, reserve.track)
        room = AT_MOST[kind] - len(self.group)
        names = [one.subject for one in self.telling.members]
        offers = apart(self.kept.offers, self.telling, self.group, self.counting)
        chosen = turns(offers, names, self.occasion.appearances, kind, room)
        lead = [(one, self.telling.members[one.member]) for one in chosen[:1]]
        beside = self._beside(chosen)
        headline, title = headlined(self.teller, facts, self.counting, lead, desk)
        chapters = [Chapter(None, tuple(opened(self.teller, facts, self.counting, reserve)))]
        if facts.plays:
            chapters += self._told(chosen, beside, ranked, cover, facts, reserve)
        chapters += self._closing(desk)
        return ServerStory(
            story=Story(
                subject=self.occasion.server,
                period=self.counting.period,
                title=title,
                facts=hushed(facts, unnamed, self.occasion.tops),
                moments=tuple(self.teller.moments),
                chapters=tuple(one for one in chapters if one.sentences),
                unknown=tuple(unseen(self.counting, voice)),
                owner=self.occasion.owner,
            ),
            members=tuple(
                Aside(one.subject, one.last - one.first, months)
                for one, months in zip(
                    self.counting.members, month_counts(self.counting), strict=True
                )
            ),
            told_of=tuple(self.teller.members),
            behind=tuple(self.teller.behind),
            boards=ranked,
            cover=cover,
            signature=self._signature(),
            appearances=tuple(self._appearances([*chosen, *beside])),
            headline=headline,
        )

    def _boards(self) -> tuple[Board, ...]:
        found = dict(
            zip([one.subject for one in self.telling.members], self.kept.noticed, strict=True)
        )
        noticed = [found[one.subject].moments for one in self.counting.members]
        return boards(self.counting, noticed, self.sight, self.occasion.before)

    def _told(
        self,
        chosen: Sequence[Offer],
        beside: Sequence[Offer],
        ranked: Sequence[Board],
        cover: Cover | None,
        facts: Facts,
        reserve: Reserve,
    ) -> Iterator[Chapter]:
        kind = self.counting.period.kind
        if kind is PeriodKind.MONTH:
            lead, others = chosen[:1], sorted(chosen[1:], key=self._when)
            yield Chapter(None, tuple(map(self._offer, [*lead, *others])))
        else:
            yield from self._seasons(chosen, reserve)
        yield self._chapter("chapter-beside", map(self._offer, beside))
        yield self._chapter("chapter-together", map(self._group, self.group))
        if cover is not None:
            form, values = said_of(cover)
            said = self.teller.facts(form, values, dict.fromkeys(values, "songs_everyone_knows"))
            yield self._chapter("chapter-known", said)
        yield self._chapter("chapter-server-tops", topped(self.teller, facts, reserve))
        yield self._chapter("chapter-awards", self._awards(ranked))
        yield self._chapter("chapter-words", self._words())

    def _beside(self, chosen: Sequence[Offer]) -> list[Offer]:
        """Pick small facts: those first of whom nothing is told here yet."""
        kind, names = self.counting.period.kind, [one.subject for one in self.telling.members]
        enough, most = SMALL[kind]
        here = [*self.occasion.appearances, *self._appearances(chosen)]
        small = apart(self.kept.small, self.telling, self.group, self.counting)
        return turns(small, names, here, kind, max(1, min(most, enough - len(chosen))))

    def _offer(self, offer: Offer) -> Sentence:
        return self.teller.offer(offer, self.telling.members[offer.member])

    def _group(self, moment: GroupMoment) -> Sentence:
        return self.teller.group(moment, self.counting)

    def _chapter(self, title: str, sentences: Iterator[Sentence]) -> Chapter:
        return Chapter(self.teller.voice.sentence(title), tuple(sentences))

    def _when(self, offer: Offer) -> tuple[int, str, str]:
        """Order moments: as the editor says, else by their beginning."""
        order = self.occasion.desk.order
        place = order.index(offer.claim) if offer.claim in order else len(order)
        return place, happened_on(offer.moment, self.telling.members[offer.member]), offer.claim

    def _month(self, offer: Offer) -> int:
        return int(happened_on(offer.moment, self.telling.members[offer.member])[5:7])

    def _seasons(self, chosen: Sequence[Offer], reserve: Reserve) -> Iterator[Chapter]:
        year = by_month(reserve.listening, member_of(self.counting))
        names = [*map(self._ranked_name, self.counting.members)]
        for first in QUARTERS:
            own = [one for one in chosen if self._month(one) in range(first, first + 3)]
            found = season(year, first, names, reserve.artist)
            sentences = (
                []
                if found is None
                else [*self.teller.facts(found.form, found.values, found.proof)]
            )
            sentences += map(self._offer, sorted(own, key=self._when))
            edges = (date(2000, month, 1).isoformat() for month in (first, first + 2))
            title = self.teller.voice.sentence(
                "chapter-months", **dict(zip(("from", "to"), edges, strict=True))
            )
            yield Chapter(title, tuple(sentences))

    def _ranked_name(self, listening: Listening) -> str | None:
        """Name a member where they may be named for how much they played."""
        said = self.sight.says(listening.subject, "board-plays", ConsentClass.PUBLIC)
        return listening.subject if said is Sharing.NAMED else None

    def _awards(self, ranked: Sequence[Board]) -> Iterator[Sentence]:
        period = self.counting.period
        for award in awards(ranked, period, AWARDS[period.kind]):
            yield from self.teller.facts(
                award.form, award.values, dict.fromkeys(award.values, "boards")
            )

    def _words(self) -> Iterator[Sentence]:
        period, occasion = self.counting.period, self.occasion
        withheld = occasion.retracted | occasion.desk.cut
        quoted = quotable(occasion.notes, self.sight, occasion.quiet, withheld, period)
        for said in list(quoted)[: WORDS[period.kind]]:
            yield from self.teller.facts(
                said.form, said.values, dict.fromkeys(said.values, "notes")
            )

    def _closing(self, desk: Desk) -> Iterator[Chapter]:
        if desk.last_line is not None:
            yield Chapter(None, (Sentence(desk.last_line, facts=("desk",)),))

    def _signature(self) -> str:
        editor = self.occasion.desk.editor
        form, values = ("unedited", {}) if editor is None else ("signed", {"editor": editor})
        (said,) = self.teller.facts(form, values, {})
        return said.text

    def _appearances(self, chosen: Sequence[Offer]) -> Iterator[Appearance]:
        period = str(self.counting.period)
        named = [self.telling.members[one.member].subject for one in chosen if not one.nameless]
        leads = set(named[:1] if chosen and not chosen[0].nameless else [])
        together = [name for names in self.teller.members for name in names]
        for name in dict.fromkeys([*named, *together]):
            yield Appearance(name, period, name in leads)
