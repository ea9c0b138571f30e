// Members and rows that are never there when their set is used. Sets that are shipped are not looked at.
jurisdiction US; currency USD;
use std.countries;
country club = DE, FR, GB until 2020-02-01; //~ W0546 `GB until 2020-02-01` is in its set on no day
country pact = DE, GB until 2020-02-01, HR since 2013-07-01;
country cut = CN, GB until 2020-02-01;
product annex = list "annex.csv" column code until column ends;
program p {
  tariff 72 from club = 25% since 2025-03-12;
  tariff 73 from pact = 25% since 2018-03-23;
  tariff 74 from eu = 25% since 2025-03-12;
  tariff annex from * = 5% since 2025-01-01;
  tariff 90 from * except cut = 5% since 2025-01-01;
  tariff 91 from cut = 5% since 2025-01-01;
}
//- annex.csv
code,ends
8471,2019-01-01 //~ W0546 `8471`
8472,2026-01-01
8473,
