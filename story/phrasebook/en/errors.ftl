# What the house says no to, and what to do about it.
# The first line says what happened; the second, what to do. Both are whole sentences.
# `export-*` may say $file; `fault-*` may say $file and $row.


## Asked for

period-unknown =
    “{ $period }” is not a period that we know.
    Write a year as 2023, or a month as 2023-03.

zone-unknown =
    “{ $zone }” is not a time zone that we know.
    Write it as Region/City, such as Europe/Lisbon, America/New_York or Asia/Kolkata.

nothing-heard =
    There are no plays here to tell of.
    Give us an export that has some: the longest history there is makes the best story.

not-linked =
    Nobody called “{ $name }” is known here.
    Look at the spelling; capitals count.

stdout-unwritable =
    The story could not be written to standard output.
    Make room on the disk, or write into a folder with --out.

out-unwritable =
    { $file } cannot be written to.
    Give yourself permission to write there and room on the disk, or choose another folder with --out.


## In Discord

discord-unforeseen =
    Something went wrong that we did not foresee.
    Try again; if it stays, give whoever runs this bot the reference below.

nothing-linked =
    We have none of your listening yet.
    Bring an export with /import.

nothing-heard-yet =
    We have no plays of yours yet.
    Bring an export with /import.

not-yours =
    That button belongs to somebody else’s recap.
    Ask for your own with /recap.

servers-only =
    That works in a server only.
    Ask again in a channel of a server that we are both in.

manage-server-needed =
    Setting that up takes the permission to manage the server.
    Ask somebody who has it.

compare-yours =
    Comparing takes two who share with this server by default, and you do not.
    Choose another level with /privacy first.

compare-theirs =
    Comparing takes you and somebody else who shares with this server by default.
    Whether anybody shares is theirs to tell.

sharing-private =
    You share nothing with this server.
    Choose another level with /privacy first.

nameless-few =
    Fewer than four people share with this server, so that a post without a name would still be yours.
    Post it with your name, or wait until there are more.

booklet-failed =
    The booklet could not be bound.
    The story is whole without it. Try again; if that fails, tell whoever runs this bot.

booklet-too-large =
    The booklet is too large for Discord to carry.
    Ask whoever runs this bot for a copy.

channel-closed =
    We may not write in this channel.
    Choose another one, or ask for the permissions to view it and to send messages in it.

import-without-file =
    There is no file with it, and this bot has no page that would take one.
    Attach the zip to /import; where Discord finds it too large, hand over the files in it in parts, a zip each.

attachment-too-large =
    The file is larger than the { $limit } MB that are taken here.
    Hand over the files in it in parts, a zip each.

download-too-large =
    All of it is too large for Discord to carry.
    Ask whoever runs this bot for a copy.

claim-gone =
    That sentence is not told any more.
    Look at the period again with /recap.

share-changed =
    The story has changed since you chose from it.
    Choose again with /recap.

question-gone =
    We do not know of that question any more.
    Whatever you want to remember can be kept with /note.

note-gone =
    That note is not there any more.
    Look at the list again with /privacy.

quiet-gone =
    That was not on the list any more.
    Look at the list again with /privacy.

source-gone =
    There are no plays from that source any more.
    Look at what is kept with /privacy.

artist-unheard =
    Nobody who shares with this server has played an artist of that name.
    Look at the spelling.

track-unheard =
    You have not played a song of that name, as far as we know.
    Choose one of those that are offered while you type.


## Settings

settings-error =
    The settings cannot be used as they are.
    Mend what is listed below; config/example.toml explains every setting.
fault-settings-toml = Line { $row } cannot be read as TOML.
fault-setting-missing = { $setting } is not set: put it in the environment, or in a file called .env.
fault-setting-unknown = { $setting } is not a setting that we know.
fault-setting-secret = { $setting } is a secret, and the file may be shown to others: put it in the environment, or in a file called .env.
fault-setting-vault = { $setting } is not set, and Spotify’s tokens are kept sealed or not at all: README.md says how to make a key.
fault-setting-value = { $wants ->
    [whole] { $setting } wants a whole number.
    [yes-no] { $setting } wants true or false.
    [text] { $setting } wants a text.
    [among] { $setting } wants { $limit }.
    [least] { $setting } wants { $limit } or more.
    [most] { $setting } wants { $limit } or less.
    [zone] { $setting } wants a time zone, such as Europe/Lisbon.
    [redirect] { $setting } wants an address that Spotify takes: https, or http with 127.0.0.1, up to 120 characters.
    [client-id] { $setting } wants the thirty-two letters and digits that Spotify shows for your app.
    [vault-key] { $setting } holds something that is not a key: forty-four characters each, the last of them “=”, with commas between.
    [table] { $setting } wants a table, with its settings below it.
   *[other] { $setting } has a value that we cannot use.
}

