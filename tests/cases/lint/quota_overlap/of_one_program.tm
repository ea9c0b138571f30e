// Two quotas for the same goods; those that say which goes first, and those of other days or claims, are kept apart.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20%;
  quota wide: 0201 from AR, UY = 5% for 100 t per calendar year since 2025-01-01;
  quota narrow: 0201.30 from AR = 1% for 50 t per calendar year since 2025-01-01; //~ W0547 the quotas `narrow` and `wide`
  quota earlier: 0201 from AR = 5% for 90 t per calendar year since 2024-01-01 until 2025-01-01;
  quota named: 0201.20 from UY = 1% for 5 t per calendar year since 2025-01-01 overrides wide;
  quota of_nz: 0201 from NZ = 1% for 5 t per calendar year when claims "320";
  quota of_wto: 0201 from NZ = 5% for 5 t per calendar year when claims "120" overrides of_nz;
}
program sugar {
  tariff 1701 from * = 20%;
  quota agreed: 1701 from NZ = 1% for 5 t per calendar year when claims "320";
  quota bound: 1701.13 from NZ = 5% for 5 t per calendar year when claims "120" and not claims "320";
}
