"""The ledger of one parse: where each value was read, and what is worth telling."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nt10k.model.evidence import Diagnostic, Evidence
from nt10k.model.vocabulary import Basis, Severity
from nt10k.text import Span


class Findings:
    """Collects evidence and diagnostics while the extractors walk over one notice."""

    def __init__(self) -> None:
        self.evidence: dict[str, Evidence] = {}
        self.diagnostics: list[Diagnostic] = []
        self._of_header = Evidence(start=None, end=None, basis="header")

    def see(self, paths: str | Iterable[str], span: Span, basis: Basis = "stated") -> None:
        """Record where the value of a field, or of several fields, was read."""
        evidence = Evidence(start=span.start, end=span.end, basis=basis)
        for path in (paths,) if isinstance(paths, str) else paths:
            self.evidence[path] = evidence

    def see_header(self, path: str) -> None:
        """Record that a value comes from the EDGAR header."""
        self.evidence[path] = self._of_header

    def read(
        self, path: str, found: Span | Sequence[Span] | None, basis: Basis = "stated", *, separator: str = " "
    ) -> str | None:
        """The words of one or several spans as the value of a field, recorded; None for None and for blanks."""
        given = [found] if isinstance(found, Span) else found or ()
        spans = [bare for span in given if (bare := span.strip()).start < bare.end]
        if not spans:
            return None
        self.see(path, spans[0].to(spans[-1]), basis)
        return separator.join(span.words for span in spans)

    def tell(
        self,
        code: str,
        severity: Severity,
        message: str,
        *,
        field: str | None = None,
        span: Span | None = None,
    ) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(
            Diagnostic(
                code=code,
                severity=severity,
                field=field,
                message=message,
                start=span.start if span else None,
                end=span.end if span else None,
            )
        )