discord-token-refused =
    Discord does not take the token in DISCORD_TOKEN.
    Make a new one on the Bot page of your application, at https://discord.com/developers/applications.

discord-intents-refused =
    Discord does not let this application use the Server Members intent.
    Switch it on on the Bot page of your application, at https://discord.com/developers/applications.

discord-presence-refused =
    The settings switch [presence] on, and Discord does not let this application use the Presence intent.
    Switch it on on the Bot page of your application, at https://discord.com/developers/applications; until then the bot runs without it, and nobody’s presence is kept.

discord-commands-missing =
    Discord does not have these commands of ours: { $commands }.
    Start the bot once: it sends what is missing. It can take Discord a minute to show them.

doctor-server-gone =
    The bot is not in the server { $server } any more, and something is set up there.
    Invite it again, or leave it: nothing is posted there.

doctor-channel-gone =
    The channel that was chosen in { $server } is gone, or not to be seen by the bot.
    Somebody who may manage that server says another with /setup.

doctor-channel-closed =
    The bot may not do all it needs in #{ $channel } of { $server }. Missing: { $missing }.
    Give its role these permissions there. Without Attach Files posts go out without their cards.

health-port =
    Nothing can listen on port { $port }, which the settings give to the health page.
    Stop what has it, perhaps a bot that still runs, or choose another under [health] in the settings.

discord-unreachable =
    Discord cannot be reached.
    Look at the network, and at https://discordstatus.com; then try again.


## The database

database-newer =
    { $file } was written by a newer Liner Notes than this one.
    Run the newer version, or keep this one apart with a --database of its own.

database-altered =
    { $file } was made by other migrations than this Liner Notes carries.
    Nothing was changed. Use the version that made it, or begin a new file.

database-foreign =
    { $file } is not a Liner Notes database.
    Nothing was changed. Choose another name; a file that is not there yet will be made.

database-busy =
    { $file } is being written by another process.
    Wait until it has finished, then try again.

database-full =
    There is no room left on the disk for { $file }.
    What was there before is still whole. Make room, then try again.

database-read-only =
    { $file } may not be written to.
    Give yourself permission to write the file and its folder, or choose another place.

database-there =
    { $file } is there already, and nothing was written over it.
    Choose another name.

database-room =
    The disk under { $file } has { $free } MB free, and { $wanted } are wanted: for imports, and for a copy.
    Make room, or move the database to a larger disk.

discord-token-shape =
    DISCORD_TOKEN does not look like the token of a bot: three parts with full stops between them.
    Copy it again from the page Bot of your application. Application numbers and client secrets are something else.

database-in-use =
    { $file } is in use: the bot is running, or another program has it open.
    Nothing was changed. Stop it, then try again.

scratch-unreachable =
    The folder { $folder }, beside the database, cannot be made or emptied.
    It is where exports lie while they are read. Look at who may write there; nothing else belongs in it.

database-unreachable =
    { $file } cannot be opened or made.
    Look at the folder: it must be there, and you must be allowed to write in it.

database-broken =
    { $file } cannot be read: the disk failed, or the file is damaged.
    Go back to a copy. An export can always be read again into a new file.


vault-locked =
    A token here was sealed with a key that we were not given.
    Give the key it was sealed with; an older key may stand behind the new one.

vault-locked-tokens =
    VAULT_KEYS does not hold the key that { $n ->
        [one] one Spotify link was
       *[other] { $n } Spotify links were
    } sealed with, of { $of } in all; reading them would fail unseen.
    Put the key they were sealed with behind the new one, with a comma between. If it is lost for good, write lost = true under [vault]: those members are then asked to link again.

vault-key-malformed =
    The key that tokens are sealed with is not a key.
    Give one that Liner Notes made: forty-four characters, the last of them “=”.


## Exports refused: nothing of them was kept

export-missing =
    { $file } is not there.
    Look at the spelling and the folder.

