use std.countries;
jurisdiction EU = eu; currency EUR;

fact additional_code: text "Meursing code";
rates meursing by additional_code { 7001 = 10 EUR/100 kg, else = free };
rates old by additional_code { 7001 = 5 EUR/100 kg, else = free }; //~ W0524 nothing looks up the table `old`
program w {
  tariff 1905 from * = 9% + rates meursing by additional_code;
}
