# A server's edition: headlines, openings, seasons, what everyone knows, signatures.
# $server is its name, $members how many are counted, $month the period's first day.

server-someone = Someone
server-someone-inside = someone
chapter-together = Together
chapter-server-tops = What we played most
chapter-awards = Who came first
chapter-known = Songs everyone knows
chapter-words = In their own words


## Headlines: $members $plays $artists $tracks $hours; where somebody leads, $lead and $lead_artist

headline-month-1 = { OWNER($lead) } { NAME($lead_artist) }, and { COUNTED($plays, of: "play") } among us
headline-month-2 = { DAY($month, style: "month") }: { COUNTED($members, of: "person") }, { COUNTED($artists, of: "artist") }, and a word about { NAME($lead) }
headline-month-3 = What { NAME($lead) } did with { NAME($lead_artist) }, and other news of { DAY($month, style: "month") }
headline-month-4 = { COUNTED($plays, of: "play", start: "yes") }, and { NAME($lead) } on { NAME($lead_artist) }
headline-month-5 = In which { NAME($lead) } plays { NAME($lead_artist) }, and { COUNTED($members, of: "person") } play what they like
headline-month-6 = { NAME($lead_artist) } at { OWNER($lead) }, { COUNTED($artists, of: "artist") } all over the house
headline-month-7 = Somebody had to play { NAME($lead_artist) }: our { DAY($month, style: "month") }, with { NAME($lead) }
headline-month-8 = { NAME($lead) } leads { DAY($month, style: "month") }, with { NAME($lead_artist) } in hand
headline-month-9 = { COUNTED($tracks, of: "song", start: "yes") } in { DAY($month, style: "month") }, and what { NAME($lead) } saw in { NAME($lead_artist) }
headline-month-10 = Ask { NAME($lead) } about { NAME($lead_artist) }
headline-month-11 = { NAME($lead_artist) }, says { NAME($lead) }, and { DAY($month, style: "month") } says a good deal more
headline-month-12 = The { DAY($month, style: "month") } of { NAME($lead) } and { NAME($lead_artist) }
headline-month-13 = { NAME($lead) }, { NAME($lead_artist) } and { COUNTED($plays, of: "play") }
headline-month-14 = { DAY($month, style: "month") } as { NAME($lead) } heard it, with { NAME($lead_artist) } in front

headline-plain-1 = { COUNTED($plays, of: "play", start: "yes") }, { COUNTED($members, of: "person") }, one { DAY($month, style: "month") }
headline-plain-2 = Our { DAY($month, style: "month") } in { COUNTED($artists, of: "artist") }
headline-plain-3 = { DAY($month, style: "month") }, by the { COUNTED($plays, of: "play") }
headline-plain-4 = { COUNTED($tracks, of: "song", start: "yes") } and nothing to report but the songs
headline-plain-5 = What { COUNTED($members, of: "person") } had on in { DAY($month, style: "month") }

headline-year-1 = { COUNTED($members, of: "person", start: "yes") }, { COUNTED($plays, of: "play") }, one { DAY($month, style: "year") }
headline-year-2 = The year of { NAME($lead) } and { NAME($lead_artist) }, and { COUNTED($artists, of: "artist") } besides
headline-year-3 = What we had on in { DAY($month, style: "year") }: { COUNTED($tracks, of: "song") }, and { NAME($lead) } on { NAME($lead_artist) }
headline-year-4 = { DAY($month, style: "year") }, played through by { COUNTED($members, of: "person") }
headline-year-5 = { COUNTED($artists, of: "artist", start: "yes") } came to visit, and { NAME($lead) } put on { NAME($lead_artist) }
headline-year-6 = A year is { COUNTED($plays, of: "play") } long

