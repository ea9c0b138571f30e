//! What can be wrong with the text of a rule book, before its meaning is looked at.

crate::mistakes! {
    /// A statement that cannot be read
    ///
    /// Something stands in the statement that does not fit where it stands, or something is missing. The mark shows where
    /// it went wrong, and its words say what could stand there. The rest of the file is read all the same.
    ///
    ///     tariff steel from * = 5O%;
    ///
    /// Here the letter O stands where a zero is meant. Write
    ///
    ///     tariff steel from * = 50%;
    "E0003" TORN;
    /// A brace or a quotation mark without its other half
    ///
    /// A `{` needs its `}`, and a quoted text its second `"` on the same line. Without it nobody can tell where the program
    /// or the text ends.
    ///
    ///     program reciprocal { tariff * from * = 10%;
    ///
    /// Put the missing `}` or `"` where the program or the text ends. A `"` inside a quoted text is written `\"`, a
    /// backslash `\\`.
    "E0004" UNCLOSED;
    /// A word that begins no statement
    ///
    /// Every statement begins with its word (`tariff`, `exempt`, `program`, …), perhaps behind a label, or with the name of
    /// a fact and `=`.
    ///
    ///     tarif steel from * = 50%;
    ///
    /// Write the word that is meant, here `tariff`. Words are written in small letters.
    "E0005" UNKNOWN_STATEMENT;
    /// A clause that is written twice
    ///
    /// `since`, `until`, `when` and the other clauses stand once in a statement: of two, nobody could tell which counts.
    /// Only `cite` may be written several times.
    ///
    ///     tariff steel from * = 50% since 2025-06-04 since 2025-06-05;
    ///
    /// Take one of them out. Two conditions are joined with `and`.
    "E0006" TWICE;
    /// A clause that has no meaning here
    ///
    /// Each clause has a meaning on some statements only: `overrides` on tariffs, `entirely` on a precedence, dates on what
    /// is in force for a time.
    ///
    ///     exempt * from CA overrides country;
    ///
    /// Take the clause out, or put it on the statement it is meant for.
    "E0007" OUT_OF_PLACE;
    /// A number with too many digits
    ///
    /// Numbers are kept exact, and a number may be written with at most 28 digits. A longer one is a slip of the pen.
    ///
    ///     tariff steel from * = 0.33333333333333333333333333333333%;
    ///
    /// A third is written as it is: `1/3%`, and so is `33 1/3%`.
    "E0008" TOO_MANY_DIGITS;
    /// Not a day
    ///
    /// Days are written year, month and day, as 2025-06-04: four digits, two and two, so that nobody can take June for
    /// April. The day must be in the calendar.
    ///
    ///     tariff steel from * = 50% since 2025-02-30;
    ///
    /// Write the day that is meant, for example 2025-02-28. `each year` takes month and day, as 04-01.
    "E0009" NOT_A_DAY;
    /// Nested too deeply
    ///
    /// Braces and parentheses may stand in each other 64 deep. Nobody can read more than that.
    ///
    ///     product a = ((((…))));
    ///
    /// Give a part of it a name of its own (`product x = …;`, `country x = …;`) and use the name.
    "E0011" TOO_DEEP;
    /// Not a name
    ///
    /// Names are written in small letters, digits and `_`, and begin with a letter: `s232_steel`. Words of the language
    /// (`since`, `from`, `tariff`, …) cannot be names: a list of names ends where one of them stands.
    ///
    ///     product SteelGoods = 7206..7217;
    ///
    /// Write `product steel_goods = 7206..7217;`.
    "E0012" NOT_A_NAME;
    /// Two `except` in one set
    ///
    /// `except` cuts from all that stands before it, so a second one could mean two things: to cut more, or to put back
    /// what the first one cut.
    ///
    ///     tariff * from * except eu except DE = 10%;
    ///
    /// To cut both write `* except eu, DE`. To put DE back write `* except (eu except DE)`, or give the inner set a name.
    "E0013" SECOND_EXCEPT;
    /// A missing `;`
    ///
    /// Statements end with `;`. Only the last before a `}` or the end of the file may go without.
    ///
    ///     currency USD
    ///     tariff steel from * = 50%;
    ///
    /// Put a `;` where the statement ends. The statement and the one after it are read all the same.
    "E0014" NO_SEMICOLON;
    /// A program without its braces
    ///
    /// A program is a name and, in braces, its statements. Without them it levies nothing.
    ///
    ///     program reciprocal;
    ///
    /// Write `program reciprocal { tariff * from * = 10%; }`.
    "E0015" NO_BODY;
    /// A season that is no part of the year
    ///
    /// `each year` takes two days of the year, month and day, the first and the last of the season.
    ///
    ///     tariff 0709.60 from MX = 5% each year 13-01 through 04-30;
    ///
    /// Write for example `each year 04-01 through 04-30`. A season may run over New Year: `11-15 through 02-28`.
    "E0016" NOT_A_SEASON;
}
