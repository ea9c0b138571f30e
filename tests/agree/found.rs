//! Books on which proof and evaluator once parted.

use crate::agree::check::{Class, check};

const HEAD: &str = "jurisdiction US; currency USD; fact m: money \"content\"; fact f: flag \"flag\";
    product s = 7206.10 since 2025-02-10, 7206.90; country g = DE, FR since 2025-02-10;\n";

#[track_caller]
fn is(class: Class, book: &str) {
    assert_eq!(check(&format!("{HEAD}{book}")), Ok(class));
}

#[test]
fn products_cut_out_on_some_days_are_apart_from_the_others() {
    is(Class::Clean, "program p { tariff * except s from * = 10%; }");
}

#[test]
fn origins_cut_out_on_some_days_are_apart_from_the_others() {
    is(Class::Clean, "program p { tariff * from * except g = 10%; }");
}

#[test]
fn products_cut_out_of_the_part_of_an_act_are_apart_from_the_others() {
    is(Class::Clean, "program p { tariff * from * = 10%; } pause p * except s since 2025-01-10;");
}

#[test]
fn an_exemption_of_one_product_settles_no_other() {
    is(
        Class::Clash,
        "program p { tariff 7206, 7207 from * = 10%; tariff 7206, 7207 from * = 20%; exempt 7206 from *; }",
    );
}

#[test]
fn where_an_exemption_matches_nothing_has_to_prevail() {
    is(Class::Clean, "program p { tariff 7206 from * = 10%; tariff * from DE = 20%; exempt 7206 from DE; }");
}

#[test]
fn a_repeal_ends_a_pause_only_for_its_part() {
    is(
        Class::Clean,
        "program p { tariff * from * = 10%; } x: pause p since 2025-01-10; repeal x 7206 from g since 2025-03-10;",
    );
}

#[test]
fn a_condition_on_a_set_knows_its_members_only_from_their_announcement() {
    let book = "jurisdiction US; currency USD; country g = DE, FR since 2025-02-10 announced 2025-03-10;
        program p { tariff * from FR = 10% when origin in g; }";
    assert_eq!(check(book), Ok(Class::Clean));
}

#[test]
fn an_exemption_whose_condition_always_holds_settles_what_no_shipment_is_too() {
    is(
        Class::Clean,
        "program p { exempt 7206.90 from * when not (m < 100 USD and m >= 100 USD);
            tariff 7206.90 from CN = 10%; tariff 7206 from * except DE = 10% since 2025-01-10; tariff 7206.90 from * = 20%; }",
    );
}