headline-empty-1 = { DAY($month, style: "month-year") } was quiet here
headline-empty-2 = Nothing on in { DAY($month, style: "month-year") }
headline-empty-3 = A rest, { DAY($month, style: "month-year") } long
headline-empty-4 = { DAY($month, style: "month-year") }: no plays, no news
headline-empty-5 = Silence in { DAY($month, style: "month-year") }


## Openings: also $top_artist $top_artist_plays where first alone, $top_track $top_track_artist
## $top_track_plays, $busiest_on $busiest_plays

server-opening-month-1 =
    { COUNTED($members, of: "person", start: "yes") } put on { COUNTED($plays, of: "play") } in { DAY($month, style: "month") }. More of them went to { NAME($top_artist) } than to anybody: { COUNT($top_artist_plays) }.

server-opening-month-2 =
    The fullest day of { DAY($month, style: "month") } was { DAY($busiest_on, style: "full") }, with { COUNTED($busiest_plays, of: "play") } between us. The other days shared the rest of { COUNT($plays) }.

server-opening-month-3 =
    Taken together we got through { COUNTED($tracks, of: "song") } by { COUNTED($artists, of: "artist") } in { DAY($month, style: "month") }. One of them, { TITLE($top_track) } by { NAME($top_track_artist) }, was on { COUNTED($top_track_plays, of: "time") }.

server-opening-month-4 =
    { DAY($month, style: "month") } was { COUNTED($plays, of: "play") } long for the { COUNT($members) } of us. If the walls remember one name it is { NAME($top_artist) }.

server-opening-month-5 =
    Let it be said first that { NAME($top_artist) } came first: { COUNTED($top_artist_plays, of: "play") } out of { COUNT($plays) } in { DAY($month, style: "month") }.

server-opening-month-6 =
    For { DAY($month, style: "month") } the count stands at { COUNTED($plays, of: "play") } by { COUNTED($members, of: "person") }. { DAY($busiest_on, style: "full") } alone had { COUNT($busiest_plays) }.

server-opening-month-7 =
    { COUNTED($artists, of: "artist", start: "yes") } were asked in during { DAY($month, style: "month") }, and { NAME($top_artist) } was asked oftenest, { COUNTED($top_artist_plays, of: "time") }.

server-opening-month-8 =
    No single song can stand for { COUNTED($members, of: "person") }, but { TITLE($top_track) } by { NAME($top_track_artist) } came nearest in { DAY($month, style: "month") }, at { COUNTED($top_track_plays, of: "play") }.

server-opening-month-9 =
    Between us, { DAY($month, style: "month") } came to { COUNTED($plays, of: "play") } of { COUNTED($tracks, of: "song") }.

server-opening-month-10 =
    What { COUNTED($members, of: "person") } do with a month: { COUNTED($plays, of: "play") }, { COUNTED($artists, of: "artist") }, and a good deal of { NAME($top_artist) }.

server-opening-month-11 =
    In { DAY($month, style: "month") } this house had { COUNTED($artists, of: "artist") } through it. { COUNTED($plays, of: "play", start: "yes") } were begun, and these are some of the reasons to mention it.

server-opening-month-12 =
    Begin with { TITLE($top_track) }, since everybody’s { DAY($month, style: "month") } together has more of it than of any other song: { COUNTED($top_track_plays, of: "play") } for { NAME($top_track_artist) }.

server-opening-month-13 =
    There were { COUNTED($plays, of: "play") } here in { DAY($month, style: "month") }. They belong to { COUNTED($members, of: "person") }, and no two of those would tell it alike.

server-opening-month-14 =
    Open the window on { DAY($month, style: "month") }, and out come { COUNTED($plays, of: "play") }, of { COUNTED($tracks, of: "song") }.

server-opening-month-15 =
    { COUNTED($tracks, of: "song", start: "yes") } were on here in { DAY($month, style: "month") }, at the hands of { COUNTED($members, of: "person") }.

server-opening-month-16 =
    To tell { DAY($month, style: "month") } in full would take { COUNTED($plays, of: "play") }. This is the short form.

