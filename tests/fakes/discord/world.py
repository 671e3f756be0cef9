"""Who and what there is, as Discord writes it."""

from itertools import count

EPOCH = "2023-04-15T12:00:00+00:00"
DISCORDS_FIRST_MS = 1_420_070_400_000
EVERYTHING = str((1 << 50) - 1)
TEXT, DIRECT = 0, 1


class Ids:
    """Snowflakes in their order, from a year that looks like one."""

    def __init__(self):
        self._next = count(1_096_000_000_000_000_000, 1 << 22)

    def new(self):
        return str(next(self._next))

    def go_on_from(self, when):
        """Go on with those of an instant, UTC ms: messages are listed by the time in theirs."""
        self._next = count((when - DISCORDS_FIRST_MS) << 22, 1 << 22)


def user(number, name, *, bot=False):
    """A user's payload."""
    return {
        "id": number,
        "username": name,
        "global_name": None,
        "discriminator": "0",
        "avatar": None,
        "bot": bot,
        "public_flags": 0,
        "flags": 0,
    }


def member(of, permissions=EVERYTHING):
    """A member's payload, as interactions carry it."""
    return {
        "user": of,
        "nick": None,
        "avatar": None,
        "roles": [],
        "joined_at": EPOCH,
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        "permissions": permissions,
        "communication_disabled_until": None,
    }


def channel(number, guild, name="music"):
    """A text channel's payload."""
    return {
        "id": number,
        "type": TEXT,
        "guild_id": guild,
        "name": name,
        "position": 0,
        "permission_overwrites": [],
        "parent_id": None,
        "topic": None,
        "nsfw": False,
        "rate_limit_per_user": 0,
        "last_message_id": None,
        "flags": 0,
        "permissions": EVERYTHING,
    }


def role(number, name, permissions=EVERYTHING):
    """A role's payload."""
    return {
        "id": number,
        "name": name,
        "permissions": permissions,
        "position": 0,
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
        "icon": None,
        "unicode_emoji": None,
    }


def guild(number, owner, channels, members):
    """A server's payload, as GUILD_CREATE carries it."""
    return {
        "id": number,
        "name": "Record Club",
        "owner_id": owner,
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "banner": None,
        "description": None,
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 0,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": "en-GB",
        "features": [],
        "emojis": [],
        "stickers": [],
        "roles": [role(number, "@everyone")],
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "vanity_url_code": None,
        "joined_at": EPOCH,
        "large": False,
        "unavailable": False,
        "member_count": len(members),
        "members": members,
        "channels": channels,
        "threads": [],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
    }


def application(number, of):
    """The payload of the bot's application."""
    return {
        "id": number,
        "name": of["username"],
        "icon": None,
        "description": "",
        "summary": "",
        "bot_public": False,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "owner": user(str(int(number) + 1), "host"),
        "team": None,
        "flags": 0,
        "bot": of,
    }
