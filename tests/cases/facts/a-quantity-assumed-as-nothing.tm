//! Nothing is nothing in every unit: `assume quantity = 0` lets a specific rate count only as far as it is in percent where no quantity
//! is given. A quantity in a unit that converts counts first, whichever fact gives it.
jurisdiction US; currency USD;
assume quantity = 0;

program p {
  tariff 22 from * = 10 ¢/l + 5%;
  tariff 27 from * = 1 USD/t;
}

test "assumed as nothing" {
  shipment { product 2203.00, origin DE, entered 2025-06-10, value 1_000 USD } expect p = 50 USD, assumed quantity;
  shipment { product 2203.00, origin DE, entered 2025-06-10, value 1_000 USD, quantity 100 l } expect p = 60 USD;
  shipment { product 2203.00, origin DE, entered 2025-06-10, value 1_000 USD, quantity 100 each } expect p = 50 USD, assumed quantity;
  shipment { product 2203.00, origin DE, entered 2025-06-10, value 1_000 USD, quantity2 100 l } expect p = 60 USD;
  shipment { product 2701.11, origin DE, entered 2025-06-10, value 1_000 USD } expect p = 0 USD, assumed quantity;
}