server-opening-month-17 =
    Somebody always has something on. In { DAY($month, style: "month") } it was { COUNTED($plays, of: "time") }, counting all { COUNT($members) } of us.

server-opening-month-18 =
    The guest book for { DAY($month, style: "month") } has { COUNTED($artists, of: "artist") } in it, and { COUNTED($plays, of: "play") } beside the names.

server-opening-month-19 =
    { DAY($month, style: "month") }, then. { COUNTED($members, of: "person", start: "yes") } began { COUNTED($tracks, of: "song") }, some of them more than once.

server-opening-month-20 =
    Of { COUNTED($artists, of: "artist") } who were heard here in { DAY($month, style: "month") }, a few are mentioned below. The other plays, out of { COUNT($plays) }, know who they are.

server-opening-month-21 =
    Put end to end, our { DAY($month, style: "month") } is { COUNTED($plays, of: "play") }, from the first of it to the last.

server-opening-month-22 =
    One { DAY($month, style: "month") } and { COUNTED($members, of: "person") } made { COUNTED($plays, of: "play") } between them.

server-opening-year-1 =
    { COUNTED($members, of: "person", start: "yes") } put on { COUNTED($plays, of: "play") } in { DAY($month, style: "year") }, by { COUNTED($artists, of: "artist") }. The name that came up most was { NAME($top_artist) }, { COUNTED($top_artist_plays, of: "time") }.

server-opening-year-2 =
    { DAY($month, style: "year") } was { COUNTED($plays, of: "play") } long, for the { COUNT($members) } of us. The fullest day was { DAY($busiest_on, style: "full") }, with { COUNT($busiest_plays) }; the song of all songs was { TITLE($top_track) } by { NAME($top_track_artist) }, with { COUNT($top_track_plays) }.

server-opening-year-3 =
    Take everything we played in { DAY($month, style: "year") }, and it is { COUNTED($tracks, of: "song") }. The nearest thing to a common name among them is { NAME($top_artist) }, at { COUNTED($top_artist_plays, of: "play") }.

server-opening-year-4 =
    A year of { COUNTED($members, of: "person") } fits into { COUNTED($plays, of: "play") }. What follows is { DAY($month, style: "year") } by its seasons, with names.

server-opening-year-5 =
    { COUNTED($artists, of: "artist", start: "yes") } were heard here in { DAY($month, style: "year") }, some of them once. { NAME($top_artist) } was heard { COUNTED($top_artist_plays, of: "time") }.

server-opening-year-6 =
    If { DAY($month, style: "year") } had to be handed on as one song it would be { TITLE($top_track) } by { NAME($top_track_artist) }, for it had { COUNTED($top_track_plays, of: "play") }. It does not have to be: there were { COUNT($tracks) } of them.

server-empty-1 = Nobody here played anything in { DAY($month, style: "month-year") } that we know of. It happens.
server-empty-2 = We counted the plays of { DAY($month, style: "month-year") }, and were soon done: there were none.
server-empty-3 = { DAY($month, style: "month-year") } left nothing behind to tell.
server-empty-4 = No song was begun here in { DAY($month, style: "month-year") }, as far as we could see.
server-empty-5 = This would be the page for { DAY($month, style: "month-year") }, had anything been on.


## Three months of a server's year: $month_1 (its first day) $month_1_plays $month_1_artist
## $month_1_artist_plays … 3; $quarter_plays, $loudest (whoever played most) and $loudest_plays

server-quarter-1 =
    { COUNTED($month_1_plays, of: "play", start: "yes") } in { DAY($month_1, style: "month") }, { $month_2_plays } in { DAY($month_2, style: "month") }, { $month_3_plays } in { DAY($month_3, style: "month") }. The names at the top of them were { NAME($month_1_artist) }, { NAME($month_2_artist) } and { NAME($month_3_artist) }.

