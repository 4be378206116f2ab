"""States, provinces and countries as addresses name them."""

from __future__ import annotations

_STATES = """AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;
DC District of Columbia;FL Florida;GA Georgia;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;
LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;MT Montana;
NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico;NY New York;NC North Carolina;ND North Dakota;
OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;
UT Utah;VT Vermont;VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming;AS American Samoa;GU Guam;
MP Northern Mariana Islands;PR Puerto Rico;VI Virgin Islands;VI U.S. Virgin Islands"""

_TRADITIONAL = """Ala AL;Ariz AZ;Ark AR;Calif CA;Colo CO;Conn CT;Del DE;D.C DC;Fla FL;Ill IL;Ind IN;Kan KS;Mass MA;
Md MD;Mich MI;Minn MN;Miss MS;Mont MT;Nebr NE;Nev NV;N.H NH;N.J NJ;N.M NM;N.Y NY;N.C NC;N.D ND;Okla OK;Ore OR;Penn PA;
Pa PA;R.I RI;S.C SC;S.D SD;Tenn TN;Tex TX;Va VA;Vt VT;Wash WA;W.Va WV;Wis WI;Wyo WY;P.R PR"""

US_STATES: dict[str, str] = {}
"""USPS code by state name, code and traditional abbreviation, in lower case, without a final full stop."""
for _row in _STATES.split(";"):
    _code, _name = _row.strip().split(" ", 1)
    US_STATES[_name.lower()] = US_STATES[_code.lower()] = _code
for _row in _TRADITIONAL.split(";"):
    _name, _code = _row.strip().rsplit(" ", 1)
    US_STATES[_name.lower()] = _code

UNITED_STATES = frozenset(("usa", "u.s.a", "u.s.a.", "us", "u.s.", "united states", "united states of america"))

COUNTRIES: frozenset[str] = frozenset(
    name.strip().lower()
    for name in """Argentina;Australia;Austria;Bahamas;The Bahamas;Barbados;Belgium;Belize;Bermuda;Brazil;
    British Virgin Islands;BVI;B.V.I.;Bulgaria;Cambodia;Canada;Cayman Islands;Channel Islands;Chile;China;
    People's Republic of China;People’s Republic of China;P.R. China;P.R.China;PR China;PRC;P.R.C.;Colombia;Costa Rica;
    Croatia;Curacao;Cyprus;Czech Republic;Denmark;Dominican Republic;Ecuador;Egypt;England;Estonia;Finland;France;
    Germany;Ghana;Gibraltar;Greece;Guernsey;Hong Kong;Hong Kong SAR;Hungary;Iceland;India;Indonesia;Ireland;
    Isle of Man;Israel;Italy;Jamaica;Japan;Jersey;Kazakhstan;Kenya;Korea;South Korea;Republic of Korea;Latvia;Liberia;
    Liechtenstein;Lithuania;Luxembourg;Macau;Malaysia;Malta;Marshall Islands;Mauritius;Mexico;Monaco;Mongolia;
    Morocco;Netherlands;The Netherlands;Netherlands Antilles;New Zealand;Nigeria;Northern Ireland;Norway;Pakistan;
    Panama;Peru;Philippines;Poland;Portugal;Romania;Russia;Russian Federation;Saudi Arabia;Scotland;Serbia;Singapore;
    Slovakia;Slovenia;South Africa;Spain;Sri Lanka;Sweden;Switzerland;Taiwan;Taiwan R.O.C.;Taiwan, R.O.C.;R.O.C.;
    Tanzania;Thailand;Trinidad and Tobago;Tunisia;Turkey;UAE;U.A.E.;Ukraine;United Arab Emirates;United Kingdom;UK;
    U.K.;Uruguay;Venezuela;Vietnam;Wales;West Indies;Zambia;Zimbabwe""".split(";")
)
"""Countries, and places that addresses name as one, in lower case."""