export-unreadable =
    { $file } cannot be opened.
    Give yourself permission to read it, or copy it to a folder of your own.

export-empty-file =
    { $file } is empty: not a byte in it.
    The download may have stopped before it began. Fetch it again.

export-empty =
    { $file } holds no listening at all.
    Spotify sends several packages: ask for “Extended streaming history”, and give us that zip as it came.

export-not-a-zip =
    { $file } is named as a zip archive and is not one.
    A web page may have been saved in its place. Fetch it again from the link you were sent.

export-foreign =
    { $file } is not listening history that we know.{ $found ->
        [none] { "" }
       *[other] { " " }In it we found { $found }.
    }
    We read Spotify’s extended history and account data, Last.fm’s CSV and JSON, and ListenBrainz archives.

export-truncated =
    { $file } stops in the middle, at byte { $byte }.
    The download was probably cut short. Fetch it again.

export-broken =
    { $file } is damaged at byte { $byte } and cannot be read further.
    Fetch it again; if it was unpacked and packed anew, use the one that came.

export-encrypted =
    { $file } is locked with a password.
    Unpack it yourself and give us the folder.

export-compression =
    { $file } is packed in a way that we cannot unpack.
    Unpack it yourself and give us the folder.

export-bomb-size =
    { $file } unpacks to more than { $limit } MiB, more than any listening history we have heard of.
    If it is yours and it is right, unpack it and give us the history files alone.

export-bomb-ratio =
    { $file } unpacks to more than { $limit } times its size. No listening history does.
    If it is yours and it is right, unpack it and give us the history files alone.

export-bomb-count =
    { $file } holds more than { $limit } files, too many to be one export.
    Give us the folder or the zip that came, without whatever lies around it.

export-nested =
    { $file } holds another archive inside it, { $inner }.
    Unpack it and give us what is within.

export-path =
    { $file } holds a file that would be written outside its own folder.
    No export does that, so we read none of it. Fetch it again from where it came.

export-not-rows =
    { $file } is JSON, and not a list of plays.
    Give us the files as they came, unedited.

export-record-too-large =
    { $file } has a row of more than { $limit } MiB, at byte { $byte }. No source writes a tenth of that.
    Give us the files as they came, unedited.

export-too-deep =
    { $file } is nested deeper than any source writes, at byte { $byte }.
    Give us the files as they came, unedited.


## Accounts that are read by themselves

source-busy =
    { $source } has asked us to wait.
    We wait as long as it said, and ask again by ourselves.

source-silent =
    { $source } did not answer in time.
    We ask again by ourselves; nobody has to do anything.

source-faulty =
    { $source } has a fault of its own.
    We ask again by ourselves; nobody has to do anything.

source-garbled =
    { $source } answered with something that we cannot read.
    We ask again by ourselves. If it goes on for days, tell whoever runs this bot.

source-token-stale =
    { $source } does not take the pass that we hold.
    We fetch a new one and ask again by ourselves.

source-key =
    { $source } does not take this bot’s key.
    Whoever runs this bot has to look at the key in its settings.

spotify-app-unknown =
    Spotify does not know the app that the settings name.
    Compare client_id under [spotify] with the Client ID at developer.spotify.com/dashboard.

spotify-relink =
    Spotify no longer lets us read this account.
    Link it again with /link spotify; it takes a minute.

spotify-not-listed =
    Spotify knows you, but this bot’s app has a guest list of five, and you are not on it.
    Ask whoever runs this bot to add the e-mail of your Spotify account, or bring an app of your own.

spotify-premium =
    Spotify has stopped the app behind this bot: its owner’s Premium has run out.
    Whoever runs this bot has to renew it. Spotify can take some hours to notice.

spotify-own-not-listed =
    Spotify knows you, but you are not on the list of the app that you brought.
    Add the e-mail of your Spotify account at https://developer.spotify.com/dashboard, under the app’s User Management.

spotify-own-premium =
    Spotify has stopped the app that you brought: its owner’s Premium has run out.
    Renew it, and we go on by ourselves. Spotify can take some hours to notice.

spotify-own-unknown =
    Spotify does not know the app that you brought, or no longer does.
    Look for it at https://developer.spotify.com/dashboard, and give its Client ID to /link spotify.

spotify-forbidden =
    Spotify said no and did not say why.
    Link it again with /link spotify. If it says no again, tell whoever runs this bot.