server-quarter-2 =
    These three months had { COUNTED($quarter_plays, of: "play") }. { DAY($month_1, style: "month") } was for { NAME($month_1_artist) } ({ $month_1_artist_plays }), { DAY($month_2, style: "month") } for { NAME($month_2_artist) } ({ $month_2_artist_plays }), { DAY($month_3, style: "month") } for { NAME($month_3_artist) } ({ $month_3_artist_plays }).

server-quarter-3 =
    We played { NAME($month_1_artist) } most in { DAY($month_1, style: "month") }, { NAME($month_2_artist) } in { DAY($month_2, style: "month") } and { NAME($month_3_artist) } in { DAY($month_3, style: "month") }: { COUNT($month_1_artist_plays) }, { COUNT($month_2_artist_plays) } and { COUNTED($month_3_artist_plays, of: "time") } among us all.

server-quarter-4 =
    From { DAY($month_1, style: "month") } to { DAY($month_3, style: "month") } there were { COUNTED($quarter_plays, of: "play") }, { COUNT($loudest_plays) } of them { OWNER($loudest) }. { DAY($month_3, style: "month") } closed with { NAME($month_3_artist) } in front.

server-quarter-5 =
    Nobody began more songs in these months than { NAME($loudest) }, who began { COUNT($loudest_plays) } of { COUNT($quarter_plays) }. Taken together we had { NAME($month_1_artist) } first in { DAY($month_1, style: "month") }, then { NAME($month_2_artist) }, then { NAME($month_3_artist) }.

server-quarter-same-1 =
    { NAME($month_1_artist) } came first in all three of these months, { COUNT($month_1_artist_plays) }, { COUNT($month_2_artist_plays) } and { COUNTED($month_3_artist_plays, of: "time") }. Everything together came to { COUNTED($quarter_plays, of: "play") }.

server-quarter-same-2 =
    One name was at the top in { DAY($month_1, style: "month") }, in { DAY($month_2, style: "month") } and in { DAY($month_3, style: "month") }, and it was { NAME($month_1_artist) }. Of { COUNTED($quarter_plays, of: "play") } { NAME($loudest) } began { COUNT($loudest_plays) }.

server-quarter-same-3 =
    { COUNTED($month_1_plays, of: "play", start: "yes") } in { DAY($month_1, style: "month") }, { $month_2_plays } in { DAY($month_2, style: "month") }, { $month_3_plays } in { DAY($month_3, style: "month") }, and in front of each { NAME($month_1_artist) }.

server-quarter-same-4 =
    Nobody got past { NAME($month_1_artist) } in these months, of whom we had { COUNT($month_1_artist_plays) }, then { COUNT($month_2_artist_plays) }, then { COUNTED($month_3_artist_plays, of: "play") }.

server-quarter-same-5 =
    For three months running this was { OWNER($month_1_artist) } house: first in { DAY($month_1, style: "month") } with { COUNT($month_1_artist_plays) }, in { DAY($month_2, style: "month") } with { COUNT($month_2_artist_plays) }, in { DAY($month_3, style: "month") } with { COUNT($month_3_artist_plays) }.

## Two of the three had one name first: $twice_artist, and in the month of $once_on $once_artist

server-quarter-twice-1 =
    These three months had { COUNTED($quarter_plays, of: "play") }. Two of them were led by { NAME($twice_artist) }; { DAY($once_on, style: "month") } went to { NAME($once_artist) }.

server-quarter-twice-2 =
    { NAME($twice_artist) } came first twice in these months, and { NAME($once_artist) } once, in { DAY($once_on, style: "month") }. Everything together came to { COUNTED($quarter_plays, of: "play") }.

server-quarter-twice-3 =
    In { DAY($once_on, style: "month") } it was { NAME($once_artist) } at the head of the list, in the two other months { NAME($twice_artist) }. Of { COUNTED($quarter_plays, of: "play") } { NAME($loudest) } began { COUNT($loudest_plays) }.

