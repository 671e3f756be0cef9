# One track, or one artist, for a while far beyond the usual.
# $artist, $track where it is about one, $plays, $days (days with a play), $share (per cent of all
# plays meanwhile), $began and $ended (days). $compared: some where there were $before plays in
# the $before_days days before, never where there was none, none where nothing can be said.
# $period: month or year.


## A track, begun and ended

obsession-track-1 =
    From { DAY($began) } to { DAY($ended) }, { TITLE($track) } by { NAME($artist) } had { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }: { $share } per cent of everything you played in between.
    { $compared ->
        [some] In the { $before_days } days before that it had been played { COUNTED($before, of: "time") }.
        [never] In the { $before_days } days before that you had not played it at all.
       *[none] { "" }
    }

obsession-track-2 =
    { NAME($artist) } will not have noticed, but between { DAY($began) } and { DAY($ended) } one person played { TITLE($track) } { COUNTED($plays, of: "time") }, on { COUNTED($days, of: "day") }. The person was you.
    { $compared ->
        [some] The { $before_days } days before had needed it { COUNTED($before, of: "time") }.
        [never] The { $before_days } days before had managed without it.
       *[none] { "" }
    }

obsession-track-3 =
    You took up { TITLE($track) } on { DAY($began, style: "full") }. By { DAY($ended) } you had played it { COUNTED($plays, of: "time") }, on { COUNTED($days, of: "day") }, and there { OWNER($artist) } run ended.
    { $compared ->
        [some] Before it began there had been { COUNTED($before, of: "play") } in { $before_days } days.
        [never] Before it began there had been { $before_days } days without it.
       *[none] { "" }
    }

obsession-track-4 =
    { COUNTED($plays, of: "play", start: "yes") } on { COUNTED($days, of: "day") }, the first on { DAY($began, style: "short") } and the last on { DAY($ended, style: "short") }: that was { TITLE($track) }, by { NAME($artist) }{ $compared ->
        [some] , which had got by on { COUNTED($before, of: "play") } in the { $before_days } days before.
        [never] , which had not been played once in the { $before_days } days before.
       *[none] . Then it let go.
    }

obsession-track-5 =
    Every so often a song moves in. { TITLE($track) } by { NAME($artist) } came on { DAY($began) }, was played { COUNTED($plays, of: "time") } on { COUNTED($days, of: "day") }, and left on { DAY($ended) }.
    { $compared ->
        [some] It was no stranger: { COUNTED($before, of: "play") } in the { $before_days } days before.
        [never] It had not called in the { $before_days } days before.
       *[none] { "" }
    }


## A track, and the period ended first

obsession-track-so-far-1 =
    { TITLE($track) } by { NAME($artist) } set in on { DAY($began) } and had not stopped when the { WORD($period, of: "period") } did: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") } so far.
    { $compared ->
        [some] In the { $before_days } days before it there were { COUNT($before) }.
        [never] In the { $before_days } days before there was none.
       *[none] { "" }
    }

obsession-track-so-far-2 =
    So far, { TITLE($track) } stands at { COUNTED($plays, of: "play") } since { DAY($began) }. We say so far because { NAME($artist) } was still on when the { WORD($period, of: "period") } ran out, last on { DAY($ended) }.
    { $compared ->
        [some] Its { $before_days } days before that came to { COUNT($before) }.
        [never] The { $before_days } days before that knew nothing of it.
       *[none] { "" }
    }

obsession-track-so-far-3 =
    The { WORD($period, of: "period") } ends in the middle of something. Since { DAY($began, style: "full") } you have played { TITLE($track) } by { NAME($artist) } { COUNTED($plays, of: "time") }, on { COUNTED($days, of: "day") }, and nothing says that you are done{ $compared ->
        [some] ; it had { COUNTED($before, of: "play") } in the { $before_days } days before.
        [never] ; it had no play at all in the { $before_days } days before.
       *[none] .
    }

obsession-track-so-far-4 =
    { COUNTED($plays, of: "play", start: "yes") } and counting: { OWNER($artist) } { TITLE($track) } has been played on { COUNTED($days, of: "day") } between { DAY($began, style: "short") } and { DAY($ended, style: "short") }, { $share } per cent of all there was. How it ends is not in this { WORD($period, of: "period") }.

