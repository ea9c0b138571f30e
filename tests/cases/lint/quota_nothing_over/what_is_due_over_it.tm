// Nothing of the program prevails when the quota is used up.
jurisdiction US; currency USD;
program beef {
  quota hilton: 0201 from AR = 20% for 1000 t per calendar year; //~ W0549 nothing of `beef` is due on its goods
  quota closed: 0202 from AR = 20% for 1000 t per calendar year otherwise ban;
}
program sugar {
  tariff 1701 from * = 20%;
  quota part: 1701, 1702 from AR = 1% for 10 t per calendar year; //~ W0549 is due on `1702`
  quota whole: 1701 from BR = 1% for 10 t per calendar year when claims "320";
}
program later {
  tariff 1801 from * = 20% since 2026-01-01;
  quota early: 1801 from AR = 1% for 10 t per calendar year until 2026-01-01; //~ W0549 `early`
}
program relief { quota free_cars: 8703 from GB = free for 100 each per calendar year; }
program cars { tariff 8703 from * = 25%; }
precedence relief over cars entirely;
scenario deal { quota more: 0203 from AR = 1% for 5 t total under sugar; } //~ W0549 in scenario `deal`