server-quarter-twice-4 =
    { COUNTED($month_1_plays, of: "play", start: "yes") } in { DAY($month_1, style: "month") }, { $month_2_plays } in { DAY($month_2, style: "month") }, { $month_3_plays } in { DAY($month_3, style: "month") }. { NAME($twice_artist) } led them all but for { DAY($once_on, style: "month") }, when { NAME($once_artist) } did.

server-quarter-twice-5 =
    Nobody kept first place for all three of these months. { NAME($twice_artist) } had it for two, { NAME($once_artist) } in { DAY($once_on, style: "month") }; and of the plays, { COUNT($loudest_plays) } out of { COUNT($quarter_plays) } were { OWNER($loudest) }.

server-quarter-plain-1 =
    These months had { COUNTED($quarter_plays, of: "play") }, { COUNT($loudest_plays) } of them { OWNER($loudest) }.

server-quarter-plain-2 =
    { COUNTED($quarter_plays, of: "play", start: "yes") } in all, and nobody with more of them than { NAME($loudest) }: { COUNT($loudest_plays) }.

server-quarter-plain-3 =
    Of { COUNTED($quarter_plays, of: "play") } in these months { NAME($loudest) } began { COUNT($loudest_plays) }.

server-quarter-plain-4 =
    { NAME($loudest) } was second to nobody in these months, with { COUNT($loudest_plays) } of { COUNTED($quarter_plays, of: "play") }.

server-quarter-plain-5 =
    These months add up to { COUNTED($quarter_plays, of: "play") }. { OWNER($loudest) } share was { COUNT($loudest_plays) }, and nobody’s was larger.


## The table, said: $song_1 $song_1_artist $song_1_plays … 3; $name_1 $name_1_plays … 3

server-tops-1 =
    On the list of all of us { TITLE($song_1) } by { NAME($song_1_artist) } stands first, with { COUNTED($song_1_plays, of: "play") }, before { TITLE($song_2) } by { NAME($song_2_artist) } ({ $song_2_plays }) and { TITLE($song_3) } by { NAME($song_3_artist) } ({ $song_3_plays }). By name it reads { NAME($name_1) }, { NAME($name_2) }, { NAME($name_3) }.

server-tops-2 =
    Most played by all of us: { NAME($name_1) }, with { COUNTED($name_1_plays, of: "play") }, then { NAME($name_2) }, with { COUNT($name_2_plays) }, and { NAME($name_3) }, with { COUNT($name_3_plays) }. Of single songs it was { TITLE($song_1) }, with { COUNT($song_1_plays) }.

server-tops-3 =
    Three songs at the top of the pile: { OWNER($song_1_artist) } { TITLE($song_1) }, { OWNER($song_2_artist) } { TITLE($song_2) } and { OWNER($song_3_artist) } { TITLE($song_3) }. They had { COUNT($song_1_plays) }, { COUNT($song_2_plays) } and { COUNTED($song_3_plays, of: "play") }.

server-tops-4 =
    { NAME($name_1) } leads the names with { COUNTED($name_1_plays, of: "play") }, and { TITLE($song_1) } by { NAME($song_1_artist) } leads the songs with { COUNT($song_1_plays) }. Behind them wait { NAME($name_2) } and { TITLE($song_2) }.

server-tops-5 =
    For the record, since somebody will ask: { NAME($name_1) } ({ COUNTED($name_1_plays, of: "play") }), then { NAME($name_2) } ({ $name_2_plays }), then { NAME($name_3) } ({ $name_3_plays }). The songs are { TITLE($song_1) }, { TITLE($song_2) } and { TITLE($song_3) }, in that order.


## Where the first of the songs, or of the names, has no more than the next: nobody leads

