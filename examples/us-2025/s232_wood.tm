//! Section 232 duties on softwood lumber, upholstered furniture, kitchen cabinets and vanities.

product softwood = 4403.11, 4403.21..4403.26, 4403.99, 4406.11, 4406.91, 4407.11..4407.19;
product upholstered = 9401.61.4011, 9401.61.4031, 9401.61.6011, 9401.61.6031;
product cabinets = 9403.40.9060, 9403.60.8093, 9403.91.0080;

program s232_wood "Section 232 wood" {
  cite "Proclamation 10976";
  tariff softwood from * = 10% since 2025-10-14 announced 2025-09-29 code 9903.76.01;
  tariff upholstered from * = 25% since 2025-10-14 announced 2025-09-29 code 9903.76.02;
  tariff cabinets from * = 25% since 2025-10-14 announced 2025-09-29 code 9903.76.03;
  agreed: tariff upholstered, cabinets from GB = 10% since 2025-10-14 announced 2025-09-29 code 9903.76.20;
  agreed: tariff upholstered, cabinets from JP = 15% inclusive of mfn
      since 2025-10-14 announced 2025-09-29
      code 9903.76.21;
  agreed: tariff upholstered, cabinets from eu = 15% inclusive of mfn
      since 2025-10-14 announced 2025-09-29
      code 9903.76.22;
  agreed: tariff upholstered, cabinets from KR = 15% inclusive of mfn
      since 2025-11-14 announced 2025-12-04
      code 9903.76.23 cite "90 FR 55964";
  /// Set for New Year's Day 2026, and put off.
  rise: tariff upholstered from * = 30% since 2026-01-01 announced 2025-09-29 keeps agreed code 9903.76.02;
  rise: tariff cabinets from * = 50% since 2026-01-01 announced 2025-09-29 keeps agreed code 9903.76.03;
}

/// The rise is put off by a year.
pause s232_wood.rise since 2026-01-01 for 1 year announced 2025-12-31 cite "Proclamation 11000";
