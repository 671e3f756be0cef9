# A song that one member put down as another picked it up.
# $track $artist; $member_1 played it from $first_on, $first_plays times, $best in the best week;
# $member_2 took it up on $second_on, $second_plays times in all; $plays in all, over $weeks weeks with a play.

changed-hands-1 =
    { TITLE($track) } by { NAME($artist) } changed hands. { NAME($member_1) } had it from { DAY($first_on) } on and let go of it about the time when { NAME($member_2) } took it up, which was on { DAY($second_on) }: { COUNTED($first_plays, of: "play") } of the one, { COUNT($second_plays) } of the other.

changed-hands-2 =
    For { COUNTED($weeks, of: "week") } somebody here was playing { OWNER($artist) } { TITLE($track) }, and hardly ever two at once. First it was { NAME($member_1) }, then, from { DAY($second_on) }, { NAME($member_2) }.

changed-hands-3 =
    { NAME($member_1) } put { OWNER($artist) } { TITLE($track) } down after { COUNTED($first_plays, of: "play") }. It did not lie there long: on { DAY($second_on, style: "full") } or near it { NAME($member_2) } took it up in earnest, and is at { COUNT($second_plays) }.

changed-hands-4 =
    Some songs need one listener at a time. { TITLE($track) } by { NAME($artist) } had { NAME($member_1) } from { DAY($first_on) }, as often as { COUNTED($best, of: "time") } in a week, and { NAME($member_2) } from { DAY($second_on) }.

changed-hands-5 =
    The { COUNTED($plays, of: "play") } that { TITLE($track) }, by { NAME($artist) }, has had from the two of you fall into two lots: { OWNER($member_1) } { COUNT($first_plays) }, begun on { DAY($first_on) }, and { OWNER($member_2) } { COUNT($second_plays) }, nearly all of them from { DAY($second_on) } on.

rule-changed-hands = Two members each play a song fifteen times or more. The first lets it fall below a quarter of their best week’s plays within three weeks of the first week in which the other plays it three times or more, and does not take it up again; in two weeks at most both play it three times; the other had played it twice at most before. That the first let go is said where their plays were watched for those weeks.