server-tops-even-1 =
    By song the list of all of us reads { TITLE($song_1) } ({ $song_1_plays }), { TITLE($song_2) } ({ $song_2_plays }), { TITLE($song_3) } ({ $song_3_plays }), and by name { NAME($name_1) } ({ $name_1_plays }), { NAME($name_2) } ({ $name_2_plays }), { NAME($name_3) } ({ $name_3_plays }). Equal numbers are equal places.

server-tops-even-2 =
    Counting all of us together does not settle everything. { TITLE($song_1) } by { NAME($song_1_artist) } came to { COUNTED($song_1_plays, of: "play") }, { TITLE($song_2) } by { NAME($song_2_artist) } to { COUNT($song_2_plays) } and { TITLE($song_3) } by { NAME($song_3_artist) } to { COUNT($song_3_plays) }.

server-tops-even-3 =
    Nobody stands alone at the top of both lists. { NAME($name_1) }, { NAME($name_2) } and { NAME($name_3) } had { COUNT($name_1_plays) }, { COUNT($name_2_plays) } and { COUNTED($name_3_plays, of: "play") }; of single songs { TITLE($song_1) } and { TITLE($song_2) } had { COUNT($song_1_plays) } and { COUNT($song_2_plays) }.

server-tops-even-4 =
    { COUNTED($song_1_plays, of: "play", start: "yes") } of { TITLE($song_1) } and { COUNT($song_2_plays) } of { TITLE($song_2) } are where the songs begin. The names begin with { NAME($name_1) }, who had { COUNT($name_1_plays) }, and { NAME($name_2) }, who had { COUNT($name_2_plays) }.

server-tops-even-5 =
    For the record: { OWNER($song_1_artist) } { TITLE($song_1) }, { COUNTED($song_1_plays, of: "time") }; { OWNER($song_2_artist) } { TITLE($song_2) }, { COUNTED($song_2_plays, of: "time") }; { OWNER($song_3_artist) } { TITLE($song_3) }, { COUNTED($song_3_plays, of: "time") }.


## Songs everyone knows: $members, $songs; $song_1 $song_1_artist $song_1_members (how many have
## played it), and so on to three; $exact: yes where fewer would not do

cover-one-1 =
    One song has been on at everybody’s: { TITLE($song_1) } by { NAME($song_1_artist) }. All { COUNT($members) } of us have played it.

cover-one-2 =
    To please all { COUNT($members) } of us it takes { TITLE($song_1) }, by { NAME($song_1_artist) }, and nothing more.

cover-one-3 =
    { NAME($song_1_artist) } can come to any of us and be recognised. { TITLE($song_1) } was played by { COUNT($members) } out of { COUNT($members) }.

cover-one-4 =
    Whatever else divides us, { TITLE($song_1) } does not. There is nobody among the { COUNT($members) } of us who did not put { NAME($song_1_artist) } on with it.

cover-one-5 =
    Should the { COUNT($members) } of us ever have to sing together, it will be { TITLE($song_1) } by { NAME($song_1_artist) }. Everybody has played it.

cover-two-1 =
    Two songs are enough for every one of us to know one: { TITLE($song_1) } by { NAME($song_1_artist) }, which { COUNT($song_1_members) } of us have played, and { TITLE($song_2) } by { NAME($song_2_artist) }, which reaches the rest.

cover-two-2 =
    No single song would do for { COUNT($members) } of us. With { OWNER($song_1_artist) } { TITLE($song_1) } and { OWNER($song_2_artist) } { TITLE($song_2) } nobody is left standing at the wall.

cover-two-3 =
    If we had to open a party with two songs it would be these: { TITLE($song_1) } by { NAME($song_1_artist) }, then { TITLE($song_2) } by { NAME($song_2_artist) }. Each of the { COUNT($members) } of us has played at least one.

cover-two-4 =
    { TITLE($song_1) }, by { NAME($song_1_artist) }, is known to { COUNT($song_1_members) } of us; add { TITLE($song_2) }, by { NAME($song_2_artist) }, and it is everybody.

