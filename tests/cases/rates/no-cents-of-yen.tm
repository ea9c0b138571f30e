// "¢ … error in a jurisdiction whose currency has no hundredth (JPY)".
jurisdiction JP; currency JPY;
program a { tariff 2204 from * = 4.4 ¢/l; }     //~ E0303 hundredth
