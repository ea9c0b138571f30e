tariff steel from * = 50% since 2025-06-04; pause reciprocal until 2025-07-09   //~ E0101 does not say whose law it is //~ E0203 `steel` //~ E0204 `reciprocal` to pause
