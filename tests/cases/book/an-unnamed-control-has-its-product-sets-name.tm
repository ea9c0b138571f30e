jurisdiction US; currency USD;
product ethane = 2711.19, 2901.10;
license ethane to CN by "BIS";
license 8471 to CN by "BIS";              //~ E0214
chips: license 8542 to CN by "BIS";