cover-two-5 =
    Between { TITLE($song_1) } ({ NAME($song_1_artist) }) and { TITLE($song_2) } ({ NAME($song_2_artist) }) there is something for each of the { COUNT($members) } of us, and it cannot be done with less.

cover-three-1 =
    Three songs, and each of the { COUNT($members) } of us knows one: { TITLE($song_1) } by { NAME($song_1_artist) }, { TITLE($song_2) } by { NAME($song_2_artist) }, { TITLE($song_3) } by { NAME($song_3_artist) }.

cover-three-2 =
    It takes { TITLE($song_1) } by { NAME($song_1_artist) }, { TITLE($song_2) } by { NAME($song_2_artist) } and { TITLE($song_3) } by { NAME($song_3_artist) } to reach all { COUNT($members) } of us. Two would not do it.

cover-three-3 =
    Play { TITLE($song_1) }, and { COUNT($song_1_members) } of us look up. With { TITLE($song_2) } by { NAME($song_2_artist) } and { TITLE($song_3) } by { NAME($song_3_artist) } it is all of us.

cover-three-4 =
    Whoever plays for all { COUNT($members) } of us should bring three songs: { OWNER($song_1_artist) } { TITLE($song_1) }, { OWNER($song_2_artist) } { TITLE($song_2) } and { OWNER($song_3_artist) } { TITLE($song_3) }.

cover-three-5 =
    There is no one song that we have all played, nor any two. There are three, of which each of us has played one: { TITLE($song_1) }, { TITLE($song_2) } and { TITLE($song_3) }.

cover-many-1 =
    { COUNTED($songs, of: "song", start: "yes") } are enough for each of the { COUNT($members) } of us to know one. The first is { TITLE($song_1) } by { NAME($song_1_artist) }, played by { COUNT($song_1_members) }; the rest stand with the leaderboards.

cover-many-2 =
    We are { COUNT($members) }, and hard to please at once: { COUNTED($songs, of: "song") } will do it. { TITLE($song_1) }, by { NAME($song_1_artist) }, goes furthest, to { COUNT($song_1_members) } of us.

cover-many-3 =
    To give everybody here something they have played, bring { COUNTED($songs, of: "song") }, beginning with { OWNER($song_1_artist) } { TITLE($song_1) } and { OWNER($song_2_artist) } { TITLE($song_2) }.

cover-many-4 =
    What { COUNTED($members, of: "person") } have in common fits on a list of { COUNTED($songs, of: "song") }, of which each has played at least one. { TITLE($song_1) } by { NAME($song_1_artist) } is at the head of it.

cover-many-5 =
    The shortest programme that we found with something for each of us has { COUNTED($songs, of: "song") } on it, from { TITLE($song_1) } by { NAME($song_1_artist) } on down.

rule-cover =
    { $exact ->
        [yes] The smallest set of songs such that every member with plays in the period played at least one of them; of equal songs the one played most.
       *[no] Songs such that every member with plays in the period played at least one, each time the one that most of the rest had played. A smaller set may exist: to try them all would take too long.
    }


## Members' own words: $member $said_on $text (exactly as written); $track $artist where it is about one

server-words-1 = { NAME($member) } wrote, on { DAY($said_on, style: "dated") }: { TITLE($text) }
server-words-2 = From { NAME($member) }, { DAY($said_on, style: "dated") }: { TITLE($text) }
server-words-3 = On { DAY($said_on, style: "dated") } { NAME($member) } put it like this: { TITLE($text) }
server-words-4 = { OWNER($member) } own words, { DAY($said_on, style: "dated") }: { TITLE($text) }
server-words-5 = This is how { NAME($member) } told it on { DAY($said_on, style: "dated") }: { TITLE($text) }
server-words-track-1 = { NAME($member) } on { TITLE($track) }, { DAY($said_on, style: "dated") }: { TITLE($text) }
server-words-track-2 = About { TITLE($track) } by { NAME($artist) }, { NAME($member) } wrote on { DAY($said_on, style: "dated") }: { TITLE($text) }
server-words-track-3 = On { DAY($said_on, style: "dated") }, with { TITLE($track) } in mind, { NAME($member) } wrote: { TITLE($text) }
server-words-track-4 = { OWNER($member) } note on { OWNER($artist) } { TITLE($track) }, { DAY($said_on, style: "dated") }: { TITLE($text) }
server-words-track-5 = Why { TITLE($track) }? { NAME($member) }, on { DAY($said_on, style: "dated") }: { TITLE($text) }


