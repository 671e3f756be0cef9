# Years to the day since the first play of an artist who is still about.
# $track (of the artist's songs that we remember, the one first played longest ago) $artist
# $first_on; $told_on, the same date $years years later; $plays of the artist from $known_on to
# that date; with a short horizon $since, the day our record begins.

anniversary-years =
    { $years ->
        [one] a year
       *[other] { COUNT($years) } years
    }


## First ever

anniversary-1 =
    On { DAY($first_on, style: "dated") } you played { TITLE($track) } by { NAME($artist) } for the first time, and on { DAY($told_on) } that was { anniversary-years } ago. They are still about: { COUNTED($plays, of: "play") } since { DAY($known_on, style: "dated") }.

anniversary-2 =
    { DAY($told_on, style: "full") } was a date between you and { NAME($artist) }, { anniversary-years } after your first { TITLE($track) }. Nobody sent a card, but { COUNTED($plays, of: "play") } since { DAY($known_on, style: "dated") } say that it holds.

anniversary-3 =
    Of the songs by { NAME($artist) } that you have played lately, { TITLE($track) } is the one you have known longest. It came on { DAY($first_on, style: "dated") }, so that { DAY($told_on) } made it { anniversary-years }.

anniversary-4 =
    It takes { anniversary-years } to get from { DAY($first_on, style: "dated") } to { DAY($told_on) }. You began that stretch with a first { TITLE($track) } and ended it with { NAME($artist) } still in the house, with { COUNTED($plays, of: "play") } since { DAY($known_on, style: "dated") } to show for it.

anniversary-5 =
    { $years ->
        [one] A candle for { NAME($artist) }, please:
       *[other] A candle for { NAME($artist) }, please, or { COUNT($years) } if we are counting years:
    } { TITLE($track) } was new to you on { DAY($first_on, style: "dated") }, and { DAY($told_on) } brought the date round again.


## First since we began

anniversary-since-1 =
    The first { TITLE($track) } by { NAME($artist) } in our record is of { DAY($first_on, style: "dated") }, which on { DAY($told_on) } was { anniversary-years } ago. The record itself begins on { DAY($since, style: "dated") }.

anniversary-since-2 =
    { DAY($told_on, style: "full") } was { anniversary-years } after the first { TITLE($track) } in these notes, a song by { NAME($artist) }. Whatever you played before { DAY($since, style: "dated") }, we did not see.

anniversary-since-3 =
    We have known you with { TITLE($track) } since { DAY($first_on, style: "dated") }. On { DAY($told_on) } that came to { anniversary-years }, and { NAME($artist) } came to { COUNTED($plays, of: "play") } since { DAY($known_on, style: "dated") }; our own first day was { DAY($since, style: "dated") }.

anniversary-since-4 =
    For { anniversary-years }, counted on { DAY($told_on) }, { NAME($artist) } has been on these pages at the least. The first entry that still gets played is { TITLE($track) }, { DAY($first_on, style: "dated") }, and the pages begin on { DAY($since, style: "dated") }.

anniversary-since-5 =
    { COUNTED($plays, of: "play", start: "yes") } of { NAME($artist) } since { DAY($known_on, style: "dated") }, and on { DAY($told_on) } it was { anniversary-years } since the first { TITLE($track) } that we know of. We know of nothing before { DAY($since, style: "dated") }.


## Retold in a server: also $member. “First” is the first that we know of

anniversary-of-1 =
    On { DAY($told_on) } it was { COUNTED($years, of: "year") } since { NAME($member) } first played, that we know of, { TITLE($track) } by { NAME($artist) }. Theirs have had { COUNTED($plays, of: "play") } since { DAY($known_on, style: "dated") } alone.

anniversary-of-2 =
    { NAME($member) } and { OWNER($artist) } { TITLE($track) } go back to { DAY($first_on, style: "dated") }. { COUNTED($years, of: "year", start: "yes") } on, the name has not been forgotten there.

anniversary-of-3 =
    { COUNTED($years, of: "year", start: "yes") }, to the day, after the earliest { TITLE($track) } by { NAME($artist) } that we know of at { OWNER($member) }: that was { DAY($told_on) }. No cake is recorded.

anniversary-of-4 =
    Dates worth keeping: on { DAY($first_on, style: "dated") } { TITLE($track) } by { NAME($artist) } came on at { OWNER($member) } for the first time that we know of, { COUNTED($years, of: "year") } before { DAY($told_on) }.

anniversary-of-5 =
    { TITLE($track) } had been with { NAME($member) } for { COUNTED($years, of: "year") } on { DAY($told_on) }. The count for { NAME($artist) }, from { DAY($known_on, style: "dated") } up to then, is { COUNTED($plays, of: "play") }.

rule-anniversary = The same date, a year or more after the first play of a song: of the artist’s songs played lately, the one first played longest ago. The artist has fifty plays or more in what is remembered up to that day, one of them in the 180 days before it. “First” is said where your plays are known from 180 days before and nine tenths of all time until then was watched; otherwise it is the first in our record. A leap day’s is the last of February. Of several in a month, the most played artist’s.
rule-anniversary-of = The same date, a year or more after the first play of a song: of the artist’s songs played lately, the one first played longest ago. The artist has fifty plays or more in what is remembered up to that day, one of them in the 180 days before it. “First” is said where their plays are known from 180 days before and nine tenths of all time until then was watched; otherwise it is the first in our record. A leap day’s is the last of February. Of several in a month, the most played artist’s.
