jurisdiction US; currency USD;
use std.countries;

product steel = 7206..7217, 7208.10; //~ W0520 `7206..7217` holds `7208.10` already
country near = CA, MX, CA; //~ W0520 `CA` stands here twice
program w {
  tariff steel from eu, DE = 25% since 2025-03-12; //~ W0520 `eu` holds `DE` already
  tariff 76 from eu, GB = 25% since 2025-03-12;
  // Croatia was no member yet.
  tariff 74 from eu, HR = 25% since 2010-03-12;
  exempt 9401, 94.03 from near;
}
