"""Golden pages, one file each."""

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode


class Markdown(SingleFileSnapshotExtension):
    """One ``.md`` a page."""

    file_extension = "md"
    _write_mode = WriteMode.TEXT


class PlainText(SingleFileSnapshotExtension):
    """One ``.txt`` a page."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT
