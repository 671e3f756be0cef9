"""Lines of text and rows of buttons, as Discord lays them out, inside its limits."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from discord import ButtonStyle, MediaGalleryItem, SelectOption
from discord.ui import (
    ActionRow,
    Button,
    Container,
    Item,
    LayoutView,
    MediaGallery,
    Section,
    Select,
    Separator,
    TextDisplay,
)

from cogs.escape import cut, plain, units

TEXT_AT_MOST = 4_000
"""Characters of all text of one message, by Discord's rules."""
PARTS_AT_MOST = 40
"""Components of one message, however they are nested."""
LABEL_AT_MOST = 80
OPTION_AT_MOST = 100
OPTIONS_AT_MOST = 25
ALT_AT_MOST = 1_024
ROW_AT_MOST = 5
"""Buttons in one row."""


class Tap(NamedTuple):
    """A button: its words, and what pressing it says."""

    label: str
    custom_id: str
    style: ButtonStyle = ButtonStyle.secondary
    disabled: bool = False
    url: str | None = None
    """Where it leads, for one that opens a page and says nothing to us."""


class Choice(NamedTuple):
    """One entry of a menu."""

    label: str
    value: str
    about: str = ""


class Menu(NamedTuple):
    """A menu: what it asks, what may be chosen."""

    asks: str
    custom_id: str
    choices: tuple[Choice, ...]
    many: int = 1
    """How many at most."""


class Spoken(NamedTuple):
    """A paragraph with a button of its own beside it."""

    text: str
    tap: Tap


class Rule(NamedTuple):
    """A line between what is above and what is below."""


class Picture(NamedTuple):
    """A picture that goes out with the message, under its words."""

    file: str
    """The name of the file beside it."""
    alt: str
    """The words that stand in its place."""


Line = str | Spoken | Rule
"""Text is Markdown already: what came from outside is escaped in it."""


@dataclass(frozen=True, slots=True)
class Lines:
    """A message, before Discord's parts are made of it."""

    lines: Sequence[Line]
    taps: Sequence[Tap] = ()
    menus: Sequence[Menu] = field(default_factory=tuple)
    picture: Picture | None = None


def layout(message: Lines) -> LayoutView:
    """Make a view that nothing has to remember: presses are known by their custom ids."""
    view = LayoutView(timeout=None)
    shown = [] if message.picture is None else [_gallery(message.picture)]
    view.add_item(Container(*map(_part, message.lines), *shown))
    for menu in message.menus:
        view.add_item(ActionRow(_menu(menu)))
    for row in _rows(message.taps):
        view.add_item(ActionRow(*map(_button, row)))
    # Otherwise discord.py keeps every view that was ever sent.
    view.stop()
    return view


def cost(line: Line) -> tuple[int, int]:
    """Say what a line takes of a message's text and of its parts."""
    if isinstance(line, Spoken):
        return units(line.text), 3
    return (0, 1) if isinstance(line, Rule) else (units(line), 1)


def parts(lines: Iterable[Line]) -> list[Item[LayoutView]]:
    """Make Discord's parts of lines, for whoever puts them together otherwise."""
    return [*map(_part, lines)]


def _part(line: Line) -> Item[LayoutView]:
    if isinstance(line, Spoken):
        return Section(TextDisplay(line.text), accessory=_button(line.tap))
    return Separator() if isinstance(line, Rule) else TextDisplay(line)


def _gallery(picture: Picture) -> Item[LayoutView]:
    alt = cut(plain(picture.alt), ALT_AT_MOST) or None
    return MediaGallery(MediaGalleryItem(f"attachment://{picture.file}", description=alt))


def _button(tap: Tap) -> Button[LayoutView]:
    if tap.url is not None:
        return Button(label=cut(plain(tap.label), LABEL_AT_MOST), url=tap.url)
    return Button(
        label=cut(plain(tap.label), LABEL_AT_MOST),
        custom_id=tap.custom_id,
        style=tap.style,
        disabled=tap.disabled,
    )


def _menu(menu: Menu) -> Select[LayoutView]:
    choices = menu.choices[:OPTIONS_AT_MOST]
    return Select(
        custom_id=menu.custom_id,
        placeholder=cut(menu.asks, OPTION_AT_MOST),
        max_values=min(menu.many, len(choices)),
        options=[
            SelectOption(
                label=cut(plain(choice.label), OPTION_AT_MOST) or "…",
                value=choice.value,
                description=cut(plain(choice.about), OPTION_AT_MOST) or None,
            )
            for choice in choices
        ],
    )


def _rows(taps: Sequence[Tap]) -> Iterator[Iterable[Tap]]:
    for start in range(0, len(taps), ROW_AT_MOST):
        yield taps[start : start + ROW_AT_MOST]
