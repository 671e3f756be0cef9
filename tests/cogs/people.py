"""People in a server, and what they see."""

import io
import json
from datetime import datetime, timedelta
from zipfile import ZipFile
from zoneinfo import ZoneInfo

from tests.bench.listening import ROW

LISBON = ZoneInfo("Europe/Lisbon")


class Place:
    """A server, its channel, and two people in it."""

    def __init__(self, env, make):
        self.env = env
        self._make = make
        self.guild = env.create_guild("Record Club")
        self.channel = self.guild.create_text_channel("music")
        self.ana = self.guild.add_member(env.create_user("ana"))
        self.ben = self.guild.add_member(env.create_user("ben"))

    async def restart(self):
        """Another process takes over the same database and the same Discord."""
        await self.env.restart_bot(self._make())

    async def linked(self, who=None, rows=None, zone="Europe/Lisbon"):
        """Have somebody bring their March."""
        chosen = {"zone": zone} if zone else {}
        return await (who or self.ana).slash(
            self.channel, "import", export=("history.zip", export(rows or march())), **chosen
        )

    async def recap(self, who=None, period="2023-03"):
        shown = await (who or self.ana).slash(self.channel, "recap", period=period)
        return shown.response

    async def press(self, message, verb, who=None):
        """Press a button of the verb."""
        ids = [one["custom_id"] for one in parts(message) if one.get("custom_id")]
        custom_id = next(one for one in ids if one.split(":")[1] == verb)
        return await (who or self.ana).click(message, custom_id=custom_id)

    async def choose(self, message, verb, values, who=None):
        """Choose in the menu of the verb."""
        custom_id = next(one for one in self.ids(message) if one.split(":")[1] == verb)
        return await (who or self.ana).select(message, values, custom_id=custom_id)

    async def consent(self, level, who=None):
        """Have somebody choose a level of sharing."""
        shown = await (who or self.ana).slash(self.channel, "privacy")
        custom_id = self.taps(shown.response, "consent")[level]["custom_id"]
        return await (who or self.ana).click(shown.response, custom_id=custom_id)

    async def note(self, words="the old flat"):
        offered = await self.ana.autocomplete(self.channel, "note", "track", "song")
        return await self.ana.slash(self.channel, "note", track=offered[0]["value"], words=words)

    async def as_somebody_else(self, message, verb):
        """Press a button of Ana's with Ben's hand, as a forged request would."""
        (custom_id, *_) = [one for one in self.ids(message) if one.split(":")[1] == verb]
        return await self.forged(custom_id)

    async def forged(self, custom_id):
        """Have Ben press a button that was never his, as a forged request would."""
        shown = await self.ben.slash(self.channel, "help")
        stored = self.env.backend.get_message(self.channel.id, shown.response.id)
        stored.components = [
            {"type": 1, "components": [
                {"type": 2, "style": 2, "label": "Mine", "custom_id": custom_id}
            ]}
        ]  # fmt: skip
        return await self.ben.click(shown.response, custom_id=custom_id)

    def posts(self):
        """What everybody in the channel sees."""
        return self.channel.history(viewer=self.ben)

    def text_of(self, message):
        stored = self.env.backend.get_message(message.channel.id, message.id)
        return said(stored)

    def ids(self, message):
        return [one["custom_id"] for one in parts(message) if one.get("custom_id")]

    def taps(self, message, verb):
        return [
            one for one in parts(message)
            if one["type"] == 2 and one["custom_id"].split(":")[1] == verb
        ]  # fmt: skip

    def options(self, message, verb):
        """What a menu offers."""
        return next(
            one["options"] for one in parts(message)
            if one["type"] == 3 and one["custom_id"].split(":")[1] == verb
        )  # fmt: skip

    def months(self, month):
        """A month of its own night, artist and song."""
        night = datetime(2023, month, 9, 1, 50, tzinfo=LISBON)
        for day in range(1, 29):
            evening = datetime(2023, month, day, 19, tzinfo=LISBON)
            for n in range(6):
                yield a_row(
                    evening + timedelta(minutes=5 * n), f"Song {(day + n) % 17}", f"Band {n}"
                )
        for n in range(11):
            yield a_row(night + timedelta(minutes=5 * n), f"Night {month}", f"Choir {month}")

    async def fresh(self, message):
        """The message as it now is."""
        return self.env.backend.get_message(message.channel_id, message.id)


def parts(message):
    """Give every component of a message, however it is nested."""
    waiting = list(message.components)
    while waiting:
        one = waiting.pop(0)
        yield one
        waiting = [
            *one.get("components", []),
            *([one["accessory"]] if one.get("accessory") else []),
            *waiting,
        ]


def said(message):
    """Give every text of a message, as Discord is given it."""
    return "\n".join(one["content"] for one in parts(message) if one["type"] == 10)


def verbs(message):
    return [one["custom_id"].split(":")[1] for one in parts(message) if one.get("custom_id")]


def a_row(when, title, artist, ms=200_000):
    stop = when + timedelta(milliseconds=ms)
    return ROW | {
        "ts": f"{stop.astimezone(ZoneInfo('UTC')):%Y-%m-%dT%H:%M:%SZ}",
        "ms_played": ms,
        "master_metadata_track_name": title,
        "master_metadata_album_artist_name": artist,
        "master_metadata_album_album_name": "Blonde",
        "spotify_track_uri": f"spotify:track:{title.encode().hex():0>22.22}",
    }


def march(title="Nights", artist="Frank Ocean"):
    """Two months of a few songs a day, and one night with eleven times the same."""
    rows = []
    for day in range(59):
        evening = datetime(2023, 2, 1, 19, tzinfo=LISBON) + timedelta(days=day)
        rows += [
            a_row(evening + timedelta(minutes=5 * n), f"Song {(day + n) % 17}", f"Band {n}")
            for n in range(4)
        ]
    night = datetime(2023, 3, 9, 1, 50, tzinfo=LISBON)
    rows += [a_row(night + timedelta(minutes=5 * n), title, artist) for n in range(11)]
    return rows


def export(rows):
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        name = "Spotify Extended Streaming History/Streaming_History_Audio_2023_0.json"
        archive.writestr(name, json.dumps(rows))
    return packed.getvalue()
