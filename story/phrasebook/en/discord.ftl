# What members read in Discord around a story. Refusals are in errors.ftl.
# Names and titles come in as they are; the door escapes them for Discord.


## Commands: at most a hundred characters each

command-recap = Tell the story of a month or a year of yours. Only you see it.
command-recap-period = Which month or year. The last full month with plays, if you say nothing.
command-top = Rank what you played most. Only you see it.
command-top-period = Which month or year.
command-top-what = Songs, artists or albums. Songs, if you say nothing.
command-import = Read an export of your listening history. Only you see the report.
command-import-export = The zip or file that the service gave you, as it came. Too large for Discord? Leave it out.
command-import-zone = Your time zone, such as Europe/Lisbon. Without one nothing is said about hours.
command-accounts = See where your plays came from, and how the linked accounts are doing.
command-link = Let the bot read your listening by itself.
command-link-spotify = Link Spotify: you log in there, and say yes.
command-link-spotify-client_id = The Client ID of an app of your own at Spotify, if you have one.
command-link-spotify-zone = Your time zone, such as Europe/Lisbon. Without one nothing is said about hours.
command-link-lastfm = Link Last.fm by your user name there.
command-link-lastfm-name = Your user name at Last.fm.
command-link-lastfm-zone = Your time zone, such as Europe/Lisbon. Without one nothing is said about hours.
command-link-listenbrainz = Link ListenBrainz by your user name there.
command-link-listenbrainz-name = Your user name at ListenBrainz.
command-link-listenbrainz-zone = Your time zone, such as Europe/Lisbon. Without one nothing is said about hours.
command-link-presence = Keep what Discord shows as your listening to Spotify, from now on.
command-link-presence-zone = Your time zone, such as Europe/Lisbon. Without one nothing is said about hours.
command-unlink = Take an account out again, with the plays that came through it.
command-note = Keep your own words on a song. Only you read them.
command-note-track = The song: begin to type its name.
command-note-words = What you want to remember of it, in your words.
command-privacy = See what is kept about you, who may see it, and be rid of it.
command-setup = Set this server up: where editions go, its time zone, who edits them.
command-setup-channel = The channel that editions will go to.
command-setup-zone = The time zone that days, months and years are cut in here.
command-setup-editor = The role that may edit drafts. Without one, whoever may manage the server.
command-whoknows = Count an artist’s plays among those who share with this server.
command-whoknows-artist = The artist’s name.
command-leaderboard = Rank those who share with this server. Only you see it until you post it.
command-leaderboard-board = What is ranked.
command-leaderboard-period = Which month or year. The last full month, if you say nothing.
command-compare = Say what you and somebody here share, and one song each way. Only you see it.
command-compare-member = Who. It takes two who share with this server by default.
command-setup-editions = Whether a monthly and a yearly edition go out here.
command-setup-day = The day of the month on which the month before is told; the last one where it is shorter.
command-setup-hour = The hour of that day, from 0 to 23, by the server’s clock.
command-setup-january = The day of January on which the year before is told.
command-setup-january_hour = The hour of that day, from 0 to 23.
command-setup-board = The leaderboard that stands on every edition.
command-setup-desk = The channel where editors are told of drafts. Without one, the server’s owner is, directly.
command-setup-drafts = Whether anybody is told of drafts.
command-edition = This server’s editions: the next on the desk, and those that are out.
command-edition-desk = Open the desk: the next edition as it stands, for its editors. Only you see it.
command-edition-history = Read an edition that is out, as it went out. Only you see it.
command-edition-history-period = Which one, such as 2023-03. The newest, if you say nothing.
command-help = List what you can ask for.


## Periods, figures, tops

