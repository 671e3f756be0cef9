# Nine songs or more of one record, one after another. How many it has is not known here, nor in
# which order they stand on it.
# $album $artist $on $tracks (different ones) $minutes; $guests: nought, or one play of something
# else in between.


## At some meeting or other

album-1 =
    On { DAY($on) } you put on { TITLE($album) } by { NAME($artist) } and left it on: { COUNTED($tracks, of: "song") } of it in { LENGTH($minutes) }{ $guests ->
        [0] , and nothing else.
       *[other] , with a single song of something else between them.
    }

album-2 =
    { COUNTED($tracks, of: "song", start: "yes") } of { OWNER($artist) } { TITLE($album) }, one after another: that was { DAY($on, style: "full") }, for { LENGTH($minutes) }.
    { $guests ->
        [0] { "" }
       *[other] Something else got in once, and out again.
    }

album-3 =
    Records still get played as records. { TITLE($album) } by { NAME($artist) } had { LENGTH($minutes) } of { DAY($on) }, and { COUNTED($tracks, of: "song") } of it came on in one sitting{ $guests ->
        [0] , with nothing in between.
       *[other] , with one stranger in between.
    }

album-4 =
    { NAME($artist) } was given time to finish a thought. From { TITLE($album) } you played { COUNTED($tracks, of: "song") } in one go on { DAY($on) }{ $guests ->
        [0] .
       *[other] , but for one other song in the middle of it.
    }

album-5 =
    Of { DAY($on, style: "full") }, { LENGTH($minutes) } went to one record. You played { COUNTED($tracks, of: "song") } from { TITLE($album) }, by { NAME($artist) }, before you went on to other things{ $guests ->
        [0] .
       *[other] . You went to one other thing meanwhile, and came back.
    }


## At a first meeting: none of the songs had been played before

album-new-1 =
    You met { TITLE($album) } by { NAME($artist) } on { DAY($on) }, and heard it out: { COUNTED($tracks, of: "song") }, none of them played before, in { LENGTH($minutes) }{ $guests ->
        [0] .
       *[other] , one song from elsewhere aside.
    }

album-new-2 =
    Until { DAY($on, style: "full") } you had not played a note of { TITLE($album) }. That day you played { COUNTED($tracks, of: "song") } of it in one sitting; { NAME($artist) } could not ask for a better introduction.

album-new-3 =
    { COUNTED($tracks, of: "song", start: "yes") } by { NAME($artist) }, all of them new to you and all of them from { TITLE($album) }, came one after another on { DAY($on) }. It took { LENGTH($minutes) } to become acquainted{ $guests ->
        [0] .
       *[other] , counting one song that was not from it.
    }

album-new-4 =
    First impressions of { TITLE($album) }, by { NAME($artist) }: { DAY($on, style: "short") }, { LENGTH($minutes) }, { COUNTED($tracks, of: "song") } in one go. Most records are first met a song at a time.

album-new-5 =
    On { DAY($on) } you began { OWNER($artist) } { TITLE($album) } as one begins a book, having read none of it, and were { COUNTED($tracks, of: "song") } in when you stopped{ $guests ->
        [0] .
       *[other] . You looked up from it once, for another song.
    }


## The third time in thirty days: also $times; $in_order: yes where the songs came in one order each time

album-often-1 =
    { TITLE($album) } by { NAME($artist) } came round again on { DAY($on) }, { COUNTED($tracks, of: "song") } in one sitting. It was the same story for the { ORDINAL($times) } time within thirty days{ $in_order ->
        [yes] , and in the same order.
       *[no] .
    }

album-often-2 =
    You know how { TITLE($album) } goes by now. By { DAY($on, style: "full") } you had sat through it { COUNTED($times, of: "time") } in thirty days, { COUNTED($tracks, of: "song") } this last time{ $in_order ->
        [yes] , and { NAME($artist) } had changed nothing in the order.
       *[no] , if not always in the same order. { NAME($artist) } would have one in mind.
    }

album-often-3 =
    { COUNT($times, start: "yes") } sittings within thirty days went to one record, { OWNER($artist) } { TITLE($album) }. The last was on { DAY($on) }, with { COUNTED($tracks, of: "song") } of it in { LENGTH($minutes) }.
    { $in_order ->
        [yes] None was out of its turn.
       *[no] { "" }
    }

album-often-4 =
    A record has to be turned over now and then, and for a while { TITLE($album) } was the only one you turned. { COUNTED($times, of: "time", start: "yes") } in thirty days, up to { DAY($on) }, { NAME($artist) } got through nine songs of it or more{ $in_order ->
        [yes] , each time in one order.
       *[no] .
    }

album-often-5 =
    On { DAY($on) }, { LENGTH($minutes) } went to { TITLE($album) }, by { NAME($artist) }. Within the thirty days up to then you had given it as much { COUNTED($times, of: "time") }, that one included{ $in_order ->
        [yes] , song after song in the same line.
       *[no] .
    }

rule-album = Nine or more different songs of one album in one sitting, over twenty minutes or longer, with at most one of them twice and at most one other play among them; told where it is the first such sitting of the album in 180 days or more, the first we know of with none of its songs played before, one with half as many songs again as any before it, or the third in thirty days. How many songs the album has is not known, so it is not said to be whole; “in order” is said only where the order came back. “None played before” is said where your plays are known from 180 days before.
