// ISO 4217: the Kuwaiti dinar has three decimals.
jurisdiction KW; currency KWD;
program p { tariff * from * = 5%; }
program c { tariff * from * = 10 ¢ each; }
test "fils" {
  // 0.0617 and 0.1
  shipment { product 0406, origin FR, entered 2025-06-04, value 1.234 KWD, quantity 1 each }
  expect p = 0.062 KWD, c = 0.1 KWD;
}