discord-period-month-year = { DAY($on, style: "month-year") }
discord-period-year = { DAY($on, style: "year") }
discord-plays = { $n ->
    [one] 1 play
   *[other] { $n } plays
}
discord-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
discord-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
discord-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
discord-about = ≈ { $length }
discord-tops = The list
discord-top-title = { $what }, { $period }
discord-top-row = { $n }. { TITLE($name) } by { NAME($by) }: { $plays }
discord-top-row-bare = { $n }. { NAME($name) }: { $plays }
discord-top-none = Nothing was played then.
discord-ranked-tracks = Songs
discord-ranked-artists = Artists
discord-ranked-albums = Albums
discord-unknown = What we don’t know
discord-more = and { $n } more


## Pages

discord-page = Page { $page } of { $pages }
discord-page-back = Back
discord-page-on = Read on
discord-how = How do we know?
discord-booklet = The booklet
discord-booklet-bound = Your year as a booklet, to be printed or kept: A5, the words, the lists and the receipts.


## Receipts

discord-receipt-whole = Nothing is missing from that time. Rule, version { $version }.
discord-receipt-part = We saw { $percent } % of that time. Rule, version { $version }.
discord-receipt-plays = { $n ->
    [one] The play, in { $zone }:
   *[other] The { $n } plays, in { $zone }:
}
discord-receipt-play = { DAY($at, style: "dated") }, { CLOCK($at, style: "digits") }: { TITLE($title) } by { NAME($artist) }, from { discord-source }
discord-source = { $source ->
    [spotify-extended] Spotify’s extended history
    [spotify-account] Spotify’s account data
    [spotify] Spotify
    [presence] Discord
    [lastfm-minutes] Last.fm, to the minute
    [lastfm] Last.fm
    [listenbrainz] ListenBrainz
   *[other] { $source }
}


## What may be done about a claim

discord-name = Name this chapter
discord-name-title = What do you call it?
discord-name-words = Your title
discord-name-about = Only you see it. Leave it empty to take a title of yours back.
discord-say = Say why
discord-say-title = Why was that?
discord-say-words = In your own words
discord-say-reach = Who may read it
discord-reach-me = Only me
discord-reach-server = This server, with what it is about
discord-said-me = Kept, for you alone:
discord-said-server = Kept, and this server may read it:
discord-wrong = That’s wrong
discord-wrong-ask = Taken back, it is never told again, here or in a server. It cannot be put back.
discord-retract = Take it back
discord-retracted = { $posts ->
    [0] Taken back. It is not told again.
    [one] Taken back. It is not told again, and one post was corrected.
   *[other] Taken back. It is not told again, and { $posts } posts were corrected.
}
discord-hush = Don’t bring this up
discord-hush-ask = What should not come up again?
discord-hushed = It will not come up again. /privacy has the list, should you ever change your mind.
discord-quiet-track = The song { TITLE($title) } by { NAME($name) }
discord-quiet-artist = Everything by { NAME($name) }
discord-quiet-day = { DAY($name, style: "dated") }


## Asking why, by direct message. The question is one of ask.ftl.

discord-ask-may = Ask me why, now and then
discord-ask-allowed = We may ask you why: by direct message, about something that is over, three times a month at most. Answering is up to you, and nobody hears of it.
discord-ask-stop = Don’t ask me
discord-ask-stopped = You will not be asked. What you have said already stays, until you take it away with /privacy.
discord-ask-me = Keep it for me
discord-ask-server = Tell { $server }
discord-ask-pass = Not worth a story
discord-ask-passed = Then it stands as it is, without a reason.
discord-ask-never = { $about ->
    [song] Don’t ask about this song
   *[artist] Don’t ask about this artist
}
discord-ask-never-again = That is not asked about again. It may still be told: “Don’t bring this up” would end that too.
discord-ask-unsay = Take it back


## Sharing

