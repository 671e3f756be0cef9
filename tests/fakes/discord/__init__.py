"""A small Discord on loopback, over real HTTP and a real WebSocket.

``Discord`` (in ``server.py``) is opened with ``async with``, and outlives the bots that connect to
it: a bot that is killed and started again finds its commands, its messages and its sessions there.
``launch.py`` starts ``bot.py`` as it is, with the two addresses of Discord exchanged for ours.

What a test may say and see:

- ``discord.guild``, ``discord.channel``: one server, "Record Club", with one channel, "music".
  ``discord.person("ana")`` is a member of it. ``discord.attach(name, content)`` puts a file where
  an attachment is downloaded from.
- ``await ana.slash("recap", period="2023-03")``, ``ana.press(message, custom_id)``,
  ``ana.choose(message, custom_id, values)``, ``ana.submit(asked, fields)`` give an ``Asked``:
  ``acknowledged()`` waits for the answer of the first three seconds (and ``acknowledged_after``
  says how long it took), ``answered()`` for the message in its end, ``modal()`` for a form.
- ``discord.sent`` is every request in its order (``method``, ``path``, ``json``, ``files``,
  ``at``), ``discord.requests("POST", "/channels/*/messages")`` some of them.
- ``discord.messages(channel_id)`` is what stands in a channel, oldest first: Discord's own JSON.
- ``await discord.until(lambda: ...)`` waits until something is so; it looks whenever news came.
- ``discord.limit("PATCH", "/webhooks/*", retry_after=0.5)`` refuses the next such request with
  429; ``discord.exhaust(...)`` answers it, and says that its bucket is empty for so long;
  ``discord.fail(..., status=503)`` refuses it with another status.
- ``discord.after_effect = f`` has ``await f(sent)`` called when a request has had its effect and
  is not answered yet: the moment to kill a bot between the two.
- ``discord.faults()`` is everything that Discord would not have taken.
- ``discord.gateway`` has ``heartbeat_ms`` (for sockets opened from then on), ``lines`` (every
  socket: ``opened_by``, ``beats``, ``close_code``), ``ask_to_reconnect()``, ``drop()``,
  ``invalidate()`` and ``dispatch(event, content)``.

Routes: the bot's user and application; reading and overwriting global commands; the callback of
an interaction; its original and its follow-ups (post, read, edit, delete); messages of a channel
(post with ``nonce`` and ``enforce_nonce``, list with ``limit``, ``before``, ``after``, ``around``,
read, edit, delete); reading a channel and a server; opening a direct message; attachments. An
enforced nonce gives the message that was made with it, until ``discord.forget_nonces()``: Discord
remembers for a few minutes only. Anything else is answered 404, and is a fault.
"""
