# One song that two members began within a minute of each other, each alone. Nobody is named: the
# names are theirs to tell.
# $track $artist; $at, when the first of them began; $seconds until the other did.

same-minute-1 =
    On { DAY($at) } at { CLOCK($at, style: "digits") }, two of you put on { TITLE($track) } by { NAME($artist) }{ $seconds ->
        [0] { " " }in the same second
       *[other] , { COUNTED($seconds, of: "second") } apart
    }, each without the other. We know who; you may say so.

same-minute-2 =
    { TITLE($track) } began twice at { CLOCK($at, style: "digits") } on { DAY($at, style: "full") }: once for one member, and once, { $seconds ->
        [0] at the very same second,
       *[other] { COUNTED($seconds, of: "second") } later,
    } for another. { NAME($artist) } cannot have noticed either.

same-minute-3 =
    Of all the minutes in a month, { CLOCK($at, style: "digits") } on { DAY($at) } was the one two members chose for { OWNER($artist) } { TITLE($track) }. { $seconds ->
        [0] Not a second lay between them.
       *[other] { COUNTED($seconds, of: "second", start: "yes") } lay between them, and nothing else that we know of.
    }

same-minute-4 =
    Somebody here pressed play on { TITLE($track) } at { CLOCK($at, style: "digits") } on { DAY($at, style: "full") }. So did somebody else{ $seconds ->
        [0] , to the second.
       *[other] , within { COUNTED($seconds, of: "second") }.
    } What { NAME($artist) } had to do with it the record does not say.

same-minute-5 =
    Two players, one song, and { $seconds ->
        [0] not a second
       *[other] { COUNTED($seconds, of: "second") }
    } between their starts: { TITLE($track) } by { NAME($artist) }, { DAY($at) }, { CLOCK($at, style: "digits") }. Whoever you are, you were not listening together: neither what came before nor what came after fell in with it.

rule-same-minute = Two members each begin the same song within sixty seconds, both starts known to five seconds, a song that was known here for two weeks or more, and neither the song before nor the one after is shared in the same way. Of all such minutes in the period the rarest is told, if by the two members’ own habits, hour by hour of the week over the half-year before, it comes once in a hundred months or less. Beside it stands how many such minutes the two have when one of their logs is moved by whole weeks.
