//! `claims A, B` is met by whoever claims one of them.
jurisdiction US; currency USD;
program p {
  tariff * from * = 10%;
  exempt * from CA when claims USMCA, S, "S+";
}
test "either claim" {
  shipment { product 0201, origin CA, entered 2025-06-10, value 1_000 USD, claims USMCA } expect p = 0 USD;
  shipment { product 0201, origin CA, entered 2025-06-10, value 1_000 USD, claims S } expect p = 0 USD;
  shipment { product 0201, origin CA, entered 2025-06-10, value 1_000 USD, claims S+ } expect p = 0 USD;
  shipment { product 0201, origin CA, entered 2025-06-10, value 1_000 USD, claims KR } expect p = 100 USD;
}
