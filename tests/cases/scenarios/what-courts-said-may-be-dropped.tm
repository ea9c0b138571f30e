//! A scenario may drop what a court said of a ruling, and say the opposite on the same day; a ruling that is dropped was never given.
jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-04-05 announced 2025-04-02; }
ruling r "R v. S" by "the court" on 2025-05-28 strikes p;
stay r since 2025-05-29;
upheld: affirm r on 2026-02-20;
ended: final r on 2026-02-20;

scenario undone { drop upheld, ended; reverse r on 2026-02-20; }
scenario never { drop r; }

test "as it is" {
  shipment { product 4202.92, origin VN, entered 2026-02-19, value 1_000 USD } expect p = 100 USD;
  shipment { product 4202.92, origin VN, entered 2026-02-20, value 1_000 USD } expect p = 0 USD;
}
test "reversed" {
  scenario undone
  shipment { product 4202.92, origin VN, entered 2026-02-20, value 1_000 USD } expect p = 100 USD, contested = 0 USD;
}
test "never given" {
  scenario never
  shipment { product 4202.92, origin VN, entered 2025-05-28, value 1_000 USD } expect p = 100 USD, contested = 0 USD;
}
