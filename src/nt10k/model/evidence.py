"""Where a value was read, and what a careful reader would want to know."""

from pydantic import Field

from nt10k.model.base import Frozen
from nt10k.model.vocabulary import Basis, Severity


class Evidence(Frozen):
    """Where a value was read: `form.text[start:end]`."""

    start: int | None = Field(description="Offset of the first character in form.text; null for the header.")
    end: int | None = Field(description="Offset behind the last character in form.text; null for the header.")
    basis: Basis = Field(
        default="stated",
        description="stated; displaced: read from a mark or line that drifted away from its place; "
        "inferred: follows from other text; header: from the EDGAR header.",
    )


class Diagnostic(Frozen):
    """Something about this notice that a careful reader would want to know."""

    code: str = Field(description="Stable name of the kind of finding, in kebab-case.")
    severity: Severity = Field(description="info, warning or error.")
    field: str | None = Field(default=None, description="Path of the field concerned; null for the whole notice.")
    message: str = Field(description="One sentence for a person.")
    start: int | None = Field(default=None, description="Offset of the first character concerned in form.text.")
    end: int | None = Field(default=None, description="Offset behind the last character concerned in form.text.")