obsession-track-so-far-5 =
    Of everything you played since { DAY($began) }, { $share } per cent was one song: { TITLE($track) }, by { NAME($artist) }, { COUNTED($plays, of: "time") } so far.
    { $compared ->
        [some] You knew it already; { COUNTED($before, of: "play") } in { $before_days } days, before it began in earnest.
        [never] You had gone { $before_days } days without it.
       *[none] { "" }
    }


## An artist, begun and ended

obsession-artist-1 =
    From { DAY($began) } to { DAY($ended) } it was { NAME($artist) }: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }, { $share } per cent of everything you played in between.
    { $compared ->
        [some] The { $before_days } days before had held { COUNT($before) }.
        [never] The { $before_days } days before had held none.
       *[none] { "" }
    }

obsession-artist-2 =
    { NAME($artist) } came in on { DAY($began, style: "full") } and stayed until { DAY($ended) }. Out of every hundred plays in that time { $share } were theirs; we counted { $plays }.
    { $compared ->
        [some] Before that, { COUNT($before) } in { $before_days } days.
        [never] Before that, not one in { $before_days } days.
       *[none] { "" }
    }

obsession-artist-3 =
    { COUNTED($plays, of: "play", start: "yes") } of { NAME($artist) }, spread over { COUNTED($days, of: "day") } from { DAY($began, style: "short") } to { DAY($ended, style: "short") }. Other people’s songs got the rest, which was { $share } per cent short of everything.

obsession-artist-4 =
    You did not leave { NAME($artist) } alone between { DAY($began) } and { DAY($ended) }: { COUNTED($days, of: "day") } with a song of theirs, { COUNTED($plays, of: "play") } in all.
    { $compared ->
        [some] It had been { COUNT($before) } in the { $before_days } days before that.
        [never] In the { $before_days } days before that you had left them alone entirely.
       *[none] { "" }
    }

obsession-artist-5 =
    There is a stretch that belongs to { NAME($artist) }. It starts on { DAY($began) }, it ends on { DAY($ended) }, and it holds { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }{ $compared ->
        [some] , after { COUNTED($before, of: "play") } in the { $before_days } days before.
        [never] , after { $before_days } days with nothing of theirs at all.
       *[none] .
    }


## An artist, and the period ended first

obsession-artist-so-far-1 =
    Since { DAY($began) } it has been { NAME($artist) }: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") } so far, { $share } per cent of everything.
    { $compared ->
        [some] The { $before_days } days before had { COUNT($before) }.
        [never] The { $before_days } days before had none.
       *[none] { "" }
    }

obsession-artist-so-far-2 =
    { NAME($artist) } arrived on { DAY($began, style: "full") } and the { WORD($period, of: "period") } closed with them still there. That is { COUNTED($plays, of: "play") } up to { DAY($ended) }, and the next page is not written.

obsession-artist-so-far-3 =
    The { WORD($period, of: "period") } stops, { NAME($artist) } does not. So far there are { COUNTED($plays, of: "play") }, begun on { DAY($began) } and spread over { COUNTED($days, of: "day") }{ $compared ->
        [some] ; in the { $before_days } days before there had been { COUNT($before) }.
        [never] ; in the { $before_days } days before there had been none.
       *[none] .
    }

obsession-artist-so-far-4 =
    { COUNTED($plays, of: "play", start: "yes") } of one artist since { DAY($began, style: "short") }, and no end of it by { DAY($ended, style: "short") }: { NAME($artist) }, on { COUNTED($days, of: "day") }.

obsession-artist-so-far-5 =
    If you play something, the odds since { DAY($began) } have been { $share } in a hundred that it is { NAME($artist) }. The count so far is { $plays }, on { COUNTED($days, of: "day") }.
    { $compared ->
        [some] For the { $before_days } days before, it was { COUNT($before) }.
        [never] For the { $before_days } days before, it was nothing.
       *[none] { "" }
    }


## Retold in a server: also $member. A track

