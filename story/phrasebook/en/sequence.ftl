# Two or three tracks that came one upon another, each an obsession, a binge or a quick love of its
# own, by their first plays: $first_track $first_artist $first_plays $first_on, and so second_… and,
# where there are three, third_…; $songs, and $ended, the day of the last one’s last play.


## Two

sequence-1 =
    First it was { TITLE($first_track) } by { NAME($first_artist) }, { COUNTED($first_plays, of: "play") } from { DAY($first_on) } on. Then it was { TITLE($second_track) } by { NAME($second_artist) }: { COUNT($second_plays) }, from { DAY($second_on) }.

sequence-2 =
    Two songs shared out those days between them. { TITLE($first_track) } by { NAME($first_artist) } began on { DAY($first_on) } and came to { COUNTED($first_plays, of: "play") }; { TITLE($second_track) } by { NAME($second_artist) } began on { DAY($second_on) } and came to { COUNT($second_plays) }.

sequence-3 =
    { OWNER($second_artist) } { TITLE($second_track) } began its run on { DAY($second_on, style: "full") }, close behind { OWNER($first_artist) } { TITLE($first_track) }, which had begun on { DAY($first_on) }. The one came to { COUNTED($second_plays, of: "play") }, the other to { COUNT($first_plays) }.

sequence-4 =
    You began on { TITLE($first_track) }, by { NAME($first_artist) }, on { DAY($first_on) }, and on { TITLE($second_track) }, by { NAME($second_artist) }, on { DAY($second_on) }: { COUNTED($first_plays, of: "play") } of the former and { COUNT($second_plays) } of the latter. Neither had those days to itself.

sequence-5 =
    { COUNTED($first_plays, of: "play", start: "yes") } of { TITLE($first_track) }, and before ten days were out another song to be played like that: { TITLE($second_track) } by { NAME($second_artist) }, { COUNTED($second_plays, of: "time") } from { DAY($second_on) } on. The first, by { NAME($first_artist) }, dates from { DAY($first_on) }.


## Three

sequence-three-1 =
    Three songs came one upon another: { TITLE($first_track) } by { NAME($first_artist) } on { DAY($first_on) }, { TITLE($second_track) } by { NAME($second_artist) } on { DAY($second_on) }, { TITLE($third_track) } by { NAME($third_artist) } on { DAY($third_on) }. They had { COUNT($first_plays) }, { COUNT($second_plays) } and { COUNTED($third_plays, of: "play") }.

sequence-three-2 =
    First it was { OWNER($first_artist) } { TITLE($first_track) }, { COUNTED($first_plays, of: "play") } from { DAY($first_on) } on. Then { OWNER($second_artist) } { TITLE($second_track) }, { COUNT($second_plays) } from { DAY($second_on, style: "ordinal") }; then { OWNER($third_artist) } { TITLE($third_track) }, { COUNT($third_plays) } from { DAY($third_on, style: "ordinal") }.

sequence-three-3 =
    On { DAY($third_on, style: "full") } began { TITLE($third_track) } by { NAME($third_artist) }, the third song of its sort within ten days. Before it came { TITLE($second_track) } by { NAME($second_artist) }, on { DAY($second_on) }, and before that, on { DAY($first_on) }, { TITLE($first_track) } by { NAME($first_artist) }.

sequence-three-4 =
    Ten days were enough for three songs to have their turn. { TITLE($first_track) } by { NAME($first_artist) } went first, with { COUNTED($first_plays, of: "play") } from { DAY($first_on) }; { TITLE($second_track) } by { NAME($second_artist) } had { COUNT($second_plays) }, and { TITLE($third_track) } by { NAME($third_artist) }, the last to come, { COUNT($third_plays) }.

sequence-three-5 =
    On { DAY($first_on) } it was { NAME($first_artist) }, with { TITLE($first_track) }; on { DAY($second_on) } it was { NAME($second_artist) } as well, with { TITLE($second_track) }; and from { DAY($third_on) } there was { TITLE($third_track) } by { NAME($third_artist) } besides. The counts are { COUNT($first_plays) }, { COUNT($second_plays) } and { COUNT($third_plays) }.