lastfm-hidden =
    Your recent listening is hidden on Last.fm.
    Untick “Hide recent listening information” in Last.fm’s privacy settings; we notice by ourselves.

lastfm-unknown =
    Last.fm knows nobody called “{ $name }”.
    Look at the spelling: it is the name at the end of your profile’s address.

listenbrainz-unknown =
    ListenBrainz knows nobody called “{ $name }”.
    Look at the spelling: it is the name at the end of your profile’s address.


## Links that cannot be finished

spotify-off =
    Whoever runs this bot has not set up Spotify’s side.
    An export does without it: /import takes what Spotify sends you on request.

presence-off =
    Whoever runs this bot keeps nothing of what Discord shows.
    Spotify, Last.fm and ListenBrainz are linked with the other words of /link, and /import takes an export.

spotify-own-only =
    Whoever runs this bot has no app at Spotify, so it takes one of your own.
    Make one at https://developer.spotify.com/dashboard and give its Client ID to /link spotify.

lastfm-off =
    Whoever runs this bot has no key for Last.fm yet.
    Ask them for one; until then /import takes a Last.fm export.

client-id-malformed =
    That is not a Client ID.
    It has thirty-two letters and digits, and stands on your app’s page at https://developer.spotify.com/dashboard.

account-gone =
    That account is not linked any more.
    Those that are stand in /accounts.

link-void =
    This link was used already, is older than ten minutes, or was begun by somebody else.
    Begin a new one with /link spotify.

link-address =
    That is not the address Spotify sent you to.
    Paste the whole of it, from “http” to the end, as it stands in your browser.

link-declined =
    You told Spotify no, so nothing was linked.
    If that was a slip of the finger, begin again with /link spotify.

link-taken =
    That account is linked to somebody else here already.
    If it is yours, unlink it there first. One account belongs to one member.

link-later =
    { $source } wants to be left alone for another { $unit ->
        [hours] { $n } hours
       *[minutes] { $n ->
            [one] minute
           *[other] { $n } minutes
        }
    }.
    Begin again after that; nothing is linked yet.

link-unanswered =
    { $source } did not answer as it should, and nothing is linked yet.
    Begin again in a few minutes.

link-browser =
    This is not the browser in which the link was begun, or it was begun too long ago.
    Open the link from Discord again, and stay in that browser until you are done.


## The web pages

ticket-void =
    This address was used already, is too old, or was never given to anybody.
    Ask for a new one in Discord, where you got this one.

upload-arriving =
    An upload of yours is already on its way.
    Wait for it to arrive; the page it came from says how it went.

upload-queue =
    Others are bringing their exports at this moment.
    Come back in a minute or two. The address stays good for an hour.

upload-no-room =
    There is no room left here for a file of that size.
    Tell whoever runs this bot. The address stays good for an hour.

upload-too-large =
    That is more than the { $limit } megabytes we take at a time.
    Take videos and pictures out of the archive, or bring the history files alone.

upload-cut =
    The file stopped arriving before it was whole.
    Nothing of it was kept. Choose it again; the address stays good for an hour.

upload-slow =
    Nothing more arrived for too long, so we stopped waiting.
    Nothing of it was kept. Try again on a faster line; the address stays good for an hour.

upload-without-file =
    No file came with that.
    Go back and choose the export, as it was sent to you.

upload-too-many =
    Those are more than { $limit } files.
    Bring the archive as it was sent to you: it is one file.

upload-unforeseen =
    Something went wrong here while your export was being read, and nothing of it was kept.
    Ask for a new address and try once more; if it fails again, tell whoever runs this bot.

site-address =
    “{ $address }” is not an address that web pages can have here.
    Write it as https://notes.example: no path, no name and password, nothing behind it.

site-insecure =
    “{ $address }” would send people’s links through the open internet.
    Put HTTPS before it, at a proxy, and write https; without one, http://127.0.0.1 serves this machine alone.

site-exposed =
    Web pages without HTTPS would listen at “{ $host }”, where others can reach them.
    Let them listen at 127.0.0.1, or put HTTPS before them, at a proxy.

site-port =
    The web pages cannot listen at { $host }, port { $port }.
    Another program has that port, or the address is not this machine’s. Give web.host or web.port another.

site-redirect =
    Spotify would send members to { $redirect }, and the web pages wait for them at { $home }.
    Leave spotify.redirect empty, and give your app at Spotify the second address, letter for letter.

