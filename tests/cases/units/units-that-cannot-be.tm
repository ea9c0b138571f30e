jurisdiction US; currency USD;
unit kg = 2 lb;                           //~ E0335 `kg`
unit head;                                //~ E0335 `head`
unit a = 2 b;
unit b = 3 c;
unit c = 4 a;                             //~ E0209 `a`
unit empty_box = 0 each;                  //~ E0334 `empty_box`
unit barrel = 158.987 liter_;             //~ E0216 `liter_`
unit carton = 12 each;
unit carton = 24 each;                    //~ E0205 `carton`
unit steel;
product steel = 72;
program carton { tariff 7208 from * = 1 USD/cartn; }  //~ E0205 `carton`
fact x: quantity(proof_gallon) "X";       //~ E0216 `proof_gallon`
program p { tariff 7208 from * = 1 USD/cartn + 1 USD/barrel; }    //~ E0216 `cartn`
