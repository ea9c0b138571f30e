jurisdiction US; currency USD;

unit carton = 12 each;
unit pallet = 40 each; //~ W0525 nothing is counted in `pallet`
program w {
  tariff 0407 from * = 2 USD/carton;
}
