"""The envelope: what EDGAR puts around a notice, and what it says there."""

from __future__ import annotations

from nt10k.edgar.envelope import MOST_DOCUMENTS, Document, Filing, unwrap
from nt10k.edgar.sniff import beginning, foreign_format
from nt10k.edgar.types import NT_TYPES, XML_NT_TYPES, is_notice_type, notice_type

__all__ = [
    "MOST_DOCUMENTS",
    "NT_TYPES",
    "XML_NT_TYPES",
    "Document",
    "Filing",
    "beginning",
    "foreign_format",
    "is_notice_type",
    "notice_type",
    "unwrap",
]
