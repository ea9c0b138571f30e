jurisdiction US; currency USD;
use std.countries;

product copper = 7403..7419;
program metals {
  copper: tariff copper from * = 25%;
  // Not the goods of the set.
  eu_steel: tariff 72 from eu = 25%;
}
program wire {
  copper: tariff 7217 from * = 5%; //~ W0527 the label `copper` is also the name of a set that this statement does not name
}
jurisdiction CN {
  program duties { wire: tariff 7217 from US = 5%; } //~ W0527 the label `wire` is also the name of a program
}
