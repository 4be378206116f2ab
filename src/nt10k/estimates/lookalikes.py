"""Phrases that hold a metric's word and are none: "revenue recognition", "sales tax", "cash flows"."""

from __future__ import annotations

LOOKALIKES = (
    (r"revenue (?:recognition|recognized from certain|recognised|cut-?off|streams?|transactions?|contracts?"
     r"|arrangements?|accounting|reporting|process|cycle|standard|service)"),
    (r"internal revenue|(?:sales|income) tax (?:returns?|authorit|matters|accounting|positions?|assets?"
     r"|liabilit)\w*"),
    (r"sales (?:volumes?|tax(?:es)?|force|staff|team|personnel|agreements?|orders?|organi[sz]ation|contracts?"
     r"|representatives?|offices?|channels?|price|returns)"),
    (r"(?:purchase|sale)s? (?:and|or) sales? of|sales of (?:its |our |the )?(?:\w+ )?(?:securities|shares|stock"
     r"|assets|investments|common)"),
    (r"cash (?:(?:operating )?costs?|flows?|payments?|consideration|proceeds|subscription|resources|purchase"
     r"|charges?|settlement|dividends?|management|basis|needs|requirements|receipts|collections|impairment|payment)"),
    r"non-?cash (?=item|portion|transaction|activit)",
    (r"loss(?:es)? of (?:(?:a|an|its|our|the|one|two|several|key|major|certain|some) )*(?:customers?|contracts?"
     r"|personnel|employees?|data|records?|control|business|clients?|service|foreign|key|access|information"
     r"|financial)"),
    (r"loss contingenc(?:y|ies)|(?:profit and|income and) loss (?:statement|account)s?|earnings (?:releases?"
     r"|statements?|calls?|announcements?|guidance|process)|net operating loss (?:carry\w+|limitation\w*)"
     r"|statements? of (?:operations|income|earnings)(?: and [\w ]{0,20}(?:loss|income))?"),
    (r"(?:other )?comprehensive (?:income|loss)|interest income receivable|income statements?"
     r"|current expected credit loss(?:es)?|unreasonable effort (?:or|and) expenses?|(?:effort|burden"
     r"|hardship) (?:or|and) expenses?|unreasonable expenses?"),
    (r"cost of capital|assets? impairment (?:test|analysis|testing|assessment)s?"
     r"|(?:goodwill )?impairment (?:test\w*|analys[ie]s|assessments?|evaluations?|reviews?|models?|studies"
     r"|study|considerations?|indicators?|calculations?)"),
    (r"(?:inventory|debt) (?:counts?|agreements?|records|instruments?|holders?|financing|facilit\w+"
     r"|assessments?|observations?|valuations?|issues?|covenants?)"),
)  # fmt: skip
"""Sought before the metrics; a blank stands for any white space."""
