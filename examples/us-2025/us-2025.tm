//! Import measures of the United States from January 2025 to April 2026, as the laws, orders and rulings of that time made them.
//!
//! One file holds one programme; this one says what is asked of a shipment, what is taken for granted where it does not say, and which
//! programme gives way to which. `courts.tm` has the rulings, `deals.tm` what was announced before it was law. Lists of codes lie under
//! `lists/`, tests under `tests/`. What the book does not cover is said in `README.md`.

jurisdiction US;
currency USD;
use std.countries;
use std.us.metals;

use "mfn.tm";
use "s301.tm";
use "s232_steel.tm";
use "s232_aluminum.tm";
use "s232_copper.tm";
use "s232_metals.tm";
use "s232_autos.tm";
use "s232_trucks.tm";
use "s232_wood.tm";
use "s232_semis.tm";
use "fentanyl.tm";
use "reciprocal.tm";
use "brazil.tm";
use "india.tm";
use "s122.tm";
use "courts.tm";
use "deals.tm";

// What a shipment may be asked.

fact steel_value: money "Customs value of the steel content";
fact aluminum_value: money "Customs value of the aluminum content";
fact copper_value: money "Customs value of the copper content";
fact us_content_value: money
    "Value of what was wholly obtained, produced or substantially transformed in the United States";
fact melted_in: country "Where the steel was melted and poured";
fact smelted_in: country "Where the largest part of the primary aluminum was smelted";
fact cast_in: country "Where the aluminum was last cast";
fact british_metal: flag
    "Its steel is at least 95% melted and poured, its aluminum smelted or cast, in the United Kingdom; asked since April 2026";
fact american_metal: flag
    "Its metal is at least 95% melted and poured, or smelted and cast, in the United States; asked since April 2026";
fact metal_percent: number "The listed metals' part of the weight, in percent, 0 to 100";
fact in_quota: flag
    "Is within the quota that its duty has, where it has one: of steel and aluminum to 11 March 2025, of British cars";
fact car_part: flag "Is a part of a passenger car or light truck, where its line is on the list of parts";
fact car_computer: flag "Is a machine of heading 8471 that is a part of a passenger car or light truck";
fact truck_part: flag "Is a part of a medium or heavy truck or a bus, where its line is on the list of parts";
fact classic_vehicle: flag "Was made at least 25 years before the year of its entry";
fact listed_semiconductor: flag
    "Meets the technical parameters of the proclamation on semiconductors, and none of its excepted uses";
fact civil_aircraft: flag "Is an article of civil aircraft in the sense of general note 6";
fact particular_food: flag "Is one of the particular articles of its code that the order of 14 November 2025 names";
fact plaintiff: flag "Is imported by a plaintiff to whom the ruling on Section 122 gives relief";

/// Where a shipment does not say. Results name each that mattered.
assume loaded = entered,
       melted_in = origin,
       smelted_in = origin,
       cast_in = origin,
       us_content_value = 0 USD,
       metal_percent = 100,
       british_metal = yes,
       american_metal = no,
       in_quota = yes,
       car_part = yes,
       truck_part = yes,
       car_computer = no,
       classic_vehicle = no,
       listed_semiconductor = no,
       civil_aircraft = no,
       particular_food = no,
       plaintiff = no;

/// Without a quantity, a rate of the schedule counts only as far as it is in percent.
assume quantity = 0;

country china = CN, HK, MO;
country neighbours = CA, MX;
/// Countries whose goods have column 2 rates.
country column_2 = BY, CU, KP, RU;

// What gives way to what. A duty displaces only where it is due.

/// Cars and their parts pay nothing else but the fentanyl duty on China and Section 301.
precedence s232_autos over s232_steel, s232_aluminum since 2025-04-03 announced 2025-04-29 entirely cite "EO 14289";
precedence s232_autos over fentanyl from neighbours since 2025-04-03 announced 2025-04-29 entirely cite "EO 14289";
precedence s232_autos over reciprocal since 2025-04-05 announced 2025-04-02 entirely code 9903.01.33 cite "EO 14257";
precedence s232_autos over s232_copper since 2025-08-01 announced 2025-07-30 entirely cite "Proclamation 10962";
precedence s232_autos over brazil since 2025-08-06 announced 2025-07-30 entirely code 9903.01.83 cite "EO 14323";
precedence s232_autos over india since 2025-08-27 announced 2025-08-06 entirely code 9903.01.87 cite "EO 14329";
precedence s232_autos over s232_wood since 2025-10-14 announced 2025-09-29 entirely cite "Proclamation 10976";
precedence s232_autos over s122
    since 2026-02-24 announced 2026-02-20 entirely
    code 9903.03.06 cite "Proclamation 11012";
precedence s232_autos over s232_metals since 2026-04-06 announced 2026-04-02 entirely cite "Proclamation 11021";

/// So do trucks, buses and their parts; what is also a part of a car pays as that.
precedence s232_autos over s232_trucks since 2025-11-01 announced 2025-10-17 entirely cite "Proclamation 10984";
precedence s232_trucks over s232_steel, s232_aluminum, s232_copper, reciprocal, brazil, india
    since 2025-11-01 announced 2025-10-17 entirely
    cite "Proclamation 10984";