## Signatures

signed-1 = Edited by { NAME($editor) }.
signed-2 = { NAME($editor) } read it first.
signed-3 = Signed, { NAME($editor) }.
signed-4 = At the desk: { NAME($editor) }.
signed-5 = Put in order by { NAME($editor) }.
unedited-1 = Unedited: nobody was at the desk.
unedited-2 = Unedited. The plays speak as they were found.
unedited-3 = No editor had a hand in this: unedited.
unedited-4 = Unedited, so the commas are ours and the songs are yours.
unedited-5 = The desk stood empty, and this went out unedited.


## What we don't know, of each member: $member

server-unknown-nothing = Nothing is missing that we know of: { WORD($period, of: "the-period") } was watched whole, for everybody here.
server-unknown-rest = Of everybody else, nothing is missing that we know of.
unknown-gap-of = { NAME($member) }: between { DAY($from, style: "dated") } and { DAY($to, style: "dated") } there is a stretch that we did not see. Claims about gaps were withheld.
unknown-gap-day-of = { NAME($member) }: on { DAY($from, style: "dated") } there are some hours that we did not see.
unknown-gaps-more-of = { NAME($member) }: and { COUNTED($more, of: "stretch") } more that we did not see.
unknown-all-of = { NAME($member) }: not watched at all in { WORD($period, of: "the-period") }, so silence here proves nothing.
unknown-before-of = { NAME($member) }: known here only since { DAY($since, style: "dated") }.
unknown-until-of = { NAME($member) }: nothing is known after { DAY($until, style: "dated") }.
unknown-file-of = { NAME($member) }: a file of the export, { NAME($file) }, was not given to us.
unknown-files-more-of = { NAME($member) }: { COUNTED($more, of: "file") } more of that export not given.
unknown-estimated-of = { NAME($member) }: some plays come without a length, so time played is an estimate.
unknown-lengths-of = { NAME($member) }: no source says how long a play lasted, so no time played is told.
unknown-horizon-of = { NAME($member) }: known since { DAY($since, style: "dated") }; what was new to them before that, we cannot say.
unknown-gap-among = There are stretches in { WORD($period, of: "the-period") } that we did not see of { COUNT($n) } of us. Claims about gaps were withheld.
unknown-all-among = { COUNT($n, start: "yes") } of us were not watched at all in { WORD($period, of: "the-period") }, so their silence proves nothing.
unknown-before-among = The record of { COUNT($n) } of us begins only within { WORD($period, of: "the-period") }.
unknown-until-among = Of { COUNT($n) } of us nothing is known of the end of { WORD($period, of: "the-period") }.
unknown-file-among = { COUNT($n, start: "yes") } of us gave us an export without all of its files.
unknown-estimated-among = Some plays of { COUNT($n) } of us come without a length, so their time played is an estimate.
unknown-lengths-among = No source says how long a play of { COUNT($n) } of us lasted, so no time played is told of them.
unknown-horizon-among = We have known { COUNT($n) } of us for a short while only; what was new to them before that, we cannot say.
server-unknown-hours =
    { $n ->
        [one] One of us lives by another clock than that of { $zone }, or has named none: of their hours only the leaderboards speak.
       *[other] { COUNT($n, start: "yes") } of us live by other clocks than that of { $zone }, or have named none: of their hours only the leaderboards speak.
    }
