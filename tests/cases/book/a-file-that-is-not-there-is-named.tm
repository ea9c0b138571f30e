jurisdiction US; currency USD;
use "list.tm";                                          //~ E0105 list.tm cannot be read
product a = list "lists/annex.csv" column hts8;         //~ E0150
program p { tariff 7208 from * = 10%; }
