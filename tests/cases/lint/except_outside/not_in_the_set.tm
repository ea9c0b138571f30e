jurisdiction US; currency USD;
use std.countries;

program w {
  tariff 72 from eu except GB, DE = 25% since 2025-03-12; //~ W0521 the country `GB` is not in `eu` on any day of this statement
  tariff 73 from eu except GB = 25% since 2019-03-12;
  tariff 7408, 7409 except 7410 from * = 10% since 2025-01-01; //~ W0521 `7410` is not in `7408, 7409`
  tariff 75 from * except CN = 10% since 2025-01-01;
}
