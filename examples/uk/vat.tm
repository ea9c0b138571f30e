//! Value added tax on imports: on the value with every duty and the excise in it, and what it cost to bring the goods to their first place.

fact inland_costs: money
    "Freight, insurance and other costs to the first destination in the UK, where the value does not hold them";
assume inland_costs = 0 GBP;

/// Of what people eat, the commodities that the example uses. Drinks are no food here.
product food = 0201, 0803, 0808;
/// Books, booklets, brochures, pamphlets, leaflets; newspapers; picture books; music; maps.
product printed = 4901..4905;

tax vat on * = 20% of value + duties + alcohol_duty + inland_costs
    since 2011-01-04
    keeps zero_rate, reduced_rate
    cite "VAT Act 1994, sections 2 and 21";
zero_rate: tax vat on food = free since 1994-09-01 cite "VAT Act 1994, schedule 8, group 1";
zero_rate: tax vat on printed = free since 1994-09-01 cite "VAT Act 1994, schedule 8, group 3";
reduced_rate: tax vat on 4014.10.00 = 5% of value + duties + alcohol_duty + inland_costs
    since 2006-07-01
    cite "VAT Act 1994, schedule 7A, group 8";
reduced_rate: tax vat on 9401.80.00 = 5% of value + duties + alcohol_duty + inland_costs
    when "a children's car seat"
    since 2001-05-11
    cite "VAT Act 1994, schedule 7A, group 5";
