# One track, or one artist, day after day. A day turns at four in the morning.
# $artist, $track where it is about one, $days, $plays, $first_on, $last_on; $ongoing: yes where
# the last day is the period's last; $period: month or year.


## A track

streak-track-1 =
    From { DAY($first_on) } to { DAY($last_on) }, no day passed without { TITLE($track) } by { NAME($artist) }: { COUNT($days) } days running, { COUNTED($plays, of: "play") }.

streak-track-2 =
    { TITLE($track) } by { NAME($artist) } had { COUNT($days) } days running, beginning on { DAY($first_on, style: "full") }.
    { $ongoing ->
        [yes] The { WORD($period, of: "period") } ended before it did.
       *[no] On the day after { DAY($last_on) } you did without.
    }

streak-track-3 =
    You did not miss a day of { TITLE($track) } between { DAY($first_on) } and { DAY($last_on) }. That is { COUNT($days) } in a row, and { COUNTED($plays, of: "play") } for { NAME($artist) }.

streak-track-4 =
    { COUNT($days, start: "yes") } days, { COUNTED($plays, of: "play") }, one song: { OWNER($artist) } { TITLE($track) }, each day from { DAY($first_on, style: "short") } to { DAY($last_on, style: "short") }.

streak-track-5 =
    Some people water plants. Every day from { DAY($first_on) }, for { COUNT($days) } days, you played { TITLE($track) } by { NAME($artist) }{ $ongoing ->
        [yes] , and the { WORD($period, of: "period") } ran out before you did.
       *[no] ; the last was { DAY($last_on) }.
    }


## An artist

streak-artist-1 =
    From { DAY($first_on) } to { DAY($last_on) }, no day passed without { NAME($artist) }: { COUNT($days) } days running, { COUNTED($plays, of: "play") }.

streak-artist-2 =
    { NAME($artist) } had { COUNT($days) } of your days in a row, beginning on { DAY($first_on, style: "full") }.
    { $ongoing ->
        [yes] The { WORD($period, of: "period") } ended with the row unbroken.
       *[no] The last was { DAY($last_on) }; the next had none of theirs.
    }

streak-artist-3 =
    You did not miss a day of { NAME($artist) } between { DAY($first_on) } and { DAY($last_on) }: { COUNTED($plays, of: "play") } over { COUNT($days) } days.

streak-artist-4 =
    { COUNT($days, start: "yes") } days, { COUNTED($plays, of: "play") }, one name. From { DAY($first_on, style: "short") } to { DAY($last_on, style: "short") } there was something by { NAME($artist) } every day.

streak-artist-5 =
    On { DAY($first_on) } you played { NAME($artist) }. You did so again on each of the days that followed, { COUNT($days) } in all{ $ongoing ->
        [yes] , up to the { WORD($period, of: "period") }’s last.
       *[no] , until { DAY($last_on) }.
    }


## A track, at least

streak-track-at-least-1 =
    For { COUNT($days) } days at least, from { DAY($first_on) } to { DAY($last_on) }, no day passed without { TITLE($track) } by { NAME($artist) }. We were not watching on every day around them.

streak-track-at-least-2 =
    { TITLE($track) } by { NAME($artist) } had { COUNT($days) } days running that we saw, beginning on { DAY($first_on, style: "full") }. It may have had more.

streak-track-at-least-3 =
    { COUNT($days, start: "yes") } days running is what the record shows of { TITLE($track) }, and the record has a hole beside them. { NAME($artist) } can be sure of { DAY($first_on) } to { DAY($last_on) }: { COUNTED($plays, of: "play") }.

streak-track-at-least-4 =
    Each day from { DAY($first_on, style: "short") } to { DAY($last_on, style: "short") } has its { TITLE($track) }. That makes { COUNT($days) } in a row for { NAME($artist) }, and perhaps some that we did not see.

streak-track-at-least-5 =
    You played { TITLE($track) } by { NAME($artist) } on at least { COUNT($days) } days in a row, { COUNTED($plays, of: "time") } in all, the last that we know of on { DAY($last_on) }.


## An artist, at least

streak-artist-at-least-1 =
    For { COUNT($days) } days at least, from { DAY($first_on) } to { DAY($last_on) }, no day passed without { NAME($artist) }. We were not watching on every day around them.

streak-artist-at-least-2 =
    { NAME($artist) } had { COUNT($days) } days running that we saw, beginning on { DAY($first_on, style: "full") }. There may have been more.

streak-artist-at-least-3 =
    { COUNT($days, start: "yes") } days running is what the record shows of { NAME($artist) }, { COUNTED($plays, of: "play") } from { DAY($first_on) } to { DAY($last_on) }, and the record has a hole beside them.

streak-artist-at-least-4 =
    Each day from { DAY($first_on, style: "short") } to { DAY($last_on, style: "short") } has something by { NAME($artist) }. That makes { COUNT($days) } in a row, and perhaps some that we did not see.

streak-artist-at-least-5 =
    You played { NAME($artist) } on at least { COUNT($days) } days in a row, the first that we know of on { DAY($first_on) }: { COUNTED($plays, of: "play") } in all.


## Retold in a server: also $member. A track

