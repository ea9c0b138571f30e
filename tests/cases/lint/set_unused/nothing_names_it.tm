jurisdiction US; currency USD;

product steel = 7206..7217;
// A comment that says copper is no use of it.
product copper = 7403..7419; //~ W0522 nothing uses the set `copper`
country near = CA, MX; //~ W0522 nothing uses the set `near`
country far = AU, NZ;
program w {
  tariff steel from far = 25%;
}
