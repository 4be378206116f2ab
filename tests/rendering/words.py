"""Invented companies, people, places and sentences to draw from."""

from __future__ import annotations

COMPANIES = (
    "Pellworth Instruments, Inc.", "Harbor & Vine Foods Corporation", "Quillan Resources Ltd.", "Oxbow Hill Bancorp",
    "TREMONT WEIR HOLDINGS, INC.", "Sable Point Energy Partners, L.P.", "Nine Elms Acquisition Corp. II",
    "Brackenfell Pharmaceuticals Inc", "Ostrander-Lowe Co.", "Cinder Ridge Mining Company",
    "Juniper Loom Technologies, Inc.", "Larch Street Realty Trust",
    "Vantongeren International N.V.", "Mossgrove.com, Inc.",
)  # fmt: skip
FORMER = (
    "Pellworth Scale Works, Inc.", "Vine Packing Co.", "Tremont Acquisition Corp.", "Blue Kettle Ventures Ltd.",
    "Ridge Gold Corporation",
)  # fmt: skip
PEOPLE = (
    "Adele M. Pruitt", "Warren Castellane", "Priya Nandakumar", "Gustav Ohlsson", "T. Michael Brannigan",
    "Rosalind Achterberg", "Luis Ferreira", "Denise K. Whitcombe", "Howard Tran", "Margit Solberg",
)  # fmt: skip
TITLES = (
    "Chief Financial Officer", "President", "Vice President - Finance and Treasurer", "Controller",
    "Chief Executive Officer", "Treasurer and Secretary", "Senior Vice President and Chief Accounting Officer",
    "Principal Financial Officer", "General Counsel",
)  # fmt: skip
STREETS = (
    ("1180 Tannery Road",), ("400 Wexford Plaza", "Suite 210"), ("77 Half Moon Lane",), ("P.O. Box 1145",),
    ("2525 East Juniper Avenue, 4th Floor",), ("One Calloway Center",), ("9 Quarry Street", "Building C"),
    ("Route 12, Box 88",),
)  # fmt: skip
# city line as printed, city, state, postal code, country
PLACES = (
    ("Duluth, Minnesota 55802", "Duluth", "MN", "55802", None),
    ("Ogden, UT 84401", "Ogden", "UT", "84401", None),
    ("New Bern, North Carolina 28560-1234", "New Bern", "NC", "28560-1234", None),
    ("St. Louis, Missouri 63103", "St. Louis", "MO", "63103", None),
    ("New York, New York 10017", "New York", "NY", "10017", None),
    ("Fort Worth, TX 76102", "Fort Worth", "TX", "76102", None),
    ("Coeur d'Alene, Idaho 83814", "Coeur d'Alene", "ID", "83814", None),
    ("Washington, D.C. 20006", "Washington", "DC", "20006", None),
    ("Wilkes-Barre, PA 18701", "Wilkes-Barre", "PA", "18701", None),
    ("Hartford, CT 06103", "Hartford", "CT", "06103", None),
)  # fmt: skip
# No city-states: whether `Singapore 049483` names the city or the country is for nobody to tell.
PLACES_ABROAD = (
    ("Vancouver, British Columbia, Canada V6C 1T2", "Vancouver", "British Columbia", "V6C 1T2", "Canada"),
    ("London W1J 8LQ, United Kingdom", "London", None, "W1J 8LQ", "United Kingdom"),
    ("Toronto, Ontario M5H 2R2, Canada", "Toronto", "Ontario", "M5H 2R2", "Canada"),
)  # fmt: skip

NARRATIVE = (
    (
        "The registrant moved its accounting records to a new general ledger during the period, and the conversion has "
        "taken more time than was planned."
    ),
    "The compilation of the financial statements of a subsidiary acquired in the third quarter has not been completed.",
    (
        "The registrant's independent accountants have asked for more evidence on the valuation of inventories at "
        "two of its plants."
    ),
    (
        "The controller left the registrant shortly after the close of the period and her successor has only begun to "
        "review the accounts."
    ),
    "A fire at the offices of the registrant's bookkeeper destroyed part of the records that support accounts payable.",
    (
        "Negotiations with the registrant's principal lender about the waiver of a covenant were still under way when "
        "the report was due."
    ),
    (
        'The Audit Committee of the registrant (the "Committee") is looking into the recognition of revenue under '
        "certain contracts with distributors."
    ),
    "The registrant could not complete the report without unreasonable effort or expense.",
    "The registrant expects to file the report within the extension period.",
    "As of the date of this notice, the registrant does not know when its work will be finished.",
)
EXPLANATION = (
    (
        "The registrant expects to report revenue of approximately $14.2 million for the period, compared with "
        "$17.9 million for the corresponding period of the prior year."
    ),
    "The decrease is chiefly the result of the loss of one customer and of lower prices.",
    "A net loss of about $2.3 million is anticipated, compared with net income of $450,000 a year earlier.",
    (
        "The registrant cannot make a reasonable estimate of the results until the valuation of its mineral properties "
        "has been completed."
    ),
    "Cost of goods sold fell in line with sales, while general and administrative expenses did not change materially.",
)
