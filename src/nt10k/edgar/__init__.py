"""The envelope: what EDGAR puts around a notice, and what it says there."""

from __future__ import annotations

from nt10k.edgar.envelope import Document, Filing, unwrap
from nt10k.edgar.sniff import foreign_format
from nt10k.edgar.types import NT_TYPES, XML_NT_TYPES, is_notice_type

__all__ = ["NT_TYPES", "XML_NT_TYPES", "Document", "Filing", "foreign_format", "is_notice_type", "unwrap"]
