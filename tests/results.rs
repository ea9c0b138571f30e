//! Results as they are written.

use rust_decimal::Decimal;
use tradec::book::Book;
use tradec::shipment::{Amount, Marked, Outcome, Status};
use tradec::table::{Layout, Named, table_for_people, write_csv};
use tradec::trade::Currency;

fn outcomes() -> Vec<Outcome> {
    let mark = |name: &str, sure: bool| Marked { name: name.to_string(), sure };
    let known = Outcome {
        status: Status::Ok,
        duty: Amount::Known(Decimal::new(1_234_567, 2)),
        currency: Currency::parse("USD"),
        controls: vec![mark("ethane", true), mark("rare, earths", false)],
        assumed: vec!["loaded".to_string()],
        ..Outcome::failed(1, Some("=a1".to_string()), 0, Vec::new())
    };
    let lacking = Outcome {
        status: Status::Needs,
        duty: Amount::Unknown,
        needs: vec!["=cmd()".to_string(), "steel_value".to_string()],
        ..Outcome::failed(2, None, 0, Vec::new())
    };
    vec![known, lacking]
}

#[test]
fn results_are_csv_that_no_spreadsheet_runs() {
    let mut bytes = Vec::new();
    write_csv(&mut bytes, &Layout::plain(&Book::default(), Named { has_id: true, has_variant: false }), &outcomes())
        .unwrap();
    let expected = "line,id,status,duty,taxes,fees,total,currency,contested,refundable,at_least,at_most,controls,needs,assumed,codes\n\
        1,=a1,ok,12345.67,,,,USD,,,,,\"ethane; rare, earths?\",,loaded,\n\
        2,,needs,,,,,,,,,,,'=cmd(); steel_value,,\n";
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
}

#[test]
fn a_table_breaks_no_amount() {
    let table = table_for_people(&Layout::plain(&Book::default(), Named::default()), &outcomes(), 40);
    assert!(table.contains(" 12,345.67 "), "{table}");
    assert!(!table.contains("taxes"), "a column that is empty everywhere is left out: {table}");
}
