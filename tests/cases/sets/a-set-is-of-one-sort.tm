jurisdiction US; currency USD;
product steel = 7208;
country union = DE, FR;
program p {
  tariff union from steel = 10%;      //~ E0208 `union` is a set of countries //~ E0208 `steel` is a set of products
  tariff * from 7208 = 10%;           //~ E0208 `7208` is a product code
}
product mixed = union, 7208;          //~ E0208 `union` is a set of countries
