"""The printed form found in the text: captions, and the gaps between them that the registrant filled."""

from nt10k.sections.locate import Located, locate
from nt10k.sections.split import Parts, split

__all__ = ["Located", "Parts", "locate", "split"]