## Retold in a server: also $member. Two

sequence-of-1 =
    { NAME($member) } had two songs on the go. { TITLE($first_track) } by { NAME($first_artist) } began on { DAY($first_on) } and came to { COUNTED($first_plays, of: "play") }; { TITLE($second_track) } by { NAME($second_artist) } began on { DAY($second_on) } and came to { COUNT($second_plays) }.

sequence-of-2 =
    First it was { TITLE($first_track) } at { OWNER($member) }, from { DAY($first_on) }, { COUNTED($first_plays, of: "play") } for { NAME($first_artist) }. Then it was { OWNER($second_artist) } { TITLE($second_track) }, from { DAY($second_on) }, { COUNT($second_plays) }.

sequence-of-3 =
    { TITLE($second_track) } by { NAME($second_artist) } came to { NAME($member) } on { DAY($second_on, style: "full") }, hot on the heels of { OWNER($first_artist) } { TITLE($first_track) }, which had come on { DAY($first_on) }. The scores are { COUNT($second_plays) } and { COUNT($first_plays) }.

sequence-of-4 =
    Within ten days { NAME($member) } took up two songs and put neither down: { OWNER($first_artist) } { TITLE($first_track) } ({ COUNTED($first_plays, of: "play") } from { DAY($first_on) }) and { OWNER($second_artist) } { TITLE($second_track) } ({ $second_plays } from { DAY($second_on) }).

sequence-of-5 =
    { COUNTED($first_plays, of: "play", start: "yes") } of { TITLE($first_track) } by { NAME($first_artist) }, and before ten days were out { NAME($member) } had found the next one, { TITLE($second_track) } by { NAME($second_artist) }: { COUNT($second_plays) }, from { DAY($second_on) } on.

## Three

sequence-three-of-1 =
    Three songs came one upon another at { OWNER($member) }: { TITLE($first_track) } by { NAME($first_artist) } on { DAY($first_on) }, { TITLE($second_track) } by { NAME($second_artist) } on { DAY($second_on) }, { TITLE($third_track) } by { NAME($third_artist) } on { DAY($third_on) }.

sequence-three-of-2 =
    { NAME($member) } went from { OWNER($first_artist) } { TITLE($first_track) } ({ DAY($first_on, style: "short") }) to { OWNER($second_artist) } { TITLE($second_track) } ({ DAY($second_on, style: "short") }) to { OWNER($third_artist) } { TITLE($third_track) } ({ DAY($third_on, style: "short") }), and the three had { COUNT($first_plays) }, { COUNT($second_plays) } and { COUNTED($third_plays, of: "play") }.

sequence-three-of-3 =
    Ten days were enough for { NAME($member) } to take up three songs: { TITLE($first_track) } by { NAME($first_artist) }, { COUNTED($first_plays, of: "play") }; { TITLE($second_track) } by { NAME($second_artist) }, { COUNT($second_plays) }; { TITLE($third_track) } by { NAME($third_artist) }, { COUNT($third_plays) }.

sequence-three-of-4 =
    The third of them was { TITLE($third_track) } by { NAME($third_artist) }, on { DAY($third_on) }. Before it { NAME($member) } had begun on { TITLE($second_track) }, on { DAY($second_on) }, and before that on { TITLE($first_track) }, on { DAY($first_on) }.

sequence-three-of-5 =
    On { DAY($first_on) } { NAME($first_artist) } with { TITLE($first_track) }; on { DAY($second_on) } { NAME($second_artist) } with { TITLE($second_track) }; on { DAY($third_on) } { NAME($third_artist) } with { TITLE($third_track) }. { NAME($member) } had not done with one when the next began.

rule-sequence = Two or three tracks of different artists, each far beyond its usual by a rule of its own, whose first plays lie within ten days. They are told in the order of those first plays, and not each again.
