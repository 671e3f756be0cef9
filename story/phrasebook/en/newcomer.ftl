# An artist first heard just now, and already among a month’s first three.
# $artist, $track (the one first played), $first_on, $month (its first day), $plays of the month’s
# $of, $share (per cent), $place (1 to 3), $songs; with a short horizon $since, the day our record
# begins.


## First ever

newcomer-1 =
    Until { DAY($first_on) } you had never played { NAME($artist) }. { $place ->
        [1] By the end of { DAY($month, style: "month") } nobody stood above them: { COUNTED($plays, of: "play") }.
       *[other] At the end of { DAY($month, style: "month") } they stood { ORDINAL($place) } of everybody, with { COUNTED($plays, of: "play") }.
    }

newcomer-2 =
    { NAME($artist) } was new here. It began with { TITLE($track) } on { DAY($first_on, style: "full") }, and it made them { DAY($month, style: "month") }’s { $place ->
        [1] most played artist
       *[other] { ORDINAL($place) } most played artist
    }, { COUNTED($songs, of: "song") } and { COUNTED($plays, of: "play") } deep.

newcomer-3 =
    There is a new name near the top of { DAY($month, style: "month") }: { NAME($artist) }, { ORDINAL($place) } with { COUNTED($plays, of: "play") }. The first one was { TITLE($track) }, on { DAY($first_on) }; before that you had not met.

newcomer-4 =
    It took { NAME($artist) } one song to get in, { TITLE($track) } on { DAY($first_on) }. By the time { DAY($month, style: "month") } was over there had been { COUNTED($plays, of: "play") }, and { $place ->
        [1] nobody you had known for longer had more.
       *[other] only { $place ->
            [2] one name stood
           *[other] two names stood
        } above theirs.
    }

newcomer-5 =
    { COUNTED($plays, of: "play", start: "yes") } out of { DAY($month, style: "month") }’s { $of } went to somebody you had never played before { DAY($first_on) }. That was { NAME($artist) }, and that was { ORDINAL($place) } place.


## First since we began

newcomer-since-1 =
    As far as our record goes, and it goes back to { DAY($since, style: "dated") }, you first played { NAME($artist) } on { DAY($first_on) }. { $place ->
        [1] { DAY($month, style: "month") } has nobody above them: { COUNTED($plays, of: "play") }.
       *[other] { DAY($month, style: "month") } has them { ORDINAL($place) }, with { COUNTED($plays, of: "play") }.
    }

newcomer-since-2 =
    { NAME($artist) } was not here when we began, on { DAY($since, style: "dated") }. They came on { DAY($first_on) } with { TITLE($track) }, and in { DAY($month, style: "month") } they were { ORDINAL($place) } of all, with { COUNTED($songs, of: "song") } and { COUNTED($plays, of: "play") }.

newcomer-since-3 =
    There is a name near the top of { DAY($month, style: "month") } that our record did not have before { DAY($first_on) }: { NAME($artist) }, { ORDINAL($place) } with { COUNTED($plays, of: "play") }. The record begins on { DAY($since, style: "dated") }.

newcomer-since-4 =
    { TITLE($track) }, on { DAY($first_on, style: "full") }, is the first song by { NAME($artist) } that we saw you play, and we have been looking since { DAY($since, style: "dated") }. { DAY($month, style: "month") } came to { COUNTED($plays, of: "play") } of theirs, which is { ORDINAL($place) } place.

newcomer-since-5 =
    { COUNTED($plays, of: "play", start: "yes") } of { DAY($month, style: "month") }’s { $of }, and { ORDINAL($place) } place, went to { NAME($artist) }, whom you first played on { DAY($first_on) }. New, here, means new since { DAY($since, style: "dated") }.


## Retold in a server: also $member. “First” is the first that we know of

newcomer-of-1 =
    { NAME($member) } first played { NAME($artist) }, as far as we know, on { DAY($first_on) }, and { DAY($month, style: "month") } ended with them { $place ->
        [1] at the head of
       *[other] { ORDINAL($place) } on
    } { OWNER($member) } list: { COUNTED($plays, of: "play") }.

newcomer-of-2 =
    { NAME($artist) } had not been here long. The first play of theirs that we know of at { OWNER($member) }, { TITLE($track) }, is from { DAY($first_on, style: "full") }; { DAY($month, style: "month") } has { COUNTED($plays, of: "play") } of { COUNTED($songs, of: "song") }.

newcomer-of-3 =
    With { TITLE($track) }, on { DAY($first_on) }, { NAME($artist) } came in at { OWNER($member) } door, where we had not seen them, and went straight up: { $share } of every hundred plays in { DAY($month, style: "month") }.

newcomer-of-4 =
    New at { OWNER($member) }, for all we know, and already hard to get past: { NAME($artist) }, there since { DAY($first_on) }, had { $plays } of the { COUNTED($of, of: "play") } in { DAY($month, style: "month") }.

newcomer-of-5 =
    It began, as far as we saw, with { TITLE($track) } on { DAY($first_on) }. By the end of { DAY($month, style: "month") } { NAME($member) } had played { COUNTED($songs, of: "song") } by { NAME($artist) }, { COUNTED($plays, of: "time") } in all.

rule-newcomer = An artist first played in the month, or in the 30 days before it began, who is among its three most played with ten plays or more and at least 5 per cent of all. “First” is said where your plays are known from 180 days before and nine tenths of all time since was watched; otherwise “since we began”.
rule-newcomer-of = An artist first played in the month, or in the 30 days before it began, who is among its three most played with ten plays or more and at least 5 per cent of all. “First” is said where their plays are known from 180 days before and nine tenths of all time since was watched; otherwise “since we began”.
