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


## Retold in a server: also $member

album-of-1 =
    On { DAY($on) } { NAME($member) } put on { TITLE($album) } by { NAME($artist) } and stayed for { COUNTED($tracks, of: "song") }, { LENGTH($minutes) } in all.

album-of-2 =
    { NAME($member) } still hears records as records. { TITLE($album) }, { NAME($artist) }, { DAY($on, style: "full") }: { COUNTED($tracks, of: "song") } in one sitting.

album-of-3 =
    To { OWNER($artist) } { TITLE($album) } belong { LENGTH($minutes) } of { OWNER($member) } { DAY($on, style: "full") }, { COUNTED($tracks, of: "song") } long.

album-of-4 =
    { NAME($artist) } was not interrupted. From { TITLE($album) } { NAME($member) } heard { COUNTED($tracks, of: "song") } one after another, on { DAY($on) }.

album-of-5 =
    { COUNTED($tracks, of: "song", start: "yes") } of one record, and then the day could go on: so { NAME($member) }, on { DAY($on) }, with { TITLE($album) } by { NAME($artist) }.

## At a first meeting

album-new-of-1 =
    { NAME($member) } met { TITLE($album) } by { NAME($artist) } on { DAY($on) } and heard { COUNTED($tracks, of: "song") } of it at once, none of which had been on before.

album-new-of-2 =
    Until { DAY($on, style: "full") } { NAME($member) } had not played a note of { TITLE($album) }. Then came { COUNTED($tracks, of: "song") } in one sitting, and { NAME($artist) } had been introduced.

album-new-of-3 =
    { OWNER($artist) } { TITLE($album) } was all new to { NAME($member) } on { DAY($on) }: { COUNTED($tracks, of: "song") }, { LENGTH($minutes) }, and no skipping ahead to see how it ends.

album-new-of-4 =
    One may taste a record, or sit down to it. { NAME($member) } sat down, on { DAY($on, style: "full") }, to { COUNTED($tracks, of: "song") } of { TITLE($album) } by { NAME($artist) } that were all new.

album-new-of-5 =
    First impressions at { OWNER($member) }: { TITLE($album) }, by { NAME($artist) }, on { DAY($on, style: "short") }, for { LENGTH($minutes) }.

## The third time in thirty days

album-often-of-1 =
    { NAME($member) } has been through { TITLE($album) } by { NAME($artist) } { COUNTED($times, of: "time") } within thirty days, up to { DAY($on) }, and was { COUNTED($tracks, of: "song") } long at it that day.

album-often-of-2 =
    By { DAY($on, style: "full") } { OWNER($artist) } { TITLE($album) } had come round { COUNTED($times, of: "time") } at { OWNER($member) }, all in thirty days. The needle must know the way.

album-often-of-3 =
    { COUNT($times, start: "yes") } sittings in thirty days went to one record, and { NAME($member) } sat through them all: { TITLE($album) }, by { NAME($artist) }, last on { DAY($on) }.

album-often-of-4 =
    There are other records. { NAME($member) } gave { TITLE($album) } by { NAME($artist) } { LENGTH($minutes) } on { DAY($on) } all the same, and it was the { ORDINAL($times) } time in thirty days.

album-often-of-5 =
    { TITLE($album) } got up from { OWNER($member) } shelf again on { DAY($on) }. With that, { NAME($artist) } had been heard for nine songs or more { COUNTED($times, of: "time") } within thirty days.

rule-album = Nine or more different songs of one album in one sitting, over twenty minutes or longer, with at most one of them twice and at most one other play among them; told where it is the first such sitting of the album in 180 days or more, the first we know of with none of its songs played before, one with half as many songs again as any before it, or the third in thirty days. How many songs the album has is not known, so it is not said to be whole; “in order” is said only where the order came back. “None played before” is said where your plays are known from 180 days before.
rule-album-of = Nine or more different songs of one album in one sitting, over twenty minutes or longer, with at most one of them twice and at most one other play among them; told where it is the first such sitting of the album in 180 days or more, the first we know of with none of its songs played before, one with half as many songs again as any before it, or the third in thirty days. How many songs the album has is not known, so it is not said to be whole; “in order” is said only where the order came back. “None played before” is said where their plays are known from 180 days before.
