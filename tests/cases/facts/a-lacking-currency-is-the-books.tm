// "A lacking `currency` is that of the book's jurisdiction", also in a nested jurisdiction.
jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
jurisdiction CA { currency CAD; exchange USD = 1.40 CAD; program q { tariff * from * = 10%; } }
jurisdiction MX { currency MXN; program r { tariff * from * = 10%; } }
test "dollars of the US" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 100 }
  expect p = 10 USD;
  shipment { product 7208, origin CN, destination CA, entered 2025-06-30, value 100 }
  expect CA.q = 14 CAD;
  shipment { product 7208, origin CN, destination CA, entered 2025-06-30, value 100, currency CAD }
  expect CA.q = 10 CAD;
}
test "where no exchange is, a data error" {
  shipment { product 7208, origin CN, destination MX, entered 2025-06-30, value 100 }
  expect status error;
}