streak-track-of-1 =
    Every day from { DAY($first_on) } to { DAY($last_on) }, { COUNT($days) } of them, { NAME($member) } played { TITLE($track) } by { NAME($artist) }. That made { COUNTED($plays, of: "play") }.

streak-track-of-2 =
    { NAME($member) } kept an appointment with { TITLE($track) }: { COUNT($days) } days in a row, beginning on { DAY($first_on, style: "full") }. { NAME($artist) } was on time each day.

streak-track-of-3 =
    { COUNT($days, start: "yes") } days, one song, one of us. From { DAY($first_on, style: "short") } to { DAY($last_on, style: "short") } { NAME($member) } let no day go by without { OWNER($artist) } { TITLE($track) }.

streak-track-of-4 =
    There was { TITLE($track) } at { OWNER($member) } on { DAY($first_on) }, and the day after, and so on until { DAY($last_on) }. { NAME($artist) } got { COUNTED($plays, of: "play") } out of those { COUNT($days) } days.

streak-track-of-5 =
    Some people take vitamins. { NAME($member) } took { TITLE($track) }, by { NAME($artist) }, daily for { COUNT($days) } days from { DAY($first_on) } on.

## An artist

streak-artist-of-1 =
    From { DAY($first_on) } to { DAY($last_on) } no day of { OWNER($member) } went by without { NAME($artist) }: { COUNT($days) } in a row, { COUNTED($plays, of: "play") }.

streak-artist-of-2 =
    { NAME($artist) } had { COUNT($days) } of { OWNER($member) } days one after another, the first of them { DAY($first_on, style: "full") }.

streak-artist-of-3 =
    { COUNT($days, start: "yes") } days running, { NAME($member) } came back to { NAME($artist) }. The row began on { DAY($first_on) } and holds { COUNTED($plays, of: "play") }.

streak-artist-of-4 =
    It takes some faithfulness to play one artist { COUNT($days) } days on end. { NAME($member) } had it, for { NAME($artist) }, from { DAY($first_on, style: "short") } to { DAY($last_on, style: "short") }.

streak-artist-of-5 =
    Ask { NAME($member) } what was on between { DAY($first_on) } and { DAY($last_on) }, and whatever else it was, it was { NAME($artist) }. Not one of the { COUNT($days) } days did without.


## Retold in a server, at least. A track

streak-track-at-least-of-1 =
    For at least { COUNT($days) } days running, { DAY($first_on) } to { DAY($last_on) }, { NAME($member) } played { TITLE($track) } by { NAME($artist) }. The days around them we did not see whole.

streak-track-at-least-of-2 =
    The row has an open end. { NAME($member) } played { OWNER($artist) } { TITLE($track) } daily from { DAY($first_on) } to { DAY($last_on) }, and perhaps for longer than these { COUNT($days) } days.

streak-track-at-least-of-3 =
    { COUNTED($plays, of: "play", start: "yes") } of { TITLE($track) } by { NAME($artist) }, on { COUNT($days) } days one after another, are what we saw at { OWNER($member) }. The first that we know of was on { DAY($first_on) }.

streak-track-at-least-of-4 =
    How long did { NAME($member) } keep up { TITLE($track) }, by { NAME($artist) }? { COUNT($days, start: "yes") } days without a miss that we know of, up to { DAY($last_on) }; what lies beside them was not watched whole.

streak-track-at-least-of-5 =
    Our view of { NAME($member) } has a hole beside { DAY($first_on, style: "short") } to { DAY($last_on, style: "short") }. On every one of those { COUNT($days) } days, though, there was { TITLE($track) } by { NAME($artist) }.

## An artist

streak-artist-at-least-of-1 =
    { NAME($member) } had { NAME($artist) } on every day from { DAY($first_on) } to { DAY($last_on) }: { COUNT($days) } in a row at least, since we did not see all of the days beside them.

streak-artist-at-least-of-2 =
    At least { COUNT($days) } days running belong to { NAME($artist) } at { OWNER($member) }, and { COUNTED($plays, of: "play") } with them. The first that we know of is { DAY($first_on) }.

streak-artist-at-least-of-3 =
    What we saw of { OWNER($member) } days from { DAY($first_on, style: "short") } to { DAY($last_on, style: "short") } has { NAME($artist) } in each. There may have been more than these { COUNT($days) }.

streak-artist-at-least-of-4 =
    { COUNT($days, start: "yes") } days, { COUNTED($plays, of: "play") }, one name, and a hole in the record beside them: { NAME($member) } and { NAME($artist) }, from { DAY($first_on) } to { DAY($last_on) }.

streak-artist-at-least-of-5 =
    We came late to this row or left it early. From { DAY($first_on) } to { DAY($last_on) } { NAME($member) } played { NAME($artist) } daily, { COUNT($days) } days that we know of.

rule-streak-track = One track on five or more days running, where a day turns at four in the morning; so long a row would come by chance less than once in a hundred periods like this, by how many days of the year before had it. “At least” is said where the day before or after was not wholly watched.
rule-streak-artist = One artist on seven or more days running, where a day turns at four in the morning; so long a row would come by chance less than once in a thousand periods like this, by how many days of the year before had them. “At least” is said where the day before or after was not wholly watched.