discord-share = Share here
discord-share-ask = Which of these may this server see? Up to four.
discord-share-preview = This is what everybody in this channel will see:
discord-share-title = What Liner Notes told { NAME($name) } about { $period }
discord-share-someone = somebody here
discord-share-nameless = Leave my name out
discord-share-named = With my name after all
discord-share-few = Leaving your name out takes four people who share with this server, or it would still be you. There are fewer.
discord-post = Post it
discord-posted = Posted. “That’s wrong” and /privacy take it back.
discord-corrected = { $n ->
    [one] One sentence was taken back by the person it was about.
   *[other] { $n } sentences were taken back by the person they were about.
}
discord-withdrawn = Whoever shared this has taken it back.
discord-consent-ask = How much of your listening may this server see?
discord-consent-private = Private: nothing
discord-consent-when-i-say = When I say: what I share
discord-consent-shared = Shared: by default
discord-consent-private-chosen = This server sees nothing of yours. What you shared here has been taken back.
discord-consent-when-i-say-chosen = This server sees what you share with it, sentence by sentence, and nothing else.
discord-consent-shared-chosen = This server may tell of your listening in its editions and lists. Nights and absences stay yours until you share them.


## Imports and accounts

discord-upload-page = This page takes what Discord will not: up to { $limit } MB, the whole zip as it came. It says how far the reading is, and what became of every row.
discord-upload-lasts = It is yours alone, for one upload, within the hour. What a server may see of you, /privacy asks.
discord-page-open = Open the page
discord-reading = Reading: { $percent } %
discord-import = { $rows } rows in { report-files }: { discord-added } added.
discord-import-known = { $rows } rows in { report-files }: { discord-added } added, { $known } already here.
discord-added = { $added ->
    [one] 1 play
   *[other] { $added } plays
}
discord-import-period = They reach from { DAY($first, style: "dated") } to { DAY($last, style: "dated") }.
discord-import-left-out = Left out: { $reasons }.
discord-import-faults = { $n ->
    [one] One row could not be read, and was skipped.
   *[other] { $n } rows could not be read, and were skipped.
}
discord-accounts = Where your plays came from
discord-account = { $source }: { discord-counted }, from { DAY($first, style: "dated") } to { DAY($last, style: "dated") }.
discord-counted = { $plays ->
    [one] 1 play
   *[other] { $plays } plays
}
discord-account-empty = { $source }: no plays.
discord-zone = Your days are cut in { $zone }.
discord-zone-none = You have not chosen a time zone: days are cut in { $zone }, and nothing is said about hours. /import and /link can take one.


## Linking

discord-link-spotify = Three steps. Open Spotify and say yes there. You land on a page that may well not open; that is fine. Copy its whole address, come back, and paste it here.
discord-link-page = Open the page, see that it says your name, and say yes at Spotify. You come back to a page that says it is done; nothing needs copying.
discord-link-lasts = The link is yours alone, and good once, for ten minutes. We may read what you played last, and nothing else: we cannot play, follow, or change a list.
discord-link-full = All five seats of this bot’s app are taken, so Spotify may well say no afterwards. An app of your own takes none of them.
discord-link-open = Open Spotify
discord-link-paste = Paste the address
discord-link-title = The address you landed on
discord-link-address = All of it, from “http” to the end
discord-link-own = An app of your own
discord-link-own-steps =
    1. Open https://developer.spotify.com/dashboard and log in. The account needs Premium: an app stands still without its owner’s.
    2. Create an app. Its name and description are yours to choose; tick Web API.
    3. As redirect URI give exactly this, letter for letter: { $redirect }
    4. In its settings, under User Management, add your own name and the e-mail of your Spotify account.
    5. Copy its Client ID, and say /link spotify with it. Its secret is not needed: keep it to yourself.
