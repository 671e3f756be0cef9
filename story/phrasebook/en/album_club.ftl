# One record, played in one sitting each by three members or more within ten days.
# $album $artist; members in the order of their sittings, the first on $first_on, the last on
# $last_on; each played $songs different songs of it or more.


## Some of them knew it

album-club-1 =
    Nobody called a meeting that we know of, and yet { members-all } each sat down with { TITLE($album) } by { NAME($artist) } within ten days, from { DAY($first_on) } to { DAY($last_on) }. None got up before { COUNTED($songs, of: "song") } were through.

album-club-2 =
    { OWNER($artist) } { TITLE($album) } went round as a record. { NAME($member_1) } sat through { COUNTED($songs, of: "song") } or more of it on { DAY($first_on) }; by { DAY($last_on) } so had { members-after }.

album-club-3 =
    { COUNTED($members, of: "member", start: "yes") } of this server form, whether they know it or not, a record club. The record was { TITLE($album) } by { NAME($artist) }, the sittings were held between { DAY($first_on, style: "short") } and { DAY($last_on, style: "short") }, and the minutes name { members-all }.

album-club-4 =
    First { NAME($member_1) }, on { DAY($first_on, style: "full") }, then { members-after }: one after another you put on { OWNER($artist) } { TITLE($album) } and let it run for { COUNTED($songs, of: "song") } or more.

album-club-5 =
    Between { DAY($first_on) } and { DAY($last_on) } one record was heard as a record { COUNTED($members, of: "time") }, by as many people. It was { TITLE($album) }, it was by { NAME($artist) }, and the people were { members-all }.


## New to every one of them

album-club-new-1 =
    { TITLE($album) } by { NAME($artist) } was new to { members-all }, and each heard it in one sitting between { DAY($first_on) } and { DAY($last_on) }. Whether it was new to everybody else we cannot say.

album-club-new-2 =
    { NAME($member_1) } met { OWNER($artist) } { TITLE($album) } on { DAY($first_on) } and stayed for { COUNTED($songs, of: "song") } or more. { members-after } had met it too by { DAY($last_on) }, each at one sitting, none having played a note of it before.

album-club-new-3 =
    A first hearing, { COUNTED($members, of: "time") } over: { members-all } each went from nothing to { COUNTED($songs, of: "song") } or more of { TITLE($album) }, by { NAME($artist) }. It was all done by { DAY($last_on, style: "full") }.

album-club-new-4 =
    Until { DAY($first_on) } none of { members-all } had played any of { TITLE($album) }. By { DAY($last_on) } all of you had sat through it, and { NAME($artist) } had { COUNTED($members, of: "listener") }.

album-club-new-5 =
    { COUNTED($members, of: "listener", start: "yes") }, one record that none of you knew, no appointment that we know of. { OWNER($artist) } { TITLE($album) } began here with { NAME($member_1) } on { DAY($first_on, style: "short") } and came to the last of you on { DAY($last_on, style: "short") }.

rule-album-club = Within ten days, three members or more each play nine or more different songs of one record in one sitting of over twenty minutes, with at most one of them twice and at most one other play among them. “New” is said where none of the songs had been played before by any of them, and their plays are known from 180 days before, nine tenths of all time since watched; it may be the week in which it came out.