obsession-track-of-1 =
    Between { DAY($began) } and { DAY($ended) } { NAME($member) } played { TITLE($track) } by { NAME($artist) } { COUNTED($plays, of: "time") }, on { COUNTED($days, of: "day") }.
    { $compared ->
        [some] In the { COUNT($before_days) } days before, it had come on { COUNTED($before, of: "time") }.
        [never] In the { COUNT($before_days) } days before, it had not come on at all.
       *[none] { "" }
    }

obsession-track-of-2 =
    { NAME($artist) } made the song, and { NAME($member) } wore it in. { TITLE($track) }: { COUNTED($plays, of: "play") } from { DAY($began) } to { DAY($ended) }, which is { $share } of every hundred plays in those days.

obsession-track-of-3 =
    For a while { NAME($member) } had one answer to every question, and it was { TITLE($track) }. { NAME($artist) } got { COUNTED($plays, of: "play") } for it, on { COUNTED($days, of: "day") } between { DAY($began, style: "short") } and { DAY($ended, style: "short") }.

obsession-track-of-4 =
    { COUNTED($plays, of: "play", start: "yes") } of { TITLE($track) } by { NAME($artist) }, from { DAY($began) } to { DAY($ended) }, all of them { OWNER($member) }.
    { $compared ->
        [some] The { COUNT($before_days) } days before had made do with { COUNT($before) }.
        [never] The { COUNT($before_days) } days before had made do without it.
       *[none] { "" }
    }

obsession-track-of-5 =
    Whoever looked over { OWNER($member) } shoulder between { DAY($began) } and { DAY($ended) } saw one title again and again: { TITLE($track) }, by { NAME($artist) }. It was there on { COUNTED($days, of: "day") }, { COUNTED($plays, of: "time") } in all.

## An artist

obsession-artist-of-1 =
    From { DAY($began) } to { DAY($ended) } { NAME($member) } played { NAME($artist) } { COUNTED($plays, of: "time") }, on { COUNTED($days, of: "day") }.
    { $compared ->
        [some] In the { COUNT($before_days) } days before, there had been { COUNTED($before, of: "play") }.
        [never] In the { COUNT($before_days) } days before, there had been none.
       *[none] { "" }
    }

obsession-artist-of-2 =
    { NAME($artist) } moved in with { NAME($member) } on { DAY($began) }. Until { DAY($ended) } they had { $share } of every hundred plays, { COUNT($plays) } in all.

obsession-artist-of-3 =
    { COUNTED($days, of: "day", start: "yes") } between { DAY($began, style: "short") } and { DAY($ended, style: "short") } had { NAME($artist) } in them, when { NAME($member) } was choosing. It came to { COUNTED($plays, of: "play") }.

obsession-artist-of-4 =
    Few doors stood as wide open as { OWNER($member) } to { NAME($artist) } from { DAY($began) } to { DAY($ended) }: { COUNTED($plays, of: "play") }, { $share } of every hundred.

obsession-artist-of-5 =
    Of everything that { NAME($member) } played from { DAY($began) } to { DAY($ended) }, { $share } in a hundred were by { NAME($artist) }. In numbers, { $plays }.
    { $compared ->
        [some] Before that it was { COUNT($before) } in { COUNTED($before_days, of: "day") }.
        [never] Before that it was nothing, for { COUNTED($before_days, of: "day") }.
       *[none] { "" }
    }

rule-obsession-track = Within 14 days, twelve or more plays of one track on four days or more, at least 4 per cent of all plays then, and at least four times its usual rate of the 180 days before; so much by chance less than once in a thousand, by your own unevenness, and still rare among all tracks that were looked at. Its beginning and end are where plays came three times as fast as over the whole time (Kleinberg’s bursts).
rule-obsession-track-of = Within 14 days, twelve or more plays of one track on four days or more, at least 4 per cent of all plays then, and at least four times its usual rate of the 180 days before; so much by chance less than once in a thousand, by their own unevenness, and still rare among all tracks that were looked at. Its beginning and end are where plays came three times as fast as over the whole time (Kleinberg’s bursts).
rule-obsession-artist = Within 14 days, twenty-five or more plays of one artist on five days or more, at least 15 per cent of all plays then, and at least eight times their usual share of the 180 days before; so much by chance less than once in a thousand, and still rare among all artists that were looked at. Its beginning and end are where plays came three times as fast as over the whole time (Kleinberg’s bursts).