discord-linked-spotify = Spotify is linked. What you played last is here within minutes, and what you play from now on comes by itself.
discord-linked-spotify-six = Spotify ends every such link six months after you said yes. We write to you a month before.
discord-linked-name = { discord-source } is linked to { NAME($name) }, where { $n ->
    [0] nothing was scrobbled yet
    [one] one play was scrobbled
   *[other] { $n } plays were scrobbled
}. What you scrobble from now on comes by itself.
discord-linked-presence = Noted: whatever Discord shows others of you as “Listening to Spotify” is kept from now on, and nothing else of your presence.
discord-linked-presence-not = Discord shows nothing while you are offline or invisible, so neither do we see it. /unlink ends it, and takes out what came of it.
discord-history-ask = How far back shall we read?
discord-history-one = One year
discord-history-five = Five years
discord-history-all = Everything there is
discord-history-begun = We read on from the oldest, some thousand plays a minute, for as long as it takes. Nothing waits for it.
discord-history-how-far = How far is it?
discord-history-far = { discord-counted } so far, up to { DAY($on, style: "dated") }.
discord-history-done = All that was asked for has been read: { discord-counted }.
discord-relink = Link it again

discord-unlink-none = No account of yours is linked. Exports are forgotten with /privacy.
discord-unlink-which = Which account?
discord-unlink-ask = This takes out { discord-source } ({ $name }): { discord-counted } that came through it, what was counted from them, and the keys we read it with. It is done at once and cannot be undone. Exports, and plays that another account tells of too, stay.
discord-unlink-sure = Take it out
discord-unlinked = { discord-source } is unlinked. { discord-counted } and its keys are gone from our files; backups that the host made before are the host’s to delete.
discord-unlinked-spotify = Spotify’s own list of apps that may read you is at https://www.spotify.com/account/apps.

discord-watched = { $source ->
    [presence] { discord-source }
   *[other] { discord-source } ({ $name })
}
discord-pause = Pause
discord-paused = We leave { discord-source } alone until you say otherwise. What you play meanwhile is missing, unless an export brings it; what is here stays.
discord-resume = Go on reading
discord-resumed = { discord-source } is read again within a minute. What it still remembers of the pause comes with it.
discord-audit = Your export holds { $heard ->
    [one] 1 play
   *[other] { $heard } plays
} from { DAY($first, style: "dated") } to { DAY($last, style: "dated") }, when Spotify was read here by itself as well. { $caught } of them we had already: { $percent } %.
discord-state-fine = All is well.
discord-state-late = Our visits have failed for a while. We go on trying; nothing is lost yet.
discord-state-needs-relink = Spotify no longer lets us read it. Link it again.
discord-state-refused = We are refused: you may not be on the app’s list of users, or the bot’s key is not taken. Whoever runs this bot can tell.
discord-state-premium-lapsed = The app stands still, because its owner’s Premium has run out.
discord-state-paused = Paused.
discord-state-hidden = Your recent listening is hidden there. Untick that in the privacy settings, and we notice.
discord-state-unknown = Nobody of that name is known there any more.
discord-watched-seen = Last { $source ->
    [presence] seen
   *[other] read
} on { DAY($at, style: "dated") }, { CLOCK($at, style: "digits") }.
discord-watched-never = { $source ->
    [presence] Nothing was shown yet.
   *[other] Not read yet.
}
discord-watched-month = { DAY($on, style: "month-year") } so far, one sign for each day: { $percent } % of it was watched.
discord-watched-history = Its history has been read up to { DAY($on, style: "dated") }.
discord-watched-ends = Spotify ends this link on { DAY($on, style: "dated") } or soon after.
discord-watched-gaps = { $n ->
    [one] In one stretch, from { DAY($on, style: "dated") }, plays may be missing. An export would close it.
   *[other] In { $n } stretches, the first from { DAY($on, style: "dated") }, plays may be missing. An export would close them.
}
discord-watched-since = We know nothing from before { DAY($on, style: "dated") }. An export would add it.

discord-letter = Your account at { discord-source }
discord-letter-fine = It is read again, as before. What was played meanwhile is fetched as far as it can be; /accounts says what is missing.
discord-letter-ends = Spotify ends every link six months after it was made, and yours on { DAY($on, style: "dated") } or soon after. Linked again before then, nothing is lost.
discord-letter-end = You get one message for each such change. /accounts says how things stand, and /unlink ends it.


