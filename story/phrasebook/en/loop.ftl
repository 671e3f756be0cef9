# Two or three tracks, round and round, in one sitting.
# $track $artist $times, $other_track $other_artist $other_times and, where there are three,
# $third_track $third_artist $third_times, the most played first; $on, $plays in all, $songs;
# $order: same where they came round as a list does, or mixed; $whose: one where all are one
# artist’s, or several. Where hours may be said $began and $ended (when the last play began).


## Two

loop-1 =
    On { DAY($on, style: "full") } two songs took turns: { TITLE($track) } by { NAME($artist) }, { COUNTED($times, of: "time") }, and { TITLE($other_track) } by { NAME($other_artist) }, { COUNTED($other_times, of: "time") }. Nothing came between them.

loop-2 =
    { COUNTED($plays, of: "play", start: "yes") } in a row on { DAY($on) }, and two songs to fill them: { OWNER($artist) } { TITLE($track) } and { OWNER($other_artist) } { TITLE($other_track) }.
    { $order ->
        [same] They came round in the same order every time.
       *[mixed] The order was not always the same.
    }

loop-3 =
    { NAME($artist) } had { TITLE($track) } put on { COUNTED($times, of: "time") } on { DAY($on) }. In the gaps there was { TITLE($other_track) } by { NAME($other_artist) }, and for { COUNTED($plays, of: "play") } there was nothing else.

loop-4 =
    You had { TITLE($track) } and { TITLE($other_track) } to choose from on { DAY($on, style: "full") }, and for { COUNTED($plays, of: "play") } you chose no third. The first is by { NAME($artist) }, the second by { NAME($other_artist) }.

loop-5 =
    From { CLOCK($began, style: "digits") } to { CLOCK($ended, style: "digits") } on { DAY($on) }, it was { TITLE($track) } by { NAME($artist) } or it was { TITLE($other_track) } by { NAME($other_artist) }. That went on for { COUNTED($plays, of: "play") }.

loop-6 =
    Some records have two sides. On { DAY($on) } yours had { TITLE($track) } by { NAME($artist) } on the one and { TITLE($other_track) } by { NAME($other_artist) } on the other, and it was turned over for { COUNTED($plays, of: "play") }.


## Three

loop-three-1 =
    On { DAY($on, style: "full") } three songs went round: { TITLE($track) } by { NAME($artist) }, { TITLE($other_track) } by { NAME($other_artist) } and { TITLE($third_track) } by { NAME($third_artist) }. Nobody else got in for { COUNTED($plays, of: "play") }.

loop-three-2 =
    { COUNTED($plays, of: "play", start: "yes") } in a row on { DAY($on) }, and three songs to fill them: { OWNER($artist) } { TITLE($track) }, { OWNER($other_artist) } { TITLE($other_track) }, { OWNER($third_artist) } { TITLE($third_track) }.
    { $order ->
        [same] They came round in the same order every time.
       *[mixed] The order was not always the same.
    }

loop-three-3 =
    { TITLE($track) }, { TITLE($other_track) }, { TITLE($third_track) }: for { COUNTED($plays, of: "play") } on { DAY($on) } that was the whole programme. It was given by { $whose ->
        [one] { NAME($artist) } alone.
       *[several] { NAME($artist) }, { NAME($other_artist) } and { NAME($third_artist) }, in that order of titles.
    }

loop-three-4 =
    You kept three songs in the air on { DAY($on, style: "full") }. { TITLE($track) } by { NAME($artist) } came down { COUNTED($times, of: "time") }, { TITLE($other_track) } by { NAME($other_artist) } { COUNTED($other_times, of: "time") } and { TITLE($third_track) } by { NAME($third_artist) } { COUNTED($third_times, of: "time") }.

loop-three-5 =
    From { CLOCK($began, style: "digits") } to { CLOCK($ended, style: "digits") } on { DAY($on) }, { COUNTED($plays, of: "play") } were shared by three songs and no fourth: { TITLE($track) } by { NAME($artist) }, { TITLE($other_track) } by { NAME($other_artist) }, { TITLE($third_track) } by { NAME($third_artist) }.

loop-three-6 =
    Three is enough. { TITLE($track) } by { NAME($artist) }, { TITLE($other_track) } by { NAME($other_artist) } and { TITLE($third_track) } by { NAME($third_artist) } filled { COUNTED($plays, of: "play") } without a break, on { DAY($on) }.


## Retold in a server: also $member. Two

loop-of-1 =
    Two songs took turns at { OWNER($member) } on { DAY($on) }: { TITLE($track) } by { NAME($artist) } and { TITLE($other_track) } by { NAME($other_artist) }, { COUNTED($plays, of: "play") } between them.

loop-of-2 =
    { NAME($member) } played { TITLE($track) } by { NAME($artist) }, then { OWNER($other_artist) } { TITLE($other_track) }, and then neither would leave. It was { DAY($on, style: "full") }, and it went on for { COUNTED($plays, of: "play") }.

loop-of-3 =
    { COUNTED($plays, of: "play", start: "yes") } in a row and only two titles: { TITLE($track) } by { NAME($artist) }, { COUNTED($times, of: "time") }, and { TITLE($other_track) } by { NAME($other_artist) }, { COUNTED($other_times, of: "time") }. That was { OWNER($member) } { DAY($on, style: "full") }.

loop-of-4 =
    Like people in a revolving door, { OWNER($artist) } { TITLE($track) } and { OWNER($other_artist) } { TITLE($other_track) } came round { COUNT($times) } and { COUNTED($other_times, of: "time") } on { DAY($on) }. The door was { OWNER($member) }.

loop-of-5 =
    On { DAY($on) } { NAME($member) } did not choose between { TITLE($track) } by { NAME($artist) } and { TITLE($other_track) } by { NAME($other_artist) }. Both were played, { COUNTED($plays, of: "time") } in all, with nothing in between.

## Three

loop-three-of-1 =
    Three songs went round at { OWNER($member) } on { DAY($on) }: { TITLE($track) }, { TITLE($other_track) } and { TITLE($third_track) }. They made { COUNTED($plays, of: "play") } without a stranger among them.

loop-three-of-2 =
    { NAME($member) } had three songs for { DAY($on, style: "full") } and used them all: { TITLE($track) } { COUNTED($times, of: "time") }, { TITLE($other_track) } { COUNTED($other_times, of: "time") }, { TITLE($third_track) } { COUNTED($third_times, of: "time") }.

loop-three-of-3 =
    { COUNTED($plays, of: "play", start: "yes") } in a row, and never a fourth title. On { DAY($on) } { NAME($member) } kept to { TITLE($track) } by { NAME($artist) }, { TITLE($other_track) } by { NAME($other_artist) } and { TITLE($third_track) } by { NAME($third_artist) }.

loop-three-of-4 =
    A triangle: { OWNER($artist) } { TITLE($track) }, { OWNER($other_artist) } { TITLE($other_track) }, { OWNER($third_artist) } { TITLE($third_track) }. { NAME($member) } walked round it on { DAY($on) } for { COUNTED($plays, of: "play") }.

loop-three-of-5 =
    From { TITLE($track) } to { TITLE($other_track) } to { TITLE($third_track) } and back again: that is what { NAME($member) } heard on { DAY($on, style: "full") }, { COUNTED($plays, of: "play") } long.

rule-loop = Ten or more plays in a row, in one sitting, made of two or three tracks, each of them played three times or more, and another song than the one before at every second play at least; with at least 45 seconds to a play, and not forty or more plays, which may have been left running.
