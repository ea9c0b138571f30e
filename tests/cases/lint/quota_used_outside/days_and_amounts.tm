// What cannot have been used.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20%;
  quota a: 0201 from AR = 5% for 100 t per calendar year since 2025-03-01 used 40 t on 2025-03-01; //~ W0548 begins on 2025-03-01
  quota b: 0201 from BR = 5% for 100 t per calendar year since 2025-03-01 until 2025-10-01 used 40 t on 2025-10-02; //~ W0548 ended before 2025-10-01
  quota c: 0201 from UY = 5% for 100 t per calendar year since 2025-03-01 used 140 t on 2025-04-01; //~ W0548 more was used than there is
  quota d: 0201 from PY = 5% for 100 t per year from 07-01 since 2024-07-01 used 40 t on 2025-07-01; //~ W0548 a period of the quota `d` begins on 2025-07-01
  quota e: 0201 from NZ = 5% for 100 t per calendar year since 2025-03-01 until 2025-10-01 used 40 t on 2025-10-01 used 100_000 kg on 2025-03-02;
  quota f: 0201 from AU = 5% for 100 t total used 40 t on 2025-10-01;
}