## Notes

discord-noted = Kept with { TITLE($track) } by { NAME($artist) }, for you alone:


## Privacy

discord-kept = Besides plays we keep: notes, { $notes }; chapters you named, { $titles }; things not to bring up, { $quiet }; sentences taken back, { $retracted }; sentences shared, { $shared }; sentences in posts, { $posted }; editions that told of you, { $appearances }; questions we asked you, { $asked }.
discord-kept-more = And what it takes to go on: what each server may see, in which words your months were told, which files were read, and how each linked account is doing. The download has all of it, but for the sealed keys.
discord-download = Download everything
discord-downloaded = Everything that is kept about you: plays.csv for the plays, kept.json for the rest.
discord-quiet-list = Let something be brought up again
discord-let-go = It may be brought up again.
discord-note-list = Take a note away
discord-unsaid = The note is gone.
discord-forget = Forget something
discord-forget-source = the plays from { $source }
discord-forget-server = what this server could see
discord-forget-everything = everything about me
discord-forget-ask = This forgets { $what }, for good. Posts lose what was yours in them.
discord-forget-sure = Forget it
discord-forgotten = Forgotten: { $what }. Nothing of it is left in our files; backups that the host made before are the host’s to delete.


## Servers

discord-setup = This server
discord-setup-no-channel = No channel is chosen yet: say one with /setup.
discord-setup-channel-gone = The channel that was chosen is gone: say another with /setup.
discord-setup-channel = Channel: #{ $channel }. We may post there.
discord-setup-channel-closed = Channel: #{ $channel }. We may not post there yet. Missing: { $missing }.
discord-setup-no-cards = Editions go out there in words alone. Attach Files, a permission they can do without, would let their cards go with them.
discord-setup-zone = Days, months and years are cut in { $zone }.
discord-setup-editor = Drafts are edited by { $role }.
discord-setup-no-editor = Drafts are edited by whoever may manage the server.
discord-setup-no-editions = No editions go out. /setup turns them on.
discord-setup-editions = The month before is told on day { $day }, at { $hour }:00; the year before on { $january } January, at { $january_hour }:00. Drafts lie on the desk three days earlier: /edition desk.
discord-setup-drafts = Of each draft, #{ $channel } is told once.
discord-setup-drafts-owner = Of each draft, the server’s owner is told once, by direct message. /setup desk names a channel instead.
discord-setup-no-drafts = Nobody is told of drafts. /setup drafts turns that on.
discord-setup-board = On each stands: { $boards }.
discord-permission = { $name ->
    [view_channel] View Channel
    [send_messages] Send Messages
    [read_message_history] Read Message History
    [attach_files] Attach Files
   *[other] { $name }
}
discord-whoknows = Who plays { NAME($artist) } here
discord-whoknows-end = Counted are those who share with this server by default, and you.


## Leaderboards

discord-board-row = { $n }. { NAME($name) }: { $value }
discord-board-row-moved = { $n }. { NAME($name) }: { $value }, { $moved }
discord-board-nobody = Nobody who shares with this server had enough for it.
discord-board-less = You had less than it takes to be ranked.
discord-board-not-yours = You are not on it: only those are who share with this server by default. /privacy has the levels.
discord-board-asks = You are not on it: only those are who say that they want to be.
discord-board-enter = Put me on it
discord-board-leave = Take me off it
discord-board-entered = You are on it, for every month and year, until you say otherwise.
discord-board-left = You are off it, here and in what was posted.
discord-board-post = Post this page


## Comparing

