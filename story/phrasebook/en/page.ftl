# The page itself: titles, what was played most, seasons, last words.

title-month =
    { $subject ->
        [you] Your
       *[other] { OWNER($subject) }
    } { DAY($month, style: "month-year") }
title-year =
    { $subject ->
        [you] Your
       *[other] { OWNER($subject) }
    } { DAY($month, style: "year") }

chapter-beside = Beside the point
chapter-tops = What you played most
chapter-songs = The songs of the year
chapter-stays = What left and what stayed
chapter-months = { DAY($from, style: "month") } to { DAY($to, style: "month") }
chapter-days = { DAY($from, style: "short") } to { DAY($to, style: "short") }
chapter-stretch-one = { NAME($lead_1) } · { chapter-days }
chapter-stretch-two = { NAME($lead_1) }, { NAME($lead_2) } · { chapter-days }
chapter-names-one = { NAME($lead_1) }
chapter-names-two = { NAME($lead_1) }, { NAME($lead_2) }
chapter-own = { QUOTE($title) }, as you called it · { chapter-days }
chapter-own-undated = { QUOTE($title) }, as you called it
chapter-last = Last words

period-month = month
period-year = year


## What was played most: $song_1 $song_1_artist $song_1_plays … 3; $name_1 $name_1_plays … 3;
## $leader $leader_plays where one artist is ahead of all

tops-1 =
    { TITLE($song_1) } by { NAME($song_1_artist) } heads the list with { COUNTED($song_1_plays, of: "play") }, before { TITLE($song_2) } ({ $song_2_plays }) and { TITLE($song_3) } ({ $song_3_plays }). By name, it reads { NAME($name_1) }, { NAME($name_2) }, { NAME($name_3) }.

tops-2 =
    Most played: { NAME($leader) }, with { COUNTED($leader_plays, of: "play") }. Then { NAME($name_2) }, with { COUNT($name_2_plays) }, and { NAME($name_3) }, with { COUNT($name_3_plays) }. Of single songs, { TITLE($song_1) } stands first at { COUNT($song_1_plays) }.

tops-3 =
    Three songs at the top: { TITLE($song_1) }, { TITLE($song_2) } and { TITLE($song_3) }, with { $song_1_plays }, { $song_2_plays } and { $song_3_plays } plays. And one name above the others: { NAME($leader) }, { COUNTED($leader_plays, of: "time") }.

tops-4 =
    The list begins with { OWNER($song_1_artist) } { TITLE($song_1) } ({ $song_1_plays }), goes on with { OWNER($song_2_artist) } { TITLE($song_2) } ({ $song_2_plays }) and keeps its third place for { OWNER($song_3_artist) } { TITLE($song_3) } ({ $song_3_plays }).

tops-5 =
    Among artists { NAME($leader) } came first with { COUNTED($leader_plays, of: "play") }, { NAME($name_2) } second with { COUNT($name_2_plays) }. Among songs it was { TITLE($song_1) } with { COUNT($song_1_plays) }, then { TITLE($song_2) } with { COUNT($song_2_plays) }.

tops-6 =
    For the record, the first three songs: { TITLE($song_1) } by { NAME($song_1_artist) } ({ $song_1_plays }), { TITLE($song_2) } by { NAME($song_2_artist) } ({ $song_2_plays }), { TITLE($song_3) } by { NAME($song_3_artist) } ({ $song_3_plays }). The first three names: { NAME($name_1) } ({ $name_1_plays }), { NAME($name_2) } ({ $name_2_plays }), { NAME($name_3) } ({ $name_3_plays }).

tops-7 =
    { NAME($name_1) } ({ $name_1_plays }), { NAME($name_2) } ({ $name_2_plays }) and { NAME($name_3) } ({ $name_3_plays }) make up the front row. At the head of the songs stands { TITLE($song_1) }, with { COUNTED($song_1_plays, of: "play") }.

tops-8 =
    The whole list is too long to be read out, so here are three lines of it: { TITLE($song_1) }, { COUNTED($song_1_plays, of: "time") }; { TITLE($song_2) }, { COUNTED($song_2_plays, of: "time") }; { TITLE($song_3) }, { COUNTED($song_3_plays, of: "time") }.