site-proxies =
    The address { $address } and the number of proxies, { $proxies }, do not fit together.
    HTTPS needs a proxy that speaks it: count those you run. For http on this machine alone, write 0.

web-missing =
    There is nothing at this address.
    Look whether all of it came along when you copied it, or ask for a new one in Discord.

web-method =
    This address cannot be asked for in that way.
    Open it from Discord again.

web-body =
    That was more than this page takes.
    Open the address from Discord again, and use the page as it stands.

web-garbled =
    Your browser sent something that we cannot read.
    Open the address from Discord again.

web-form =
    That form was not on a page of ours.
    Open the address from Discord again, and use the page as it stands.

web-elsewhere =
    These pages are not reached by this name.
    Open the address from Discord again; whoever runs this bot may have moved it.

web-patience =
    That was a lot of asking in a short time.
    Wait half a minute, then open the page again.

web-slow =
    That took too long, so we gave up waiting.
    Open the address from Discord again in a minute.

web-unforeseen =
    Something went wrong here that we did not foresee.
    Try once more; if it stays so, tell whoever runs this bot.


## Rows skipped: everything around them was kept

fault-not-an-object = { $file }, row { $row }: not a play, but something else in its place.
fault-field-missing = { $file }, row { $row }: a field that every play has is missing.
fault-field-type = { $file }, row { $row }: a field holds the wrong kind of value.
fault-date-absurd = { $file }, row { $row }: the date lies where no listening can.
fault-date-unreadable = { $file }, row { $row }: the date cannot be read.
fault-length-absurd = { $file }, row { $row }: the length heard cannot be right.
fault-text-unusable = { $file }, row { $row }: a name holds characters that are not text.


## Editions

post-no-channel =
    No channel was chosen for this server’s editions.
    Choose one with /setup, then let the edition out with /edition desk.

post-channel-gone =
    The channel for this server’s editions is not there any more.
    Choose another one with /setup, then let the edition out with /edition desk.

post-not-allowed =
    We may not post in the channel that was chosen for editions.
    Let us see it, write in it and read its history, then let the edition out with /edition desk.

post-server-gone =
    We are not in this server any more.
    Invite us again, then let the edition out with /edition desk.

post-not-taken =
    Discord did not take the edition.
    The log says why. When it is mended, let the edition out with /edition desk.

post-unsure =
    The edition may be out or may not, and we may not read the channel to find out.
    Let us read its history, then let the edition out with /edition desk: what is out is not posted again.

post-unanswered =
    Discord did not say whether the post arrived.
    Nothing needs doing: we look for it before we post again.

edition-untellable =
    The edition could not be told, however often we tried.
    The log says why. When it is mended, let the edition out with /edition desk.

edition-none-out =
    No edition has gone out here yet.
    The next one is on its way to the desk: /edition desk shows it to its editors from three days before.

edition-none =
    There is no edition on the desk.
    Turn editions on with /setup; each lies here from three days before it goes out.

board-unknown =
    There is no leaderboard of that name.
    Choose one from the list that appears while you type.

editors-only =
    The desk is for this server’s editors, and for whoever may manage it.
    Ask one of them; /edition with a period opens what is out.

edition-closed =
    This edition is out, or on its way, and the desk cannot change it any more.
    Open it with /edition history.

edition-not-over =
    The period that this edition tells of is not over.
    Wait for its last minute: every play counts until then.

edition-claim-gone =
    That sentence is not in the draft any more.
    Open the desk anew: the ledger has moved since.


## Cards

card-failed =
    The card “{ $template }” could not be drawn.
    Read the story without it; what it would have shown is in the words.


## The phrasebook itself, for those who write it

phrase-missing =
    The phrasebook has no phrase “{ $key }”.
    Write it in story/phrasebook/en, or mend the key that asks for it.

phrase-value-missing =
    The phrase “{ $key }” cannot be filled: { $why }.
    Give it the value it names, or take the name out of it.

phrase-twice =
    The phrase “{ $key }” stands in the phrasebook twice.
    Keep one of the two.

phrase-unreadable =
    { $file } of the phrasebook cannot be read from here on: { $text }
    Write it as Project Fluent does; look at the indent first.

phrases-unknown =
    The phrasebook has no kind “{ $kind }”.
    It has these: { $kinds }.
