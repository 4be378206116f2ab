"""Invented sentences and tables, and what a careful reader takes from them.

An expectation is one line: the metric, then `a` amount, `p` comparative, `c` change, `%` change in percent,
`d` direction (+ rise, - fall, = unchanged), and, where they are judged, `m` months and `pp` end of the
comparative period. `2..3` is a range, `2..` a lower bound; K, M and B are scales; a currency code may follow.
What a line leaves out of a, p, c, % and d must be absent.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """A passage with its expectations."""

    form: str
    ended: str
    text: str
    expected: tuple[str, ...] = ()
    withheld: bool = False


PROSE: list[Case] = [
    Case(
        "10-K",
        "2004-12-31",
        (
            "The Company expects to report a net loss of approximately $12.4 million, or $0.61 per share, for the "
            "year ended December 31, 2004, as compared to a net loss of $7.9 million, or $0.40 per share, for the "
            "year ended December 31, 2003."
        ),
        (
            "net_income a=-12.4M p=-7.9M d=- m=12 pp=2003-12-31",
            "earnings_per_share a=-0.61 p=-0.40 d=-",
        ),
    ),
    Case(
        "10-Q",
        "2008-03-31",
        (
            "For the three months ended March 31, 2008, revenues increased 14% to $22.3 million from $19.6 million "
            "for the three months ended March 31, 2007."
        ),
        ("revenue a=22.3M p=19.6M %=14 d=+ m=3 pp=2007-03-31",),
    ),
    Case(
        "10-Q",
        "2010-09-30",
        (
            "Net sales decreased by $3.2 million, or 18%, to $14.6 million for the quarter ended September 30, 2010 "
            "from $17.8 million for the quarter ended September 30, 2009."
        ),
        ("revenue a=14.6M p=17.8M c=-3.2M %=-18 d=- m=3",),
    ),
    Case(
        "10-K",
        "2015-12-31",
        (
            "We anticipate that our net loss will decrease from approximately $9.1 million in 2014 to approximately "
            "$6.0 million in 2015."
        ),
        ("net_income a=-6M p=-9.1M d=+ pp=2014-12-31",),
    ),
    Case(
        "10-K",
        "2002-06-30",
        (
            "It is anticipated that the Registrant will report a loss from operations of between $3.0 million and "
            "$3.5 million for fiscal 2002, compared with income from operations of $1.1 million for fiscal 2001."
        ),
        ("operating_income a=-3.5M..-3M p=1.1M d=- pp=2001-06-30",),
    ),
    Case(
        "10-Q",
        "2012-06-30",
        (
            "Net loss for the three and six months ended June 30, 2012 was $1,204,331 and $2,310,877, respectively, "
            "compared to net loss of $899,120 and $1,650,002 for the three and six months ended June 30, 2011, "
            "respectively."
        ),
        (
            "net_income a=-1204331 p=-899120 d=- m=3",
            "net_income a=-2310877 p=-1650002 d=- m=6",
        ),
    ),
    Case(
        "10-K",
        "2019-12-31",
        (
            "The Company had no revenue during the year ended December 31, 2019 and 2018. General and "
            "administrative expenses increased to $412,000 from $388,000 primarily due to higher professional fees."
        ),
        (
            "revenue a=0 p=0 d==",
            "selling_general_administrative a=412000 p=388000 d=+",
        ),
    ),
    Case(
        "10-K",
        "2009-12-31",
        (
            "We expect to record a non-cash goodwill impairment charge of $45.0 million to $50.0 million in the "
            "fourth quarter of 2009."
        ),
        ("impairment a=45M..50M m=3",),
    ),
    Case(
        "10-Q",
        "2022-06-30",
        (
            "Total revenue is expected to be in the range of $8.0 million to $8.5 million, a decrease of 12% to 17% "
            "compared to the second quarter of 2021."
        ),
        ("revenue a=8M..8.5M %=-17..-12 d=-",),
    ),
    Case(
        "10-Q",
        "2005-06-30",
        "Operating income declined 41 percent, to $2.6 million, while interest expense more than doubled.",
        (
            "operating_income a=2.6M %=-41 d=-",
            "interest_expense d=+",
        ),
    ),
    Case(
        "10-K",
        "2011-12-31",
        ("Revenues for 2011 were $54.3 million versus $61.8 million for 2010. Gross margin was 31.5% versus 35.0%."),
        (
            "revenue a=54.3M p=61.8M d=- pp=2010-12-31",
            "gross_margin a=31.5 p=35 d=-",
        ),
    ),
    Case(
        "10-K",
        "2023-12-31",
        (
            "We expect net income of $1.2 million for the year ended December 31, 2023 compared to a net loss of "
            "$(4.7) million for the year ended December 31, 2022, an improvement of $5.9 million."
        ),
        ("net_income a=1.2M p=-4.7M c=5.9M d=+",),
    ),
    Case(
        "10-K",
        "2007-12-31",
        "The Company estimates that its net loss for the year will be in excess of $20 million.",
        ("net_income a=..-20M",),
    ),
    Case(
        "10-K",
        "2007-12-31",
        (
            "Cash and cash equivalents at December 31, 2007 were approximately $1.9 million, as compared to $6.3 "
            "million at December 31, 2006."
        ),
        ("cash a=1.9M p=6.3M d=- pp=2006-12-31",),
    ),
    Case(
        "10-Q",
        "2018-09-30",
        (
            "The Company's loss per share is expected to be between $0.10 and $0.12 per share as compared with a "
            "loss of $0.05 per share in the same period of the prior year."
        ),
        ("earnings_per_share a=-0.12..-0.10 p=-0.05 d=- pp=2017-09-30",),
    ),
    Case(
        "10-Q",
        "2018-09-30",
        (
            "Selling, general and administrative expenses rose $1.1 million, or 9.4%, and research and development "
            "expenses fell 3%."
        ),
        (
            "selling_general_administrative c=1.1M %=9.4 d=+",
            "research_and_development %=-3 d=-",
        ),
    ),
    Case(
        "10-K",
        "2016-12-31",
        (
            "The increase in net loss of approximately $2.5 million is primarily attributable to an impairment "
            "charge of $1.8 million and higher interest expense."
        ),
        (
            "net_income c=-2.5M d=-",
            "impairment a=1.8M",
            "interest_expense d=+",
        ),
    ),
    Case(
        "10-K",
        "2020-12-31",
        (
            "As a result of the COVID-19 pandemic, our revenue for the fiscal year ended December 31, 2020 "
            "decreased approximately 55% compared to the fiscal year ended December 31, 2019."
        ),
        ("revenue %=-55 d=- pp=2019-12-31",),
    ),
    Case(
        "10-Q",
        "2003-09-30",
        (
            "Registrant anticipates reporting a profit for the quarter as compared to a loss of $310,000 for the "
            "same quarter last year."
        ),
        ("net_income a=0.. p=-310000 d=+ pp=2002-09-30",),
    ),
    Case(
        "10-K",
        "2013-12-31",
        "Net revenues grew by 22%, net income by 35% and earnings per share by 31%.",
        (
            "revenue %=22 d=+",
            "net_income %=35 d=+",
            "earnings_per_share %=31 d=+",
        ),
    ),
    Case(
        "10-K",
        "2013-12-31",
        (
            "Revenue and net income are expected to be $88 million and $4 million, respectively, compared to $80 "
            "million and $6 million, respectively, in 2012."
        ),
        (
            "revenue a=88M p=80M d=+",
            "net_income a=4M p=6M d=-",
        ),
    ),
    Case(
        "10-Q",
        "2021-03-31",
        (
            "Our net loss increased from $2,345,678 for the three months ended March 31, 2020 to $3,456,789 for the "
            "three months ended March 31, 2021, an increase of $1,111,111 or 47%."
        ),
        ("net_income a=-3456789 p=-2345678 c=-1111111 %=-47 d=- m=3 pp=2020-03-31",),
    ),
    Case(
        "10-K",
        "2006-12-31",
        ("The Company currently believes that revenue will be lower, and its operating loss higher, than in 2005."),
        (
            "revenue d=-",
            "operating_income a=..0 d=-",
        ),
    ),
    Case(
        "10-K",
        "2006-12-31",
        (
            "Total assets were $1.2 billion at December 31, 2006, up $110 million from year-end 2005; total "
            "stockholders' equity was $96 million."
        ),
        (
            "total_assets a=1.2B c=110M d=+",
            "shareholders_equity a=96M",
        ),
    ),
    Case(
        "10-K",
        "2001-12-31",
        "For 2001, EBITDA is expected to be a loss of $4 million versus positive EBITDA of $11 million in 2000.",
        ("ebitda a=-4M p=11M d=-",),
    ),
    Case(
        "10-Q",
        "2014-09-30",
        (
            "We expect to report revenues of C$14.2 million, a 9% increase over the C$13.0 million reported for the "
            "third quarter of 2013."
        ),
        ("revenue a=14.2MCAD p=13MCAD %=9 d=+",),
    ),
    Case(
        "20-F",
        "2017-12-31",
        (
            "Revenues amounted to RMB1,204.5 million (US$185.1 million) in 2017, representing an increase of 12.3% "
            "from RMB1,072.6 million in 2016."
        ),
        ("revenue a=1204.5MCNY p=1072.6MCNY %=12.3 d=+",),
    ),
    Case(
        "10-K",
        "1998-12-31",
        (
            "The Company's provision for loan losses was $3,100,000 in 1998 as compared to $450,000 in 1997. Net "
            "interest income was essentially unchanged."
        ),
        (
            "loan_loss_provision a=3.1M p=.45M d=+",
            "net_interest_income d==",
        ),
    ),
    Case(
        "10-Q",
        "2016-06-30",
        (
            "Because the Company sold its pipeline business on April 1, 2016, it had no revenues in the second "
            "quarter, while in the second quarter of 2015 revenues were $6.6 million."
        ),
        ("revenue a=0 p=6.6M d=- m=3",),
    ),
    Case(
        "10-K",
        "2024-12-31",
        (
            "Net loss narrowed to $3.3 million in 2024 from $5.8 million in 2023, and cash used in operating "
            "activities was $2.9 million."
        ),
        ("net_income a=-3.3M p=-5.8M d=+",),
    ),
    Case(
        "10-Q",
        "2024-06-30",
        (
            "The Company expects to report significantly lower revenues and a substantially larger net loss than in "
            "the comparable quarter of 2023, but is unable to provide a reasonable estimate at this time."
        ),
        (
            "revenue d=- pp=2023-06-30",
            "net_income a=..0 d=-",
        ),
        withheld=True,
    ),
    Case(
        "10-K",
        "2008-12-31",
        (
            "The Company anticipates a net loss for fiscal 2008 of about $31 million, which includes goodwill "
            "impairment of $18.5 million and restructuring charges of $2.2 million."
        ),
        (
            "net_income a=-31M",
            "impairment a=18.5M",
            "other a=2.2M",
        ),
    ),
    Case(
        "10-K",
        "2008-12-31",
        "Results for the year include a gain of $4.4 million on the sale of our Ohio plant.",
        ("other a=4.4M",),
    ),
    Case(
        "10-K",
        "2012-12-31",
        "Interest expense was $7.7 million, $1.5 million less than in 2011.",
        ("interest_expense a=7.7M c=-1.5M d=-",),
    ),
    Case(
        "10-K",
        "2012-12-31",
        "In 2011 the Company reported net income of $2.0 million; for 2012 it expects to break even.",
        ("net_income a=0 p=2M d=-",),
    ),
    Case(
        "10-Q",
        "2013-06-30",
        (
            "For the six months ended June 30, 2013, net loss totaled $4.1 million compared with $3.6 million for "
            "the first six months of 2012; for the second quarter alone the loss was $2.2 million against $1.9 "
            "million."
        ),
        (
            "net_income a=-4.1M p=-3.6M d=- m=6",
            "net_income a=-2.2M p=-1.9M d=- m=3",
        ),
    ),
    Case(
        "10-K",
        "2010-03-31",
        (
            "Sales rose to $71,204,000 in fiscal 2010 from $66,310,000 in fiscal 2009, cost of sales to $50,118,000 "
            "from $47,420,000."
        ),
        (
            "revenue a=71204000 p=66310000 d=+",
            "cost_of_revenue a=50118000 p=47420000 d=+",
        ),
    ),
    Case(
        "10-K",
        "2010-03-31",
        "Net income will be approximately 40% lower than the $5.0 million reported for the prior year.",
        ("net_income p=5M %=-40 d=- pp=2009-03-31",),
    ),
    Case(
        "10-Q",
        "2009-03-31",
        "Revenues dropped from $9.9 million to $6.1 million, a decline of 38%.",
        ("revenue a=6.1M p=9.9M %=-38 d=-",),
    ),
    Case(
        "10-K",
        "2017-12-31",
        (
            "The Company's net operating loss for the twelve months ended December 31, 2017 was $655,210 as "
            "compared with $1,200,315 for the twelve months ended December 31, 2016."
        ),
        ("net_income a=-655210 p=-1200315 d=+ m=12",),
    ),
    Case(
        "10-K",
        "2021-12-31",
        (
            "The Company expects to report net income of approximately $6.5 million, consisting of a $9.0 million "
            "gain on the change in fair value of warrant liabilities, offset by operating costs of $2.5 million."
        ),
        (
            "net_income a=6.5M",
            "other a=9M",
            "operating_expenses a=2.5M",
        ),
    ),
    Case(
        "10-Q",
        "2020-03-31",
        "Inventory at March 31, 2020 stood at $12.1 million (December 31, 2019: $15.0 million).",
        ("inventory a=12.1M p=15M d=- pp=2019-12-31",),
    ),
    Case(
        "10-Q",
        "2020-03-31",
        "Net loss per share of $(0.08) compares with $(0.03) a year ago.",
        ("earnings_per_share a=-0.08 p=-0.03 d=-",),
    ),
    Case(
        "10-K",
        "2014-12-31",
        "Revenues tripled to $9.3 million.",
        ("revenue a=9.3M d=+",),
    ),
    Case(
        "10-K",
        "2014-12-31",
        ("We expect an income tax benefit of $1.4 million compared to income tax expense of $0.8 million in 2013."),
        ("income_tax a=-1.4M p=.8M d=-",),
    ),
    Case(
        "10-K",
        "2014-12-31",
        "Adjusted EBITDA improved by $2.8 million to a loss of $0.5 million.",
        ("adjusted_ebitda a=-.5M c=2.8M d=+",),
    ),
    Case(
        "10-K",
        "2014-12-31",
        "Gross profit as a percentage of sales decreased from 28% to 24%.",
        ("gross_margin a=24 p=28 d=-",),
    ),
    Case(
        "10-K",
        "2014-12-31",
        "Gross margin fell 320 basis points to 38.1%.",
        ("gross_margin a=38.1 c=-3.2 d=-",),
    ),
    Case(
        "10-K",
        "2014-12-31",
        "Sales in our Southeast division increased 14% to $3.1 million.",
        ("other a=3.1M %=14 d=+",),
    ),
    Case(
        "10-K",
        "2014-12-31",
        "Our backlog more than doubled, to $40 million.",
        ("backlog a=40M d=+",),
    ),
    Case(
        "10-Q",
        "2011-06-30",
        (
            "The Company lost approximately $3.4 million in the quarter, versus a loss of $1.2 million in the "
            "year-earlier quarter."
        ),
        ("net_income a=-3.4M p=-1.2M d=- m=3 pp=2010-06-30",),
    ),
    Case(
        "10-K",
        "2011-06-30",
        "Net loss increased 25%.",
        ("net_income %=-25 d=-",),
    ),
    Case(
        "10-K",
        "2011-06-30",
        "Net loss is estimated to be less than $1 million, compared to $4.5 million in the prior fiscal year.",
        ("net_income a=-1M.. p=-4.5M d=+",),
    ),
    Case(
        "10-K",
        "2011-06-30",
        (
            "Operating expenses were $2,345,000 for the year ended June 30, 2011, an increase of $345,000 over the "
            "$2,000,000 incurred in the year ended June 30, 2010."
        ),
        ("operating_expenses a=2345000 p=2M c=345000 d=+",),
    ),
    Case(
        "10-K",
        "2022-12-31",
        (
            "Total revenues for the year ended December 31, 2022 are expected to be between $120 and $125 million "
            "as compared to $98.7 million in the prior year period, representing growth of approximately 22% to "
            "27%."
        ),
        ("revenue a=120M..125M p=98.7M %=22..27 d=+",),
    ),
    Case(
        "10-K",
        "2022-12-31",
        ("We estimate net loss in the range of $(18.0) million to $(19.0) million versus $(11.2) million in 2021."),
        ("net_income a=-19M..-18M p=-11.2M d=-",),
    ),
    Case(
        "10-Q",
        "2007-06-30",
        (
            "During the quarter the Registrant recorded a charge of $2.1 million to write down goodwill; there was "
            "no such charge in the second quarter of 2006."
        ),
        ("impairment a=2.1M p=0 d=+ pp=2006-06-30",),
    ),
    Case(
        "10-Q",
        "2007-06-30",
        "Stock-based compensation expense of $0.9 million was recognized, compared to none in the prior year.",
        ("other a=.9M p=0 d=+",),
    ),
    Case(
        "10-K",
        "2005-12-31",
        (
            "The 2005 net loss is expected to be $5.5 million ($0.31 per share) vs. a 2004 net loss of $2.1 million "
            "($0.12 per share)."
        ),
        (
            "net_income a=-5.5M p=-2.1M d=-",
            "earnings_per_share a=-.31 p=-.12 d=-",
        ),
    ),
    Case(
        "10-K",
        "2005-12-31",
        "Revenue decreased $1.2 million to $10.4 million.",
        ("revenue a=10.4M c=-1.2M d=-",),
    ),
    Case(
        "10-K",
        "2018-12-31",
        (
            "The Company's results will show a decrease in revenue of approximately 30% and an increase in net loss "
            "of approximately 45% from the prior year."
        ),
        (
            "revenue %=-30 d=-",
            "net_income %=-45 d=-",
        ),
    ),
    Case(
        "10-K",
        "2018-12-31",
        (
            "Net income attributable to common stockholders was $14.0 million, or $1.10 per diluted share, compared "
            "with $11.6 million, or $0.92 per diluted share, in 2017."
        ),
        (
            "net_income a=14M p=11.6M d=+",
            "earnings_per_share a=1.10 p=.92 d=+",
        ),
    ),
    Case(
        "10-Q",
        "2023-03-31",
        (
            "Total deposits fell and net interest income was $5.4 million, down 11% from $6.1 million in the first "
            "quarter of 2022."
        ),
        ("net_interest_income a=5.4M p=6.1M %=-11 d=-",),
    ),
    Case(
        "10-K",
        "2023-06-30",
        (
            "Revenues for the fiscal year ended June 30, 2023 were nil compared to $12,500 for the fiscal year "
            "ended June 30, 2022."
        ),
        ("revenue a=0 p=12500 d=-",),
    ),
    Case(
        "10-Q",
        "2006-12-31",
        ("Total revenues of $33.1 million rose 8% year over year. Net income was $1.1 million, flat with last year."),
        (
            "revenue a=33.1M %=8 d=+",
            "net_income a=1.1M d==",
        ),
    ),
    Case(
        "10-K",
        "2016-12-31",
        "Pre-tax loss was $2.0 million, $0.5 million worse than the year before.",
        ("pretax_income a=-2M c=-.5M d=-",),
    ),
    Case(
        "10-K",
        "2016-12-31",
        ("Loss before income taxes was $11,250,000 compared to income before income taxes of $3,410,000 last year."),
        ("pretax_income a=-11.25M p=3.41M d=-",),
    ),
    Case(
        "10-K",
        "2016-12-31",
        (
            "The decrease in revenue from $40.1 million in 2015 to $33.3 million in 2016 reflects lower commodity "
            "prices."
        ),
        ("revenue a=33.3M p=40.1M d=-",),
    ),
    Case(
        "10-K",
        "2016-12-31",
        "Total debt rose to $77 million.",
        ("total_debt a=77M d=+",),
    ),
    Case(
        "20-F",
        "2016-12-31",
        "Net profit was 3.4 million euros, against a net loss of 1.1 million euros in 2015.",
        ("net_income a=3.4MEUR p=-1.1MEUR d=+",),
    ),
    Case(
        "10-K",
        "2016-12-31",
        (
            "Subject to audit, we estimate the following for 2016: revenue of $12 million (2015: $10 million); net "
            "loss of $1 million (2015: $3 million); and cash of $4 million."
        ),
        (
            "revenue a=12M p=10M d=+",
            "net_income a=-1M p=-3M d=+",
            "cash a=4M",
        ),
    ),
    Case(
        "10-K",
        "2016-12-31",
        "The Company had net income of $523,000 in 2015 but expects a net loss of $1,900,000 in 2016.",
        ("net_income a=-1.9M p=523000 d=-",),
    ),
    Case(
        "10-K",
        "2016-12-31",
        (
            "Revenue for the fourth quarter of 2016 was $5.0 million compared to $4.0 million for the fourth "
            "quarter of 2015, and for the full year was $19.0 million compared to $17.5 million."
        ),
        (
            "revenue a=5M p=4M d=+ m=3",
            "revenue a=19M p=17.5M d=+ m=12",
        ),
    ),
    Case(
        "10-K",
        "2013-12-31",
        (
            "Revenue: $45.2 million in 2013 versus $51.9 million in 2012\nNet loss: $3.3 million in 2013 versus "
            "$1.0 million in 2012"
        ),
        (
            "revenue a=45.2M p=51.9M d=-",
            "net_income a=-3.3M p=-1M d=-",
        ),
    ),
    Case(
        "10-K",
        "2013-12-31",
        (
            "The following changes are expected:\n\n  o  Revenues of $18.1 million, as compared to $15.0 million in "
            "2012;\n\n  o  Net loss of $2.0 million, as compared to $4.4 million in 2012."
        ),
        (
            "revenue a=18.1M p=15M d=+",
            "net_income a=-2M p=-4.4M d=+",
        ),
    ),
    Case(
        "10-Q",
        "2015-03-31",
        (
            "Net income for the 2015 first quarter is expected to be approximately $1.0 million, or $.07 per "
            "diluted share, compared to net income of $2.2 million, or $.15 per diluted share, for the 2014 first "
            "quarter."
        ),
        (
            "net_income a=1M p=2.2M d=-",
            "earnings_per_share a=.07 p=.15 d=-",
        ),
    ),
    Case(
        "10-K",
        "2003-12-31",
        (
            "The Company had net income of $1,250,000 for the year ended December 31, 2002 and expects to report a "
            "net loss of approximately $3,400,000 for the year ended December 31, 2003."
        ),
        ("net_income a=-3.4M p=1.25M d=- pp=2002-12-31",),
    ),
    Case(
        "10-K",
        "2003-12-31",
        (
            "Revenues decreased to approximately $8.8 million in fiscal 2003 compared to approximately $10.9 "
            "million in fiscal 2002 due to the loss of a major customer."
        ),
        ("revenue a=8.8M p=10.9M d=-",),
    ),
    Case(
        "10-K",
        "2003-12-31",
        "As a result of the loss of its largest customer, the Registrant's sales declined by approximately 26%.",
        ("revenue %=-26 d=-",),
    ),
    Case(
        "10-K",
        "2012-12-31",
        "We expect our net loss to be higher than the net loss of $4.0 million that we reported for 2011.",
        ("net_income a=..0 p=-4M d=-",),
    ),
    Case(
        "10-K",
        "2012-12-31",
        "Net loss for 2012 is expected to be significantly lower than the net loss for 2011 of $14.0 million.",
        ("net_income a=..0 p=-14M d=+",),
    ),
    Case(
        "10-K",
        "2012-12-31",
        (
            "Revenue was approximately $102 million, compared with approximately $95 million last year, and "
            "adjusted EBITDA was approximately $9 million, compared with approximately $11 million last year."
        ),
        (
            "revenue a=102M p=95M d=+",
            "adjusted_ebitda a=9M p=11M d=-",
        ),
    ),
    Case(
        "10-K",
        "2012-12-31",
        "The Company's stockholders' deficit grew to $(6.1) million from $(4.0) million.",
        ("shareholders_equity a=-6.1M p=-4M d=-",),
    ),
    Case(
        "10-Q",
        "2012-09-30",
        (
            "Research and development expenses for the three months ended September 30, 2012 were $3.2 million, as "
            "compared to $2.1 million for the same period in 2011, an increase of $1.1 million."
        ),
        ("research_and_development a=3.2M p=2.1M c=1.1M d=+ m=3",),
    ),
    Case(
        "10-Q",
        "2012-09-30",
        (
            "The Company expects to report that revenue for the three months ended September 30, 2012 decreased by "
            "15% and for the nine months ended September 30, 2012 decreased by 11%."
        ),
        (
            "revenue %=-15 d=- m=3",
            "revenue %=-11 d=- m=9",
        ),
    ),
    Case(
        "10-Q",
        "2012-09-30",
        (
            "We recognized an impairment loss of $3.4 million on our mill during the quarter. No impairment was "
            "recorded in the third quarter of 2011."
        ),
        ("impairment a=3.4M p=0 d=+",),
    ),
    Case(
        "10-K",
        "2021-12-31",
        (
            "For the year ended December 31, 2021, we had a net loss of $1,845,221, which consisted of formation "
            "and operating costs of $2,310,400 and offering costs allocated to warrants of $512,000, offset by a "
            "change in fair value of warrant liabilities of $977,179."
        ),
        (
            "net_income a=-1845221",
            "operating_expenses a=2310400",
            "other a=977179",
        ),
    ),
    Case(
        "10-K",
        "2021-12-31",
        (
            "For the period from February 3, 2021 (inception) through December 31, 2021, the Company had a net loss "
            "of $612,000."
        ),
        ("net_income a=-612000",),
    ),
    Case(
        "10-K",
        "2024-12-31",
        (
            "Based on preliminary unaudited information, the Company expects its net loss for fiscal year 2024 to "
            "be in the range of $10 million to $12 million, compared to net loss of $25.5 million for fiscal year "
            "2023."
        ),
        ("net_income a=-12M..-10M p=-25.5M d=+",),
    ),
    Case(
        "10-K",
        "2024-12-31",
        "Net loss: approximately $(3.1) million vs. $(5.0) million.",
        ("net_income a=-3.1M p=-5M d=+",),
    ),
    Case(
        "10-K",
        "2024-12-31",
        "Our sales and our net income both declined significantly from 2023.",
        (
            "revenue d=-",
            "net_income d=-",
        ),
    ),
    Case(
        "10-K",
        "2024-12-31",
        "Total interest income increased $2.0 million and net interest margin fell to 2.91% from 3.15%.",
        (
            "other c=2M d=+",
            "other a=2.91 p=3.15 d=-",
        ),
    ),
    Case(
        "10-K",
        "2024-12-31",
        (
            "The Company recorded a valuation allowance, and income tax expense is therefore expected to be $14.2 "
            "million compared with a benefit of $2.2 million in 2023."
        ),
        ("income_tax a=14.2M p=-2.2M d=+",),
    ),
    Case(
        "10-K",
        "2024-12-31",
        (
            "We anticipate an increase in revenue, but because our closing procedures are incomplete we are unable "
            "to quantify it."
        ),
        ("revenue d=+",),
        withheld=True,
    ),
    Case(
        "10-Q",
        "2024-06-30",
        (
            "Net sales for the quarter were $3,456,000 compared to $2,987,000 in 2023 and net income was $123,000 "
            "compared to $98,000."
        ),
        (
            "revenue a=3456000 p=2987000 d=+",
            "net_income a=123000 p=98000 d=+",
        ),
    ),
    Case(
        "10-Q",
        "2024-06-30",
        "Our net loss attributable to common shareholders will be $0.9 million lower than a year ago.",
        ("net_income c=.9M d=+",),
    ),
    Case(
        "10-Q",
        "2024-06-30",
        "We expect total operating expenses to be approximately 20% higher, at $5.5 million.",
        ("operating_expenses a=5.5M %=20 d=+",),
    ),
    Case(
        "10-Q",
        "2024-06-30",
        "Net revenue will be down between 8% and 10% from $12.2 million.",
        ("revenue p=12.2M %=-10..-8 d=-",),
    ),
    Case(
        "10-K",
        "2006-12-31",
        (
            "Revenues increased from $4,100,000 to $5,300,000, or 29%, while the net loss decreased from $800,000 "
            "to $150,000, or 81%."
        ),
        (
            "revenue a=5.3M p=4.1M %=29 d=+",
            "net_income a=-150000 p=-800000 %=81 d=+",
        ),
    ),
    Case(
        "10-K",
        "2006-12-31",
        "The Company will report net income of $100,000 as opposed to a net loss of $(200,000).",
        ("net_income a=100000 p=-200000 d=+",),
    ),
    Case(
        "10-K",
        "2006-12-31",
        "Income from operations swung to a loss of $2.0 million from a profit of $1.0 million.",
        ("operating_income a=-2M p=1M d=-",),
    ),
    Case(
        "10-K",
        "2003-12-31",
        (
            "Registrant expects that total revenues for fiscal year 2003 will decline 8% to approximately $41 "
            "million and that it will record a net loss in the range of $5.0 to $6.0 million, versus net income of "
            "$0.7 million for fiscal year 2002."
        ),
        (
            "revenue a=41M %=-8 d=-",
            "net_income a=-6M..-5M p=.7M d=- pp=2002-12-31",
        ),
    ),
    Case(
        "10-K",
        "2003-12-31",
        "We had no revenues in either year. Our expenses were $55,020 in 2003 and $61,300 in 2002.",
        (
            "revenue a=0 p=0 d==",
            "operating_expenses a=55020 p=61300 d=-",
        ),
    ),
    Case(
        "10-Q",
        "2003-09-30",
        (
            "The Company anticipates that its operating results will reflect a net loss of approximately $1.5 "
            "million, or ($.12) per share, for the quarter ended September 30, 2003, compared with net earnings of "
            "$600,000, or $.05 per share, for the quarter ended September 30, 2002."
        ),
        (
            "net_income a=-1.5M p=.6M d=-",
            "earnings_per_share a=-.12 p=.05 d=-",
        ),
    ),
    Case(
        "10-K",
        "1999-06-30",
        (
            "Registrant's net income for fiscal 1999 is expected to decrease by approximately 35 percent from the "
            "$2,140,000 reported for fiscal 1998."
        ),
        ("net_income p=2.14M %=-35 d=- pp=1998-06-30",),
    ),
    Case(
        "10-K",
        "2009-12-31",
        (
            "Primarily as a result of impairment charges totaling $8.8 million, the Company expects a net loss of "
            "$13.2 million in 2009 versus net income of $1.4 million in 2008."
        ),
        (
            "impairment a=8.8M",
            "net_income a=-13.2M p=1.4M d=- pp=2008-12-31",
        ),
    ),
    Case(
        "10-K",
        "2009-12-31",
        (
            "The provision for credit losses increased to $42 million for the year from $11 million, and the Bank "
            "recorded a full valuation allowance of $20 million against its deferred tax assets."
        ),
        ("loan_loss_provision a=42M p=11M d=+",),
    ),
    Case(
        "10-K",
        "2017-12-31",
        (
            "Revenue increased 250% to $7.0 million; net loss increased $1.1 million to $9.4 million; cash at year "
            "end was $2.2 million."
        ),
        (
            "revenue a=7M %=250 d=+",
            "net_income a=-9.4M c=-1.1M d=-",
            "cash a=2.2M",
        ),
    ),
    Case(
        "10-K",
        "2017-12-31",
        (
            "Compared to 2016, revenue is expected to be up by approximately $4 million and gross profit up by "
            "approximately $1 million."
        ),
        (
            "revenue c=4M d=+",
            "gross_profit c=1M d=+",
        ),
    ),
    Case(
        "10-K",
        "2017-12-31",
        (
            "In comparison with the prior year, the Company's sales decreased 12% and its loss from operations "
            "increased 20%."
        ),
        (
            "revenue %=-12 d=-",
            "operating_income %=-20 d=-",
        ),
    ),
    Case(
        "10-K",
        "2017-12-31",
        ("Total revenue was $15.2 million in 2017, an increase of $2.2 million, or 16.9%, from $13.0 million in 2016."),
        ("revenue a=15.2M p=13M c=2.2M %=16.9 d=+",),
    ),
    Case(
        "10-Q",
        "2017-06-30",
        "The Company expects a loss before taxes of $(0.8) million to $(1.0) million.",
        ("pretax_income a=-1M..-.8M",),
    ),
    Case(
        "10-Q",
        "2017-06-30",
        (
            "We expect net loss per basic and diluted share of $0.22 for the second quarter of 2017 versus $0.10 "
            "for the second quarter of 2016."
        ),
        ("earnings_per_share a=-.22 p=-.10 d=- m=3",),
    ),
    Case(
        "10-Q",
        "2017-06-30",
        "Loss from operations was reduced by half, to $450,000.",
        ("operating_income a=-450000 d=+",),
    ),
    Case(
        "10-K",
        "2020-12-31",
        "The decrease in our net income is expected to be approximately $3 million.",
        ("net_income c=-3M d=-",),
    ),
    Case(
        "10-K",
        "2020-12-31",
        "Our general and administrative costs are likely to be some $300,000 higher than they were in 2019.",
        ("selling_general_administrative c=300000 d=+",),
    ),
    Case(
        "10-K",
        "2020-12-31",
        (
            "The Company currently expects net revenue of approximately $210.4 million for 2020, representing a "
            "decrease of approximately 6% from 2019, and Adjusted EBITDA of between $14.0 million and $15.0 "
            "million, compared to $21.1 million in 2019."
        ),
        (
            "revenue a=210.4M %=-6 d=-",
            "adjusted_ebitda a=14M..15M p=21.1M d=- pp=2019-12-31",
        ),
    ),
    Case(
        "10-K",
        "2020-12-31",
        (
            "For the year ended December 31, 2020, as compared to the year ended December 31, 2019, we expect our "
            "revenue to decrease from $5,104,220 to $3,988,100."
        ),
        ("revenue a=3988100 p=5104220 d=-",),
    ),
    Case(
        "10-K",
        "2020-12-31",
        (
            "We expect to report revenue of $1.0 million and a net loss of $3.0 million for the year ended December "
            "31, 2020, compared to revenue of $1.4 million and a net loss of $2.6 million for the year ended "
            "December 31, 2019."
        ),
        (
            "revenue a=1M p=1.4M d=- pp=2019-12-31",
            "net_income a=-3M p=-2.6M d=- pp=2019-12-31",
        ),
    ),
    Case(
        "10-Q",
        "2020-09-30",
        (
            "Sales for the third quarter were $2.2 million (2019: $3.0 million) and for the nine months $6.0 "
            "million (2019: $8.8 million)."
        ),
        (
            "revenue a=2.2M p=3M d=- m=3",
            "revenue a=6M p=8.8M d=- m=9",
        ),
    ),
    Case(
        "10-Q",
        "2020-09-30",
        (
            "Net sales of $2.2 million for the three months ended September 30, 2020 were 27% below the $3.0 "
            "million of the prior-year quarter."
        ),
        ("revenue a=2.2M p=3M %=-27 d=- m=3",),
    ),
    Case(
        "10-Q",
        "2020-09-30",
        (
            "Interest expense increased to $1.4 million in the third quarter of 2020 as compared to $0.3 million in "
            "the third quarter of 2019 as a result of notes issued in December 2019."
        ),
        ("interest_expense a=1.4M p=.3M d=+",),
    ),
    Case(
        "10-Q",
        "2020-09-30",
        "Gross margins improved from 22% to 27%, while revenues remained flat.",
        (
            "gross_margin a=27 p=22 d=+",
            "revenue d==",
        ),
    ),
    Case(
        "10-K",
        "2004-12-31",
        (
            "At December 31, 2004, total debt was $31.4 million and stockholders' equity was $12.8 million, "
            "compared with $28.0 million and $15.5 million, respectively, at December 31, 2003."
        ),
        (
            "total_debt a=31.4M p=28M d=+",
            "shareholders_equity a=12.8M p=15.5M d=-",
        ),
    ),
    Case(
        "10-K",
        "2004-12-31",
        "Net loss will increase substantially.",
        ("net_income a=..0 d=-",),
    ),
    Case(
        "10-K",
        "2004-12-31",
        "Net income is expected to be nominal.",
        ("net_income",),
    ),
    Case(
        "10-K",
        "2004-12-31",
        (
            "The Registrant's revenues increased because of the acquisition of Delta Corp. for $6.5 million in cash "
            "and 500,000 shares valued at $2.00 per share."
        ),
        ("revenue d=+",),
    ),
    Case(
        "10-Q",
        "2011-03-31",
        "Net loss for the quarter increased to HK$4.2 million from HK$3.1 million.",
        ("net_income a=-4.2MHKD p=-3.1MHKD d=-",),
    ),
    Case(
        "10-Q",
        "2011-03-31",
        "Sales were £4.4 million, a fall of 6 per cent.",
        ("revenue a=4.4MGBP %=-6 d=-",),
    ),
    Case(
        "10-Q",
        "2011-03-31",
        "The quarter's net earnings were 12 cents per share compared to 19 cents per share a year earlier.",
        ("earnings_per_share a=.12 p=.19 d=-",),
    ),
    Case(
        "10-Q",
        "2011-03-31",
        (
            "Net sales for the thirteen weeks ended April 2, 2011 were $44.4 million versus $40.2 million for the "
            "thirteen weeks ended April 3, 2010."
        ),
        ("revenue a=44.4M p=40.2M d=+ m=3",),
    ),
    Case(
        "10-Q",
        "2011-03-31",
        ("We expect to record restructuring charges of $1.5 million and a write-down of inventory of $0.7 million."),
        (
            "other a=1.5M",
            "other a=.7M",
        ),
    ),
    Case(
        "10-K",
        "2011-12-31",
        (
            "The Company's revenue was down approximately 20% and it had an operating loss of approximately "
            "$750,000 compared to operating income of $220,000 in 2010."
        ),
        (
            "revenue %=-20 d=-",
            "operating_income a=-750000 p=220000 d=-",
        ),
    ),
    Case(
        "10-K",
        "2011-12-31",
        "Other income of $2.2 million was recorded in 2011 from the forgiveness of debt.",
        ("other a=2.2M",),
    ),
    Case(
        "10-K",
        "2011-12-31",
        ("Our net loss decreased by approximately $2.0 million in 2011, from $5.5 million in 2010 to $3.5 million."),
        ("net_income a=-3.5M p=-5.5M c=2M d=+",),
    ),
    Case(
        "10-K",
        "2011-12-31",
        "Net income from continuing operations will be approximately $10 million as compared to $14 million.",
        ("other a=10M p=14M d=-",),
    ),
    Case(
        "10-K",
        "2011-12-31",
        "The Company estimates a loss of 18 to 20 cents per share.",
        ("earnings_per_share a=-.20..-.18",),
    ),
    Case(
        "10-K",
        "2011-12-31",
        "The Company expects to report a net profit of at least $2 million.",
        ("net_income a=2M..",),
    ),
    Case(
        "10-K",
        "2011-12-31",
        "It is estimated that the net loss will not exceed $500,000.",
        ("net_income a=-500000..",),
    ),
    Case(
        "10-K",
        "2010-12-31",
        "Where 2009 brought a profit of $1.2 million, 2010 will bring a loss of about $3 million.",
        ("net_income a=-3M p=1.2M d=-",),
    ),
    Case(
        "10-K",
        "2010-12-31",
        "Of the net loss of $5.5 million, $2.1 million is due to impairment of intangible assets.",
        (
            "net_income a=-5.5M",
            "impairment a=2.1M",
        ),
    ),
    Case(
        "10-K",
        "2004-12-31",
        (
            "Net sales came to $9.2 million (2003: $8.8 million), cost of goods sold to $6.1 million (2003: "
            "$5.7 million)."
        ),
        (
            "revenue a=9.2M p=8.8M d=+",
            "cost_of_revenue a=6.1M p=5.7M d=+",
        ),
    ),
    Case(
        "10-K",
        "2004-12-31",
        "Total debt stood at $12 million at year end, against $15 million a year before.",
        ("total_debt a=12M p=15M d=-",),
    ),
    Case(
        "10-Q",
        "2004-06-30",
        "Earnings more than halved, to $0.45 a share.",
        ("earnings_per_share a=.45 d=-",),
    ),
    Case(
        "10-Q",
        "2004-06-30",
        "The quarter brought revenue of $3.3 million, a third less than the $5.0 million of a year ago.",
        ("revenue a=3.3M p=5M d=-",),
    ),
    Case(
        "10-K",
        "2010-12-31",
        "EPS: $0.12 (2010) vs. $0.09 (2009).",
        ("earnings_per_share a=.12 p=.09 d=+",),
    ),
    Case(
        "10-K",
        "2012-06-30",
        ("A tax benefit of $2 million cut the net loss to $7 million; it had been $9 million in fiscal 2011."),
        (
            "income_tax a=-2M",
            "net_income a=-7M p=-9M d=+",
        ),
    ),
    Case(
        "10-K",
        "2012-06-30",
        "SG&A was up 4%, R&D down 11%, and gross margin steady at 62%.",
        (
            "selling_general_administrative %=4 d=+",
            "research_and_development %=-11 d=-",
            "gross_margin a=62",
        ),
    ),
    Case(
        "10-K",
        "2012-06-30",
        ("We will report our first net profit, $0.3 million, after a net loss of $2.2 million the year before."),
        ("net_income a=.3M p=-2.2M d=+",),
    ),
    Case(
        "10-K",
        "2012-06-30",
        "Interest expense should come to some $4.4 million, that is $0.6 million above the prior year.",
        ("interest_expense a=4.4M c=.6M d=+",),
    ),
    Case(
        "10-K",
        "2012-06-30",
        "Our loss widened from $1.0 million to between $1.8 million and $2.0 million.",
        ("net_income a=-2M..-1.8M p=-1M d=-",),
    ),
    Case(
        "10-Q",
        "2012-06-30",
        "Second quarter EBITDA of $1.1 million beat last year's second quarter EBITDA by $0.2 million.",
        ("ebitda a=1.1M c=.2M d=+",),
    ),
    Case(
        "10-Q",
        "2012-06-30",
        "Cash declined by $3.0 million during the six months to $8.5 million at June 30, 2012.",
        ("cash a=8.5M c=-3M d=-",),
    ),
    Case(
        "10-Q",
        "2012-06-30",
        "The gross profit was $400,000 or 22% of sales, as against $510,000 or 27% of sales.",
        ("gross_profit a=400000 p=510000 d=-",),
    ),
    Case(
        "10-K",
        "2015-12-31",
        "Revenue for the year was $33.0 million, essentially the same as in 2014.",
        ("revenue a=33M d==",),
    ),
    Case(
        "10-K",
        "2015-12-31",
        "Net income is likely to exceed last year's $2.2 million by 20% to 30%.",
        ("net_income p=2.2M %=20..30 d=+",),
    ),
]
"""Sentences with estimates."""

TABLES: list[Case] = [
    Case(
        "10-K",
        "2007-12-31",
        (
            "(in thousands, except per share data)\n\n                                  Year Ended December 31,\n   "
            "                                2007            2006\n                                ----------      "
            "----------\nNet sales                       $  112,450      $  98,320\nCost of sales                   "
            "   (71,200)       (60,100)\nOperating income (loss)             (4,210)         1,905\nNet loss        "
            "                $   (5,120)     $    (610)\nNet loss per share:\n  Basic                         $    "
            "(0.31)     $   (0.04)\n  Diluted                       $    (0.31)     $   (0.04)\nWeighted average "
            "shares             16,516         15,250"
        ),
        (
            "revenue a=112450000 p=98320000 d=+",
            "cost_of_revenue a=71200000 p=60100000 d=+",
            "operating_income a=-4210000 p=1905000 d=-",
            "net_income a=-5120000 p=-610000 d=-",
            "earnings_per_share a=-0.31 p=-0.04 d=-",
        ),
    ),
    Case(
        "10-Q",
        "2009-06-30",
        (
            "The following are unaudited results:\n\n                    Three Months Ended          Six Months "
            "Ended\n                         June 30,                   June 30,\n                     2009        "
            "2008           2009         2008\nRevenue            $1,200,500  $1,900,400     $2,500,100   "
            "$3,800,200\nNet income (loss)   (320,100)     110,200      (700,300)      250,400"
        ),
        (
            "revenue a=1200500 p=1900400 d=- m=3",
            "revenue a=2500100 p=3800200 d=- m=6",
            "net_income a=-320100 p=110200 d=- m=3",
            "net_income a=-700300 p=250400 d=- m=6",
        ),
    ),
    Case(
        "10-Q",
        "2019-09-30",
        (
            "\tThree Months Ended September 30,\t\t\tChange\n\t2019\t2018\t$\t%\nTotal "
            "revenues\t$\t8,120,000\t$\t9,020,000\t$\t(900,000\t)\t(10.0\t)%\nGross "
            "profit\t\t2,400,000\t\t3,100,000\t\t(700,000\t)\t(22.6\t)%"
        ),
        (
            "revenue a=8120000 p=9020000 c=-900000 %=-10 d=- m=3",
            "gross_profit a=2.4M p=3.1M c=-700000 %=-22.6 d=-",
        ),
    ),
    Case(
        "10-K",
        "2020-12-31",
        (
            "| | Year ended December 31, 2020 | Year ended December 31, 2019 |\n|---|---|---|\n| Revenues | $1.2 "
            "million | $3.4 million |\n| Net loss | $(2.2) million | $(1.0) million |"
        ),
        (
            "revenue a=1.2M p=3.4M d=-",
            "net_income a=-2.2M p=-1M d=-",
        ),
    ),
    Case(
        "10-K",
        "2013-12-31",
        (
            "Our preliminary results are (amounts in "
            "millions):\n\n\t2013\t2012\nRevenue\t$45.2\t$51.9\nEBITDA\t3.1\t6.0\nLong-term debt\t20.0\t22.5"
        ),
        (
            "revenue a=45.2M p=51.9M d=-",
            "ebitda a=3.1M p=6M d=-",
            "total_debt a=20M p=22.5M d=-",
        ),
    ),
    Case(
        "10-Q",
        "2015-03-31",
        (
            "Revenues for the quarter ended March 31, 2015\n     are estimated to be approximately $2.1\n     "
            "million as compared to $3.0 million\n     for the quarter ended March 31, 2014."
        ),
        ("revenue a=2.1M p=3M d=- m=3",),
    ),
    Case(
        "10-Q",
        "2011-03-31",
        "Sales\t4,410,200\t3,998,100\nNet income\t210,000\t(18,000)",
    ),
]
"""Tables and broken lines."""

SILENT: list[Case] = [
    Case(
        "10-K",
        "2024-12-31",
        (
            "The Company sold 2,500,000 shares at $1.20 per share for gross proceeds of $3,000,000 and repaid a "
            "$500,000 promissory note."
        ),
    ),
    Case(
        "10-K",
        "2024-12-31",
        (
            "On March 3, 2025 we closed a $25.0 million term loan bearing interest at 11.5% and amended our credit "
            "agreement."
        ),
    ),
    Case(
        "10-K",
        "2024-12-31",
        "The Company expects revenue of $50 million to $55 million for fiscal 2025.",
    ),
    Case(
        "10-K",
        "2024-12-31",
        (
            "The restatement is expected to reduce revenue for 2022 by $1.4 million and net income for 2023 by $0.9 "
            "million."
        ),
    ),
    Case(
        "10-K",
        "2024-12-31",
        (
            "This notice contains forward-looking statements, including that revenue will increase and that net "
            "loss will be $5 million."
        ),
    ),
    Case(
        "10-Q",
        "2024-06-30",
        "We cannot presently estimate the amount of the net loss for the quarter.",
        withheld=True,
    ),
    Case(
        "10-Q",
        "2024-06-30",
        "At this time, no reasonable estimate of the impact can be made because the valuation is not complete.",
        withheld=True,
    ),
    Case(
        "10-Q",
        "2024-06-30",
        "Because the audit is still under way, the Company is not in a position to quantify the changes.",
        withheld=True,
    ),
    Case(
        "10-Q",
        "2024-06-30",
        "The Company does not expect any significant change in its results of operations.",
    ),
    Case(
        "10-Q",
        "2024-06-30",
        "The Company cannot predict when it will be able to file its Form 10-Q.",
    ),
    Case(
        "10-Q",
        "2024-06-30",
        "The amount of the charge has not yet been determined.",
        withheld=True,
    ),
    Case(
        "10-Q",
        "2024-06-30",
        "These figures are preliminary and may change upon completion of the review.",
    ),
    Case(
        "10-K",
        "2023-06-30",
        "The Fund's net assets decreased.",
    ),
    Case(
        "10-K",
        "2023-06-30",
        (
            "The Company has 12,345,678 shares outstanding and approximately 300 holders of record, who own 45% of "
            "the common stock."
        ),
    ),
    Case(
        "10-K",
        "2016-12-31",
        "The registrant's operations were minimal in both years.",
    ),
    Case(
        "10-K",
        "2024-12-31",
        "On January 5, 2025 the Company paid a civil penalty of $1.5 million to the SEC.",
    ),
    Case(
        "10-K",
        "2024-12-31",
        "The merger consideration is $45.0 million, and the revenue of the target was $20 million in 2022.",
    ),
    Case(
        "10-K",
        "2024-12-31",
        ("Management has determined that revenue for the quarter ended March 31, 2024 was overstated by $2.2 million."),
    ),
    Case(
        "10-K",
        "2024-12-31",
        (
            "The Company is unable to estimate what, if any, significant changes will be reflected in its earnings "
            "statements."
        ),
        withheld=True,
    ),
    Case(
        "10-K",
        "2024-12-31",
        (
            "Due to the pending restatement, the Company is unable to determine whether there will be any "
            "significant change in results."
        ),
        withheld=True,
    ),
    Case(
        "10-K",
        "2024-12-31",
        "The results cannot be reasonably estimated at this time.",
        withheld=True,
    ),
    Case(
        "10-K",
        "2024-12-31",
        "The quantitative effect of these adjustments is not known at this time.",
        withheld=True,
    ),
    Case(
        "10-K",
        "2024-12-31",
        (
            "The Company has not completed its analysis and therefore is not able to provide an estimate of its "
            "2024 results."
        ),
        withheld=True,
    ),
    Case(
        "10-K",
        "2024-12-31",
        "Until the review is done, it would be premature to estimate our results.",
        withheld=True,
    ),
    Case(
        "10-K",
        "2024-12-31",
        "A reasonable estimate of the results cannot be made for want of records.",
        withheld=True,
    ),
    Case(
        "10-K",
        "2024-12-31",
        (
            "The Company does not have sufficient information to provide a narrative or quantitative explanation of "
            "the change."
        ),
        withheld=True,
    ),
    Case(
        "10-K",
        "2024-12-31",
        "The Company is unable to file the Form 10-K without unreasonable effort or expense.",
    ),
    Case(
        "10-K",
        "2024-12-31",
        "There can be no assurance that actual results will not differ from these estimates.",
    ),
    Case(
        "10-K",
        "2024-12-31",
        (
            "The Company has been unable to complete its financial statements and estimates that it will need "
            "another week."
        ),
    ),
    Case(
        "10-K",
        "2004-12-31",
        "The Company borrowed $2 million from its chairman and has an accumulated deficit of $44 million.",
    ),
    Case(
        "10-K",
        "2004-12-31",
        "The Company had sales of $3 million in 2001.",
    ),
    Case(
        "10-K",
        "2004-12-31",
        "We are negotiating with a customer that represents 34% of our revenues.",
    ),
    Case(
        "10-K",
        "2004-12-31",
        (
            "The Company expects that its results will not differ significantly from last year's net loss of $1.2 "
            "million."
        ),
    ),
]
"""Sentences without any estimate; some withhold one."""

SHORT: list[Case] = [
    Case("10-K", "2011-12-31", text, tuple(expected))
    for text, *expected in (
        (
            "Net sales fell to $8 million, after an impairment charge of $2 million.",
            "revenue a=8M d=-",
            "impairment a=2M",
        ),
        ("Net loss was $4 million, after a provision of $2 million.", "net_income a=-4M"),
        ("The company made a reserve of $2 million, and net income was $5 million.", "net_income a=5M"),
        ("Revenue was $12 million, $2 million lower than in 2010.", "revenue a=12M c=-2M d=-"),
        ("Revenue was $12 million, $2 million (or 14%) less than in 2010.", "revenue a=12M c=-2M %=-14 d=-"),
        ("Revenue was $12 million, $2 million, or 14%, less than in 2010.", "revenue a=12M c=-2M %=-14 d=-"),
        ("Net sales rose 5%, i.e. $2 million.", "revenue c=2M %=5 d=+"),
        ("We had $3.0 million of unaudited preliminary revenue.", "revenue a=3M"),
        ("$2.1 million is due to impairment.", "impairment a=2.1M"),
        ("We expect an increase in oil and gas revenues.", "revenue d=+"),
        ("We expect an increase in our revenue of 5%.", "revenue %=5 d=+"),
        ("Net sales were higher than in 2010.", "revenue d=+"),
        ("The change is primarily due to lower net sales.", "revenue d=-"),
        ("Net sales increased 5% from $10 million in 2010.", "revenue p=10M %=5 d=+"),
        ("Net sales increased 5% over the prior year.", "revenue %=5 d=+"),
        ("Net sales were $5 million (2010: $4 million).", "revenue a=5M p=4M d=+"),
        ("Revenue totaled $5 million and $4 million in 2011 and 2010.", "revenue a=5M p=4M d=+"),
        ("We had no revenue in 2011, compared with $1 million in 2010.", "revenue a=0 p=1M d=-"),
        ("Net income will be unchanged at $5 million.", "net_income a=5M d=="),
        ("Net loss decreased by $1 million to $4 million.", "net_income a=-4M c=1M d=+"),
        ("Net income of $2 million turned into a net loss of $3.0 million.", "net_income a=-3M p=2M d=-"),
        ("Total assets were $50 million at December 31, 2011.", "total_assets a=50M"),
        ("Net sales rose after storms closed two stores, from $4 million to $5 million.", "revenue a=5M p=4M d=+"),
        ("Net loss was $4 million in 2011 after earning $2 million in 2010.", "net_income a=-4M p=2M d=-"),
        ("The restatement lowered net income for 2010 by $2 million.",),
        ("Gross profit was 12% of net sales.",),
        ("We expect an increase in headcount.",),
        ("Revenue was affected by higher steel prices.",),
    )
]
"""Sentences that differ by what stands around a figure or a direction."""