discord-compare = You and { NAME($name) }
discord-compare-artist = { NAME($artist) }: { discord-compare-others }
discord-compare-track = { TITLE($track) } by { NAME($artist) }: { discord-compare-others }
discord-compare-others = { $others ->
    [0] nobody else here
    [one] 1 other here
   *[other] { $others } others here
}
discord-compare-nothing = Not one artist in common, which is a place to start.
discord-compare-to-you = From { NAME($name) } to you: { TITLE($track) } by { NAME($artist) }
discord-compare-from-you = From you to { NAME($name) }: { TITLE($track) } by { NAME($artist) }
discord-compare-rule = What both of you play most comes first, and the fewer others here play it, the sooner. A song goes across that one has ten plays of and the other none.
discord-compare-own-artist = { NAME($artist) }: { discord-counted }, the first on { DAY($first, style: "dated") }
discord-compare-own-track = { TITLE($track) } by { NAME($artist) }: { discord-counted }, the first on { DAY($first, style: "dated") }
discord-compare-own = These are your own plays. The other’s are shown to them.


## Editions

discord-edition-trouble = The edition about { $period } could not be posted in { NAME($server) }.
discord-draft = { $period } lies on the desk in { NAME($server) }
discord-draft-until = It can be changed until
discord-draft-do = With /edition desk you read it as it would go out, and write its headline, its opening and its last line; move, drop or caption a sentence; sign it, or skip it. Nobody has to: then it goes out at that hour, signed as unedited.
discord-draft-off = You are told of each draft once. Whoever manages the server turns that off with /setup drafts.
discord-desk = On the desk: { $period }
discord-desk-state-due = It goes out
discord-desk-state-drafted = Nobody has signed it. It goes out, unedited or not,
discord-desk-state-approved = Signed. It goes out
discord-desk-state-held = Too late to go out by itself: post it now, or skip it. It was due
discord-desk-state-failed = It could not be posted. It was due
discord-desk-changed = { $n ->
    [one] One line is new, different or gone since the desk was open last:
   *[other] { $n } lines are new, different or gone since the desk was open last:
}
discord-desk-approve = Sign it
discord-desk-now = Post now
discord-desk-now-ask = It goes out to everybody in the channel, as it stands.
discord-desk-now-done = It is on its way. If it does not appear, the desk says why.
discord-desk-skip = Skip it
discord-desk-skip-ask = Nothing will be posted about this period, and that cannot be undone.
discord-desk-skip-done = Skipped. The next edition comes at its own hour.
discord-desk-card = See its card
discord-desk-no-card = There is no card for it: it goes out in words.
discord-desk-restore = Bring back what was dropped
discord-desk-write = Write
discord-desk-headline-title = The headline
discord-desk-opening-title = The opening
discord-desk-last-line-title = The last line
discord-desk-caption-title = Words under a sentence
discord-desk-words = In your own words
discord-desk-words-empty = Left empty, ours stand.
discord-desk-claims = Move, drop or caption a sentence
discord-desk-earlier = Tell it earlier
discord-desk-later = Tell it later
discord-desk-drop = Leave it out
discord-desk-caption = Add a caption
discord-desk-back = Back to the desk
discord-proof-plays = { $n ->
    [one] Your play behind it, in { $zone }:
   *[other] Your { $n } plays behind it, in { $zone }:
}
discord-proof-own = Nobody but you is shown these; anybody else named here is shown theirs.
discord-proof-others = The plays behind it are shown to whoever played them, and to nobody else.
discord-proof-none = No play of yours is kept behind it.
discord-edition-row = { $place }. { NAME($name) }: { $value }{ $moved ->
    [none] { "" }
   *[other] { ", " }{ $moved }
}
discord-edition-level = { COUNT($n, start: "yes") } more stand level with the last of these. /leaderboard lists them all.


## Help, and when something goes wrong

discord-help = Liner Notes keeps your plays and tells their story, with the plays behind every sentence. Nobody sees it but you, until you share it.
discord-help-end = Begin with /import, or with /link.
discord-reference = Reference { $reference }
