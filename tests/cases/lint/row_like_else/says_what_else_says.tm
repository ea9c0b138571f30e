jurisdiction US; currency USD;

program reciprocal {
  tariff * from {
    VN = 46%,
    GB = 10%, //~ W0532 GB pays 10%, which `else` says already
    CH, LI = 31%,
    else = 10%,
  } since 2025-04-09;
}