precedence s232_trucks over fentanyl from neighbours
    since 2025-11-01 announced 2025-10-17 entirely
    cite "Proclamation 10984";
precedence s232_trucks over s122
    since 2026-02-24 announced 2026-02-20 entirely
    code 9903.03.06 cite "Proclamation 11012";
precedence s232_trucks over s232_metals since 2026-04-06 announced 2026-04-02 entirely cite "Proclamation 11021";

/// Wood pays instead of the tariffs by country, and beside the rest.
precedence s232_wood over reciprocal, brazil, india
    since 2025-10-14 announced 2025-09-29 entirely
    cite "Proclamation 10976";
precedence s232_wood over fentanyl from neighbours
    since 2025-10-14 announced 2025-09-29 entirely
    cite "Proclamation 10976";
precedence s232_wood over s122 since 2026-02-24 announced 2026-02-20 entirely code 9903.03.06 cite "Proclamation 11012";

/// The listed semiconductors pay nothing else but Section 301.
precedence s232_semis over reciprocal, brazil, india, fentanyl, s232_autos, s232_trucks, s232_steel, s232_aluminum,
                           s232_copper, s232_wood
    since 2026-01-15 announced 2026-01-14 entirely
    cite "Proclamation 11002";
precedence s232_semis over s122
    since 2026-02-24 announced 2026-02-20 entirely
    code 9903.03.06 cite "Proclamation 11012";
precedence s232_semis over s232_metals since 2026-04-06 announced 2026-04-02 entirely cite "Proclamation 11021";

/// Until 3 June 2025 an article of steel or aluminum was outside the reciprocal tariff whole.
precedence s232_steel, s232_aluminum over reciprocal
    since 2025-04-05 until 2025-06-04 announced 2025-04-02 entirely
    code 9903.01.33 cite "EO 14257";
/// Since 4 June only its content of the metal is: the rest pays the tariffs by country.
precedence s232_steel, s232_aluminum over reciprocal
    since 2025-06-04 announced 2025-06-03
    code 9903.01.33 cite "Proclamation 10947";
precedence s232_steel, s232_aluminum over fentanyl from neighbours
    since 2025-06-04 announced 2025-06-03
    cite "Proclamation 10947";
precedence s232_steel, s232_aluminum over brazil since 2025-08-06 announced 2025-07-30 code 9903.01.83 cite "EO 14323";
precedence s232_steel, s232_aluminum over india since 2025-08-27 announced 2025-08-06 code 9903.01.87 cite "EO 14329";
precedence s232_steel, s232_aluminum over s122
    since 2026-02-24 announced 2026-02-20
    code 9903.03.06 cite "Proclamation 11012";

/// Before that, goods of Canada and Mexico that owed the fentanyl duty paid no metals duties, back to 4 March.
precedence fentanyl over s232_steel, s232_aluminum from neighbours
    since 2025-03-04 until 2025-06-04 announced 2025-04-29 entirely
    cite "EO 14289";

/// Copper takes its content out of the tariffs by country, and of no fentanyl duty.
precedence s232_copper over reciprocal since 2025-08-01 announced 2025-07-30 code 9903.01.33 cite "Proclamation 10962";
precedence s232_copper over brazil since 2025-08-06 announced 2025-07-30 code 9903.01.83 cite "EO 14323";
precedence s232_copper over india since 2025-08-27 announced 2025-08-06 code 9903.01.87 cite "EO 14329";
precedence s232_copper over s122 since 2026-02-24 announced 2026-02-20 code 9903.03.06 cite "Proclamation 11012";

/// Russian aluminum pays its own duty, and none of the metals' of 2026.
precedence s232_aluminum over s232_metals since 2026-04-06 announced 2026-04-02 entirely cite "Proclamation 11021";

/// Articles of civil aircraft of countries that agreed on it.
exempt aircraft from GB
    when civil_aircraft
    since 2025-06-30 announced 2025-06-16
    under reciprocal, s232_steel, s232_aluminum, s232_copper, s232_metals
    code 9903.96.01 cite "EO 14309";
exempt aircraft from eu
    when civil_aircraft
    since 2025-09-01 announced 2025-09-25
    under reciprocal, s232_steel, s232_aluminum, s232_copper, s232_metals
    code 9903.02.76 cite "90 FR 46136";
exempt aircraft from JP
    when civil_aircraft
    since 2025-09-16 announced 2025-09-04
    under reciprocal, s232_steel, s232_aluminum, s232_copper, s232_metals
    code 9903.96.02 cite "EO 14345";
exempt aircraft from KR
    when civil_aircraft
    since 2025-11-14 announced 2025-12-04
    under reciprocal, s232_steel, s232_aluminum, s232_copper, s232_metals
    code 9903.02.81 cite "90 FR 55964";

/// From 6 April 2026 the metals pay on the whole article, and nothing of it is left to Section 122.
precedence s232_metals over s122
    since 2026-04-06 announced 2026-04-02 entirely
    code 9903.03.06 cite "Proclamation 11021";
