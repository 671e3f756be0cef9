"""Start ``bot.py`` as it is, at another Discord: API, gateway, then words for ``bot.py``."""

import sys

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

import bot

if __name__ == "__main__":
    Route.BASE, gateway, *words = sys.argv[1:]
    # A bot without shards never asks /gateway/bot: it goes to the address that it knows.
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    sys.argv = ["bot.py", *words]
    bot.main()
