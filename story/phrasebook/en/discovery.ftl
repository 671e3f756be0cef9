# A track that was new, and stayed.
# $track $artist $first_on $plays $days (with a play) $new (tracks first played in the same month)
# $stayed (of those, how many stayed); with a short horizon $since, the day our record begins.

discovery-rate-a =
    { $new ->
        [1] It was the only new song of that month.
       *[other] Of the { $new } songs that were new to you in { DAY($first_on, style: "month") }, { $stayed ->
            [one] it is the one that stayed.
           *[other] { COUNT($stayed) } stayed.
        }
    }
discovery-rate-b =
    { $new ->
        [1] { DAY($first_on, style: "month") } brought one new song, and it stayed.
       *[other] { DAY($first_on, style: "month") } brought { $new } new songs; { $stayed ->
            [one] this one stayed.
           *[other] { COUNT($stayed) } of them stayed, and this is one.
        }
    }
discovery-rate-c =
    { $new ->
        [1] It came alone: no other song was new that month.
       *[other] That month had { $new } first plays, and { $stayed ->
            [one] only this one was kept.
           *[other] { COUNT($stayed) } were kept.
        }
    }

discovery-rate-d =
    { $new ->
        [1] { DAY($first_on, style: "month") } brought one new song, and it stayed:
       *[other] { DAY($first_on, style: "month") } brought { $new } new songs, and { $stayed ->
            [one] one stayed:
           *[other] { COUNT($stayed) } stayed. One of them is
        }
    }


## First ever

discovery-1 =
    You first played { TITLE($track) } by { NAME($artist) } on { DAY($first_on) }, and you kept it: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") } since.
    { discovery-rate-a }

discovery-2 =
    New songs come and go. { TITLE($track) } by { NAME($artist) } came on { DAY($first_on, style: "full") } and did not go: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }.
    { discovery-rate-b }

discovery-3 =
    { NAME($artist) } gained a regular on { DAY($first_on) }. That was your first { TITLE($track) }; { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") } make it a habit.
    { discovery-rate-c }

discovery-4 =
    { discovery-rate-d } { TITLE($track) } by { NAME($artist) }, first played on { DAY($first_on) } and { COUNTED($plays, of: "time") } by the end of the { WORD($period, of: "period") }.

discovery-5 =
    On { DAY($first_on) } there was a first play of { TITLE($track) }, by { NAME($artist) }. There have now been { $plays }, on { COUNTED($days, of: "day") }.
    { discovery-rate-a }


## First since we began

discovery-since-1 =
    Since we began, on { DAY($since, style: "dated") }, you had not played { TITLE($track) } by { NAME($artist) } until { DAY($first_on) }. You have played it { COUNTED($plays, of: "time") } now, on { COUNTED($days, of: "day") }.
    { discovery-rate-a }

discovery-since-2 =
    We met you on { DAY($since, style: "dated") } and { TITLE($track) } on { DAY($first_on) }. Both stayed: { COUNTED($plays, of: "play") } of { OWNER($artist) } song, on { COUNTED($days, of: "day") }.
    { discovery-rate-c }

discovery-since-3 =
    { DAY($first_on, style: "full") } has the first { TITLE($track) } that we know of; our record begins on { DAY($since, style: "dated") }. Since then { NAME($artist) } has had { COUNTED($plays, of: "play") } for it.
    { discovery-rate-b }

discovery-since-4 =
    { discovery-rate-d } { TITLE($track) } by { NAME($artist) }, first played on { DAY($first_on) }, with { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }. New, here, means new since { DAY($since, style: "dated") }, when we began.

discovery-since-5 =
    { COUNTED($plays, of: "play", start: "yes") }, and all of them since { DAY($first_on) }: { TITLE($track) } by { NAME($artist) } was not here before, as far back as we go, which is { DAY($since, style: "dated") }.
    { discovery-rate-c }


## Retold in a server: also $member. “First” is the first that we know of

discovery-of-1 =
    { NAME($member) } met { TITLE($track) } by { NAME($artist) } on { DAY($first_on) }, as far as we know, and kept it: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") } so far.

discovery-of-2 =
    Most new songs leave again. { TITLE($track) }, by { NAME($artist) }, which we had not seen at { OWNER($member) } before { DAY($first_on, style: "full") }, is still there after { COUNTED($plays, of: "play") }.

discovery-of-3 =
    { DAY($first_on, style: "month") } brought { NAME($member) } { COUNTED($new, of: "song") } that we had not seen there, and { $stayed ->
        [one] one of them stayed: { TITLE($track) }, by { NAME($artist) }.
       *[other] { COUNT($stayed) } stayed. One of those is { TITLE($track) }, by { NAME($artist) }.
    } It stands at { COUNTED($plays, of: "play") }.

discovery-of-4 =
    The first { TITLE($track) } that we know of at { OWNER($member) } is from { DAY($first_on) }. { NAME($artist) } has been asked back on { COUNTED($days, of: "day") } since, that one included.

discovery-of-5 =
    { NAME($artist) } has a new regular here. On { DAY($first_on) } { NAME($member) } put on { TITLE($track) }, for the first time that we know of; it has come on { COUNTED($plays, of: "time") } by now.

rule-discovery = A first play that was followed by ten plays or more on six days or more, over 45 days or longer, with a play in the last 28 days of the period. “First” is said where your plays are known from 180 days before and nine tenths of all time since was watched; otherwise “since we began”. A song counts as stayed by the same rule.
rule-discovery-of = A first play that was followed by ten plays or more on six days or more, over 45 days or longer, with a play in the last 28 days of the period. “First” is said where their plays are known from 180 days before and nine tenths of all time since was watched; otherwise “since we began”. A song counts as stayed by the same rule.
