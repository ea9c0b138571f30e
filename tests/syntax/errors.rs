use crate::syntax::{drawn, parse};

/// Source and all that is said of it, in one snapshot.
fn said(text: &str) -> String {
    let (read, files) = parse(text);
    let lines: String = text.lines().map(|line| format!("    {line}\n")).collect();
    let found = drawn(&read, &files);
    let found = if found.is_empty() { "nothing is wrong\n".to_string() } else { found };
    format!("{lines}\n{found}")
}

macro_rules! slips {
    ($($name:ident: $text:expr;)*) => {
        $(#[test]
        fn $name() {
            insta::assert_snapshot!(said($text));
        })*
    };
}

slips! {
    letter_o_for_zero: "tariff steel from * = 5O%;";
    no_percent_sign: "tariff steel from * = 50;";
    no_rate: "tariff steel from * = since 2025-06-04;";
    no_equals: "tariff steel from * 50%;";
    no_from: "tariff steel = 50% since 2025-06-04;";
    no_from_exempt: "exempt annex_ii code 9903.01.32;";
    misspelt_statement: "tarif steel from * = 50%;\nprogramm p { tariff 72 from * = 1%; }";
    unknown_statement: "hello world;\ncurrency USD;";
    misspelt_clause: "tariff steel from * = 50% sinse 2025-06-04;";
    comma_in_a_number: "tariff steel from * = 10,000 USD;";
    decimal_comma: "tariff steel from * = 4,4%;";
    dollar: "tariff steel from * = $2/kg;";
    curly_quotes: "program p “Steel” { }";
    no_such_day: "tariff steel from * = 50% since 2025-02-30;";
    short_day: "tariff steel from * = 50% since 2025-6-4;";
    american_day: "tariff steel from * = 50% since 06/04/2025;";
    day_in_words: "tariff steel from * = 50% since June 4;";
    season_slip: "tariff steel from * = 50% each year 13-01 through 04-30;";
    clause_twice: "tariff steel from * = 50% since 2025-06-04 since 2025-06-05;";
    clause_out_of_place: "exempt * from CA overrides country;\nuse std.countries since 2025-01-01;\npause x each year 01-01 through 02-01;";
    two_excepts: "tariff * from * except eu except DE = 10%;";
    too_many_digits: "tariff steel from * = 0.33333333333333333333333333333333%;";
    third_by_zero: "tariff steel from * = 33 1/0%;";
    missing_semicolon: "currency USD // dollars\n// about steel\ntariff steel from * = 50%;\nuk: tariff steel from GB = 25%\nproduct steel = 72;";
    unfinished_and_no_semicolon: "tariff steel from *\ntariff alu from * = 50%;";
    unclosed_program: "program a {\n  tariff 72 from * = 1%;\nprogram b { tariff 73 from * = 2%; }";
    unclosed_at_the_end: "program a {\n  tariff 72 from * = 1%;\n";
    unclosed_table: "tariff * from { VN = 46%, eu = 20% since 2025-01-01;\ncurrency USD;";
    unclosed_quote: "program p { cite \"Proclamation 9705; }\ncurrency USD;\nuse \"a";
    stray_brace: "currency USD; }\njurisdiction US;";
    paren_open: "product a = (72, 73;";
    names: "product SteelGoods = 72;\nproduct since = 73;\nUK: tariff 72 from * = 1%;";
    later_version: "quota beef: 0201 from AR = 4% for 20_000 t per calendar year;\nscenario s \"x\" { affirm vos on 2025-07-31; }\nvos: ruling x strikes y;\ntest \"t\" { scenario s shipment { product 72 } expect duty = 1 USD; }";
    comparison_slip: "exempt * from * when value > ;\nexempt * from * when value => 3;\nexempt * from * when value == 3;";
    condition_slip: "exempt * from * when origin in;\nexempt * from * when and hybrid;\nexempt * from * when steel_value is;";
    unit_slip: "tariff steel from * = 2 USD/;\ntariff steel from * = 2 per kg;";
    fact_slip: "fact weight: kilos;\nfact weight money;\nfact t: one of a b;";
    slip_in_a_test: "test \"t\" { shipment { product 72 origin DE } expect duty = ; }\ntest \"t\" { shipment { product 72\n origin DE } expect duty = 5 USD; }\ntest \"t\" { expect status maybe; }";
    act_slip: "pause since 2025-01-01;\nprecedence a b;\nprecedence a over;\nextend x until soon;";
    control_slip: "license ethane CN;\nban from KP;";
    comma_left_out: "tariff steel from CN HK = 5%;\ntariff 7208 7209 from * = 5%;\nproduct a = 72, , 73;\ntariff steel, from * = 5%;";
    quotes_left_out: "tariff steel from * = 50% cite EO 14266;\nlicense steel to CN by BIS;\ntariff steel from * = 50% code;";
    words_of_elsewhere: "deduct us_content_value if x;\nTariff steel from * = 5%;\nprecedence a over b wholly;\ntariff 72 from * = 5% at leest 2 USD/kg;\ntariff 72 from * = 5 percent;\ntariff 72 from * = 5% + ;";
    table_slip: "tariff 72 from { VN 46% };\ntariff 72 from { VN = 46% JP = 2% };\ntariff 72 from { VN = };\ntariff 72 from {};";
    day_in_a_condition: "exempt * from * when entered before 2025-02-30;\nexempt * from * when entered before 06/04/2025;\nexempt * from * when entered before June;";
    no_body: "program p;";
    empty_label: "uk: ;";
    letters_of_elsewhere: "product stål = 72;\nproduct x = 7208.1０;";
}
