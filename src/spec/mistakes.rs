//! What can be wrong with a line while its duties are reckoned.

crate::mistakes! {
    /// Several measures apply to this line and none goes before the others
    ///
    /// A book is proved before it is evaluated, so this should not happen: where it does, the proof has missed something, and
    /// we would like to know. tradec levies nothing rather than guess.
    ///
    /// Example: two tariffs of one program whose conditions in words both hold
    ///
    /// To mend it: say in the book which goes first, with `overrides`, or keep them apart with `except`.
    "D0201" AMBIGUOUS;

    /// No exchange rate for the day
    ///
    /// An amount in another currency is converted by the rate in force on the day; the book has none for it.
    ///
    /// Example: a row in EUR entered before the first `exchange EUR = …` of the book begins
    ///
    /// To mend it: add an `exchange` for the period.
    "D0202" NO_RATE;

    /// More than the value
    ///
    /// Contents that programs are levied on are parts of the shipment's value, and different ones do not overlap: one of them,
    /// or all together, cannot be more than the value.
    ///
    /// Example: steel_value 12,000 in a shipment worth 10,000
    ///
    /// To mend it: correct the row.
    "D0203" MORE_THAN_VALUE;

    /// Deductions below zero
    ///
    /// What is deducted from a program's part of the value is more than that part, or is itself below zero.
    ///
    /// Example: us_content_value 6,000 deducted from a content of 4,000
    ///
    /// To mend it: correct the row, or the deduction.
    "D0204" BELOW_ZERO;

    /// Value for each unit of nothing
    ///
    /// A condition asks the value for each kilogram or piece, and the quantity is zero.
    ///
    /// Example: `when value per kg < 2 USD/kg` and a row with quantity 0
    ///
    /// To mend it: correct the quantity.
    "D0205" NO_QUANTITY;

    /// A product below zero
    ///
    /// A rate is multiplied by a fact that is below zero.
    ///
    /// Example: `0.50 GBP/hl * abv` and an abv of -5
    ///
    /// To mend it: correct the row. `abv` lies between 0 and 100.
    "D0206" NEGATIVE_FACTOR;

    /// An amount of more than 28 digits
    ///
    /// Results hold at most 28 digits; tradec neither cuts nor wraps.
    ///
    /// Example: a value of 9999999999999999999999999999 at 100%
    ///
    /// To mend it: correct the value.
    "D0207" TOO_LARGE;

    /// Programs wait for each other
    ///
    /// On this line one program is levied on what another leaves, or on another's duty, in a circle.
    ///
    /// Example: `precedence a over b; precedence b over a;` where both prevail
    ///
    /// To mend it: take one of the precedences away, or keep them apart by product, origin or date.
    "D0208" CIRCLE;

    /// One entry on two days
    ///
    /// The lines of one entry are entered together: what is asked for each entry is reckoned on the sum of its lines, by the
    /// law of one day.
    ///
    /// Example: two rows with entry E1, one entered on 2025-06-04 and one on 2025-06-05, in a book with a fee `per entry`
    ///
    /// To mend it: correct the day, or give each its own entry.
    "D0210" TWO_DAYS;

    /// A key that a table of rates does not have
    ///
    /// A lookup table has no rate for what the line says, on the date that counts, and no `else` that stands for every other
    /// key. Leading zeros count; blanks around a key and capitals do not.
    ///
    /// Example: `additional_code 7999` where `rates meursing by additional_code` has 7001 to 7050
    ///
    /// To mend it: correct the line's cell, or give the table the row, or `else = …`.
    "D0170" NO_KEY;

    /// Several codes where one is looked up
    ///
    /// A table of rates is looked up by one key, and this line has several codes in that column.
    ///
    /// Example: `certificates C001 C002` where a table is `by certificates`
    ///
    /// To mend it: leave the one that counts.
    "D0171" SEVERAL_KEYS;
}
