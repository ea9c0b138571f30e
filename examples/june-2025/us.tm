//! US import measures as they stood on 10 June 2025, with the laws behind them since 2018, and what China answered (`china.tm`).
//! The files of this folder are one book: `tradec eval examples/june-2025 examples/june-2025/shipments.csv`.
//! Product lists under `lists/` hold the codes that this example uses, not the whole legal lists; their sources and licences stand beside them.
//! Left out: quotas that are open (a shipment within one is taken as within it), Section 301 exclusions, the auto makers' offset, melt and smelt
//! rules that look beyond the origin, drawback, and small parcels.

jurisdiction US;
currency USD;
use std.countries;
use std.us.metals;

fact steel_value: money "Value of the steel content";
fact aluminum_value: money "Value of the aluminum content";
fact us_content_value: money "Value of the US content";
fact car_part: flag "Is a part of a passenger car or light truck";
fact classic_car: flag "Was made at least 25 years before its entry";

// Where a shipment does not say.
assume loaded = entered, us_content_value = 0 USD, car_part = no, classic_car = no;

// What gives way to what. A duty displaces only where it is due.

/// Cars and their parts pay none of the metals duties.
precedence s232_autos over s232_steel, s232_aluminum since 2025-04-03 announced 2025-04-29 entirely cite "EO 14289"; // tradec: allow(announced-late) the order reaches back to 3 April
precedence s232_autos over fentanyl from CA, MX since 2025-04-03 announced 2025-04-29 entirely cite "EO 14289"; // tradec: allow(announced-late) the order reaches back to 3 April
precedence s232_autos over reciprocal since 2025-04-05 announced 2025-04-02 entirely cite "EO 14257, section 3(b)";

/// Until 3 June a metals article, or one with a metals derivative duty, was outside the reciprocal tariff whole.
precedence s232_steel, s232_aluminum over reciprocal
    since 2025-04-05 until 2025-06-04 announced 2025-04-02 entirely
    code 9903.01.33 cite "EO 14257, section 3(b)";
/// Since 4 June only its metal content is; the rest pays the reciprocal tariff.
precedence s232_steel, s232_aluminum over reciprocal since 2025-06-04 announced 2025-06-03 cite "Proclamation 10947";

/// Goods of Canada and Mexico that owed the fentanyl duty paid no metals duties, back to 4 March.
precedence fentanyl over s232_steel, s232_aluminum from CA, MX
    since 2025-03-04 until 2025-06-04 announced 2025-04-29 entirely
    cite "EO 14289"; // tradec: allow(announced-late) the order reaches back to 4 March
/// Since 4 June it is the other way round, content by content.
precedence s232_steel, s232_aluminum over fentanyl from CA, MX
    since 2025-06-04 announced 2025-06-03
    cite "Proclamation 10947";
