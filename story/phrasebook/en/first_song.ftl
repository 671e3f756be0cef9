# The first song of a year, and the one at midnight.
# $track $artist, $at (when it began), $new_on (New Year’s Day of the year that began).


## The first to begin

first-song-1 =
    The first song of { DAY($new_on, style: "year") } began at { CLOCK($at, style: "digits") } on { DAY($at) }: { TITLE($track) } by { NAME($artist) }. Every year has to start with something.

first-song-2 =
    Nothing was put on in { DAY($new_on, style: "year") } before { CLOCK($at, style: "digits") } on { DAY($at, style: "full") }. Then it was { TITLE($track) }, and { NAME($artist) } was in the new year ahead of everybody else.

first-song-3 =
    With { TITLE($track) } you began { DAY($new_on, style: "year") }, on { DAY($at) } at { CLOCK($at, style: "digits") }. Nobody was earlier than { NAME($artist) }.

first-song-4 =
    { NAME($artist) } opened the year: { TITLE($track) }, { CLOCK($at, style: "digits") }, { DAY($at, style: "dated") }. Nothing came before it but last year.

first-song-5 =
    A new year is an empty page. On { DAY($at) }, at { CLOCK($at, style: "digits") }, yours got its first line, which was { TITLE($track) } by { NAME($artist) }.


## On at midnight

midnight-1 =
    When { DAY($new_on, style: "year") } began, { TITLE($track) } by { NAME($artist) } was on. It had started at { CLOCK($at, style: "digits") }, in the year before.

midnight-2 =
    At { CLOCK($at, style: "digits") } on { DAY($at, style: "full") } you put on { TITLE($track) }. It ended a year later, as calendars go: { NAME($artist) } was still at it when { DAY($new_on, style: "year") } came.

midnight-3 =
    { TITLE($track) } belongs to two years of yours. Begun at { CLOCK($at, style: "digits") } on { DAY($at) }, not over by midnight: { NAME($artist) } saw the one out and { DAY($new_on, style: "year") } in.

midnight-4 =
    Some people had fireworks. You had { NAME($artist) }: { TITLE($track) } was playing as { DAY($at, style: "year") } turned into { DAY($new_on, style: "year") }, { CLOCK($at, style: "digits") } being when it began.

midnight-5 =
    What does one play at midnight, when { DAY($new_on, style: "year") } comes? { TITLE($track) } by { NAME($artist) }, in your case, from { CLOCK($at, style: "digits") } and through it.


## Retold in a server: also $member

first-song-of-1 =
    { OWNER($member) } { DAY($new_on, style: "year") } began with { TITLE($track) } by { NAME($artist) }, on { DAY($at) }.

first-song-of-2 =
    The first thing { NAME($member) } put on in { DAY($new_on, style: "year") } was { OWNER($artist) } { TITLE($track) }, on { DAY($at, style: "full") }. Every year has to start with something.

first-song-of-3 =
    { NAME($artist) } got into { OWNER($member) } new year before anybody else, on { DAY($at) }, with { TITLE($track) }.

first-song-of-4 =
    { TITLE($track) }, by { NAME($artist) }: with that, on { DAY($at) }, { NAME($member) } opened { DAY($new_on, style: "year") }.

first-song-of-5 =
    Nothing was played at { OWNER($member) } in { DAY($new_on, style: "year") } before { DAY($at) }, and then it was { TITLE($track) } by { NAME($artist) }.


## On at midnight, retold: no hour is said, for it may be another where the reader lives

midnight-of-1 =
    When { DAY($new_on, style: "year") } came, { NAME($artist) } was already on at { OWNER($member) }: { TITLE($track) }, begun in the year before.

midnight-of-2 =
    { NAME($member) } put on { TITLE($track) } by { NAME($artist) } in one year, and it ended in the next. { DAY($new_on, style: "year") } walked in on it.

midnight-of-3 =
    The turn of the year caught { NAME($member) } in the middle of { OWNER($artist) } { TITLE($track) }. It was still on when { DAY($new_on, style: "year") } began.

midnight-of-4 =
    Somebody had to play { NAME($artist) } into { DAY($new_on, style: "year") }. It was { NAME($member) }, who put on { TITLE($track) } on { DAY($at, style: "full") } and let it run past midnight.

midnight-of-5 =
    { TITLE($track) } has two years at { OWNER($member) }: begun in { DAY($at, style: "year") }, it was not over in { DAY($new_on, style: "year") }. { NAME($artist) } did not look up.

rule-first-song = The first play to begin from midnight on, by your own clock, on New Year’s Day; told where everything from eight in the evening before until noon, or until that play, was watched.
rule-first-song-of = The first play to begin from midnight on, by the member’s own clock, on New Year’s Day; told where everything from eight in the evening before until noon, or until that play, was watched.
rule-midnight = A play that began before New Year’s midnight, by your own clock, and by its heard length was still on then; what was on in the four hours before was watched.
rule-midnight-of = A play that began before New Year’s midnight, by the member’s own clock, and by its heard length was still on then; what was on in the four hours before was watched.
