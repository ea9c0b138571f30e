// "An unnamed licence or ban has its product set's name."
jurisdiction US; currency USD;
product ethane = 2711.19;
product crude = 2709;
ban ethane, crude to CN;      //~ E0214
ban 2711.19 from RU;          //~ E0214
