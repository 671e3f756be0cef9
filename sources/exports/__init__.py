"""Archives of listening, read as plays."""

from sources.exports.base import Batch, ExportFile, Fault, Limits
from sources.exports.reading import Export, open_exports
from sources.exports.refusals import EXPORT_REFUSALS, FAULTS

__all__ = [
    "EXPORT_REFUSALS",
    "FAULTS",
    "Batch",
    "Export",
    "ExportFile",
    "Fault",
    "Limits",
    "open_exports",
]