## Two songs or more share the first place: nothing may be said to lead. Variables as above

tops-even-1 =
    No song stands alone at the top: { TITLE($song_1) } by { NAME($song_1_artist) } and { TITLE($song_2) } by { NAME($song_2_artist) } have { COUNTED($song_1_plays, of: "play") } each.

tops-even-2 =
    A tie, for the record. { TITLE($song_1) } was played { COUNTED($song_1_plays, of: "time") }, and so was { TITLE($song_2) }. Among names it reads { NAME($name_1) } ({ $name_1_plays }), { NAME($name_2) } ({ $name_2_plays }), { NAME($name_3) } ({ $name_3_plays }).

tops-even-3 =
    { NAME($song_1_artist) } with { TITLE($song_1) }, { NAME($song_2_artist) } with { TITLE($song_2) }: { COUNTED($song_1_plays, of: "play") } for the one and { COUNTED($song_2_plays, of: "play") } for the other, so nobody won.

tops-even-4 =
    Between { TITLE($song_1) } and { TITLE($song_2) } the first place is still open, at { COUNT($song_1_plays) } all. { TITLE($song_3) }, by { NAME($song_3_artist) }, has { COUNT($song_3_plays) }.

tops-even-5 =
    Counting settles nothing here. { COUNTED($song_1_plays, of: "play", start: "yes") } went to { OWNER($song_1_artist) } { TITLE($song_1) }, and as many to { OWNER($song_2_artist) } { TITLE($song_2) }.

tops-even-6 =
    If somebody asks what you played most, there are two right answers at least: { TITLE($song_1) } and { TITLE($song_2) }, with { COUNT($song_1_plays) } each.

tops-few-1 =
    { TITLE($song_1) } by { NAME($song_1_artist) } was played most: { COUNTED($song_1_plays, of: "time") }.

tops-few-2 =
    At the top of a short list stands { TITLE($song_1) } by { NAME($song_1_artist) }, with { COUNTED($song_1_plays, of: "play") }.

tops-few-3 =
    { OWNER($song_1_artist) } { TITLE($song_1) } had { COUNTED($song_1_plays, of: "play") }, and nothing had more.

tops-few-4 =
    If the list has a head, it is { TITLE($song_1) } by { NAME($song_1_artist) }: { COUNTED($song_1_plays, of: "play") }.

tops-few-5 =
    Nothing came on more often than { TITLE($song_1) } by { NAME($song_1_artist) }, which came on { COUNTED($song_1_plays, of: "time") }.


## Last words: $last_track $last_artist $last_on

closing-month-1 =
    The last song of { DAY($month, style: "month") } was { TITLE($last_track) } by { NAME($last_artist) }, on { DAY($last_on, style: "ordinal") }.

closing-month-2 =
    The month went out with { TITLE($last_track) }, on { DAY($last_on, style: "full") }. { NAME($last_artist) } turned off the light.

closing-month-3 =
    And on { DAY($last_on) }, { OWNER($last_artist) } { TITLE($last_track) } closed the month.

closing-month-4 =
    After { TITLE($last_track) } by { NAME($last_artist) }, on { DAY($last_on) }, there was no more { DAY($month, style: "month") } to fill.

closing-month-5 =
    The rest is { DAY($last_on, style: "weekday") }, { DAY($last_on) }, and { TITLE($last_track) } by { NAME($last_artist) }: the last play of the month.

closing-month-6 =
    { TITLE($last_track) } by { NAME($last_artist) } was where it stopped, on { DAY($last_on) }. What follows is next month’s business.

closing-month-7 =
    On the last day with music, { DAY($last_on, style: "full") }, the last word went to { NAME($last_artist) }: { TITLE($last_track) }.

closing-month-8 =
    Should anyone ask what { DAY($month, style: "month") } ended on: { TITLE($last_track) } by { NAME($last_artist) }, on { DAY($last_on, style: "ordinal") }.

closing-month-9 =
    { NAME($last_artist) } had the final play of { DAY($month, style: "month") }, { TITLE($last_track) }, on { DAY($last_on, style: "full") }.

closing-month-10 =
    Nothing came after { TITLE($last_track) } by { NAME($last_artist) }. That was on { DAY($last_on) }, and then the month was over.

closing-month-11 =
    You left { DAY($month, style: "month") } with { OWNER($last_artist) } { TITLE($last_track) }, on { DAY($last_on, style: "full") }.

closing-month-12 =
    The end, when it came on { DAY($last_on) }, was { OWNER($last_artist) } { TITLE($last_track) }.

closing-month-13 =
    Last in, and so last on the page: { TITLE($last_track) } by { NAME($last_artist) }, played on { DAY($last_on) }.

closing-month-14 =
    It took { COUNTED($plays, of: "play") } to get from one end of { DAY($month, style: "month") } to the other. The last of them, on { DAY($last_on, style: "ordinal") }, was { TITLE($last_track) } by { NAME($last_artist) }.

closing-month-15 =
    The final thing that { DAY($month, style: "month") } heard was { TITLE($last_track) }, on { DAY($last_on) }. { NAME($last_artist) } may take a bow.

closing-year-1 =
    The last song of { DAY($month, style: "year") } was { TITLE($last_track) } by { NAME($last_artist) }, on { DAY($last_on) }. Somebody had to be.

closing-year-2 =
    The year went out with { TITLE($last_track) }, on { DAY($last_on, style: "full") }. { NAME($last_artist) } turned off the light.

closing-year-3 =
    And on { DAY($last_on) }, { OWNER($last_artist) } { TITLE($last_track) } closed the year.

closing-year-4 =
    After { TITLE($last_track) } by { NAME($last_artist) }, on { DAY($last_on) }, there was no more { DAY($month, style: "year") } to fill.

closing-year-5 =
    The last play that { DAY($month, style: "year") } has room for fell on { DAY($last_on) }: { TITLE($last_track) }, by { NAME($last_artist) }.


## What we don't know

unknown-nothing = Nothing is missing that we know of: the whole of { WORD($period, of: "the-period") } was watched.
the-period-month = the month
the-period-year = the year
unknown-gap = Between { DAY($from, style: "dated") } and { DAY($to, style: "dated") } there is a stretch that we did not see. What was played then is not counted here.
unknown-gap-day = On { DAY($from, style: "dated") } there are some hours that we did not see. What was played then is not counted here.
unknown-gaps-more = { $more ->
        [one] There is { COUNTED($more, of: "stretch") } more like that, a shorter one.
       *[other] There are { COUNTED($more, of: "stretch") } more like that, shorter ones.
    }
unknown-all = We did not watch at all in { WORD($period, of: "the-period") }, so silence here proves nothing.
unknown-before = Our record begins on { DAY($since, style: "dated") }. Anything earlier in { WORD($period, of: "the-period") } is not known here.
unknown-until = Our record ends on { DAY($until, style: "dated") }. Anything later in { WORD($period, of: "the-period") } is not known here.
unknown-file = The export’s file { NAME($file) } was not among those given to us; what stands in it is not counted.
unknown-files-more = { $more ->
        [one] { COUNTED($more, of: "file", start: "yes") } more of that export was not given either.
       *[other] { COUNTED($more, of: "file", start: "yes") } more of that export were not given either.
    }
unknown-zone = You have not chosen a time zone, so days are cut in { $zone } and nothing is said about hours.
unknown-estimated = Some plays come without a length. For those we took the track’s own length where we had it, so time played is an estimate.
unknown-lengths = None of your sources says how long a play lasted, so no time played is told.
unknown-horizon = We know your plays since { DAY($since, style: "dated") }; what was new to you before that, we cannot say.


## Why a moment was left out, for preview --why

why-chosen = told
why-retracted = left out: you said that it was wrong
why-quiet = left out: not to be brought up
why-unattended = left out: it looks as if nobody was listening
why-noise = left out: noise, sleep or a children’s list
why-devotion = left out: when somebody prays, and when not, is not ours to tell
why-common = left out: it would be as true of most people
why-led = left out: it led a letter lately, and would lead this one
why-lately = left out: the letter before had one
why-in-sequence = told with others that came upon one another
why-same-name = left out: another moment names the same artist
why-same-plays = left out: another moment tells the same plays
why-same-kind = left out: enough of this kind
why-same-month = left out: the month has one such moment already
why-no-room = left out: others were more interesting
