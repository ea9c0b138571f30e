//! What can be wrong with the meaning of a book.

crate::mistakes! {
    /// A rule file is not UTF-8
    ///
    /// Rule files are UTF-8 text. This one holds a byte that is not, most often because an editor saved it in an old
    /// code page.
    ///
    /// Example: a `ü` saved as the single byte FC.
    ///
    /// To mend it: save the file again as UTF-8 (a byte order mark and Windows line ends are fine).
    "E0001" NOT_UTF8;

    /// The book does not say whose law it is
    ///
    /// Every book has a head that names its jurisdiction and its currency, in whichever of its files. Without it nobody
    /// could tell which imports the book is about, and in what money it reckons.
    ///
    /// Example: a file that holds only `tariff 7208 from * = 25%;`
    ///
    /// To mend it: put `jurisdiction US; currency USD;` first.
    "E0101" NO_JURISDICTION;

    /// The book does not say its currency
    ///
    /// Amounts of money, the value of a shipment among them, are in the currency of the jurisdiction unless they say
    /// otherwise; so a book has to name it.
    ///
    /// Example: `jurisdiction US; tariff 7208 from * = 25%;`
    ///
    /// To mend it: add `currency USD;`
    "E0102" NO_CURRENCY;

    /// The book says twice whose law it is, and differently
    ///
    /// A book has one head. The law of a second jurisdiction is written inside a block of its own, so that its measures
    /// cannot be taken for the first one's.
    ///
    /// Example: `jurisdiction US; … jurisdiction CN;`
    ///
    /// To mend it: write `jurisdiction CN { … }` around what belongs to the second.
    "E0103" SECOND_HEAD;

    /// There is no such currency
    ///
    /// Currencies are written as their three letters of ISO 4217, in capitals; how many decimals an amount has follows
    /// from them.
    ///
    /// Example: `currency XYZ;`
    ///
    /// To mend it: write `USD`, `EUR` and so on.
    "E0104" NO_SUCH_CURRENCY;

    /// A file cannot be read
    ///
    /// A rule file named on the command line or by `use`, or a list named by `list`, is not there or may not be read. A
    /// path in a rule file starts from the folder of that file.
    ///
    /// Example: `use "lists.tm";` where the file is called `list.tm`
    ///
    /// To mend it: correct the path, or put the file there.
    "E0105" UNREADABLE;

    /// Files use each other in a circle
    ///
    /// A file that is used is read as if it stood where it is used, so two files cannot each be inside the other.
    ///
    /// Example: `a.tm` says `use "b.tm";` and `b.tm` says `use "a.tm";`
    ///
    /// To mend it: take one `use` away. A book may be spread over files in any order, so naming both files on the command
    /// line does as well.
    "E0106" USE_CIRCLE;

    /// There is no shipped set of that name
    ///
    /// `use std.…;` brings in a set that comes with tradec. `tradec show` lists them.
    ///
    /// Example: `use std.country;`
    ///
    /// To mend it: `use std.countries;`
    "E0107" NO_SUCH_STD;

    /// Not a product code
    ///
    /// Products are codes of the Harmonized System: 2 to 12 digits with dots where you like, a leading zero written. An odd
    /// number of digits mostly means that a leading zero was lost in a spreadsheet; only codes of 9 or 11 digits, as some
    /// national schedules have them, are taken as they stand.
    ///
    /// Example: `tariff 101.21 from * = 5%;` for heading 0101
    ///
    /// To mend it: write all digits, `0101.21`.
    "E0201" BAD_CODE;

    /// No chapter of the Harmonized System
    ///
    /// The first two digits of a product code are a chapter, 01 to 97 (77 is kept free), or 98 and 99 for a country's own
    /// use. A code in another chapter covers nothing.
    ///
    /// Example: `tariff 7712 from * = 5%;`
    ///
    /// To mend it: correct the first two digits.
    "E0202" NO_CHAPTER;

    /// Nothing is called that
    ///
    /// A name in a measure stands for a set of products or countries that the book declares, or brings in by `use`.
    ///
    /// Example: `tariff steel from * = 50%;` where no `product steel` is declared
    ///
    /// To mend it: declare it, `product steel = 7206..7217;`, or `use std.us.metals;` where the sets shipped with tradec have
    /// it.
    "E0203" UNKNOWN_SET;

    /// There is no program or label of that name
    ///
    /// `pause`, `resume`, `repeal`, `extend`, `precedence`, `overrides`, `keeps` and `under` name programs, and statements by
    /// their label: `reciprocal`, `reciprocal.country`. Such a name must be somewhere in the book.
    ///
    /// Example: `pause reciprocal until 2025-07-09;` in a book without a program `reciprocal`
    ///
    /// To mend it: correct the name, or write the program.
    "E0204" UNKNOWN_PROGRAM;

    /// A name is said twice
    ///
    /// Sets share one list of names; programs, facts, labels and controls share another. In each a name is declared once, so
    /// that a reader never has to guess which is meant. Only a label may stand before several statements of one program:
    /// they are then a group.
    ///
    /// Example: `product steel = 72; product steel = 73;`
    ///
    /// To mend it: give one of them another name, or make them one.
    "E0205" SAID_TWICE;

    /// There is no such country
    ///
    /// Countries are the two capitals of ISO 3166-1, of today or of the past.
    ///
    /// Example: `tariff * from UK = 10%;`
    ///
    /// To mend it: `GB` is the United Kingdom.
    "E0206" NO_SUCH_COUNTRY;

    /// The ends of a range do not fit
    ///
    /// `7206..7217` is each 4-digit code from the first through the last: both ends have the same number of digits, and the
    /// first does not come after the last.
    ///
    /// Example: `7206..72.17.10`
    ///
    /// To mend it: write both ends with as many digits.
    "E0207" BAD_RANGE;

    /// A set of the wrong sort
    ///
    /// Products stand before `from`, countries behind it. A set is of one sort.
    ///
    /// Example: `tariff eu from steel = 5%;`
    ///
    /// To mend it: change the places, or name another set.
    "E0208" WRONG_SORT;

    /// Names are made of each other in a circle
    ///
    /// A set, or a fact made of others, cannot be part of itself.
    ///
    /// Example: `product a = b, 7208; product b = a;`
    ///
    /// To mend it: take it out of one of them.
    "E0209" CIRCLE_OF_NAMES;

    /// Nothing is left of a set
    ///
    /// What `except` cuts away covers all that stands before it, so the statement would never apply.
    ///
    /// Example: `tariff 7208.10 except 72 from * = 5%;`
    ///
    /// To mend it: correct what is cut, or leave the statement out.
    "E0210" EMPTY_SET;

    /// No fact is called that
    ///
    /// Conditions, rates and assumptions read facts: those built in (`product`, `origin`, `value`, `entered`, …) and those that
    /// the book declares with `fact`.
    ///
    /// Example: `when steel_vale > 0 USD`
    ///
    /// To mend it: correct the name, or declare it: `fact steel_value: money "Customs value of the steel content";`
    "E0211" UNKNOWN_FACT;

    /// A measure belongs to no program
    ///
    /// A tariff outside any program belongs to the program named after its product set. One on `*`, on codes or on several sets
    /// has no such name, and an exemption or deduction never has one.
    ///
    /// Example: `tariff 7208 from * = 25%;` at the top of a file
    ///
    /// To mend it: say `under NAME` at its end, or put it inside `program NAME { … }`.
    "E0212" NO_PROGRAM;

    /// An act that reaches nothing
    ///
    /// A `pause`, `resume`, `repeal` or `extend` names something, but nothing there can be paused, repealed or extended: a
    /// program without a tariff, or a label of something that cannot be.
    ///
    /// Example: `pause p since 2025-01-01;` where `p` holds only an exemption
    ///
    /// To mend it: name the label of what is meant.
    "E0213" ACT_ON_NOTHING;

    /// A control needs a name
    ///
    /// Results name the licences and bans that bind a line. One on a single named product set has that set's name; any other
    /// needs a label.
    ///
    /// Example: `license 2711.19, 2901.10 to CN;`
    ///
    /// To mend it: `ethane: license 2711.19, 2901.10 to CN;`
    "E0214" UNNAMED_CONTROL;

    /// A name that results keep for themselves
    ///
    /// A program is a column of the results, beside `line`, `status`, `duty`, `total` and the others of the page; two columns
    /// cannot have one name.
    ///
    /// Example: `program total { … }`
    ///
    /// To mend it: call it something else.
    "E0215" COLUMN_NAME;

    /// There is no such unit
    ///
    /// Quantities are counted in kg, g, t, lb, oz, l, hl, gal, m, m2, m3, each, doz, pair, gross and thousand, and in units that
    /// the book declares: `unit pf_liter;`, `unit carton = 12 each;`.
    ///
    /// Example: `5 USD/kilo`
    ///
    /// To mend it: `5 USD/kg`
    "E0216" NO_SUCH_UNIT;

    /// These cannot be compared or added
    ///
    /// Money goes with money, a quantity with a quantity of the same dimension, a day with a day, a word with the words its
    /// fact allows.
    ///
    /// Example: `when value > 5` (5 of what?)
    ///
    /// To mend it: `when value > 5 USD`
    "E0301" WRONG_TYPE;

    /// No exchange rate joins two currencies
    ///
    /// A rate, a bound or an amount in another currency than the jurisdiction's has to be converted, and the book has no
    /// `exchange` between the two. tradec never guesses one.
    ///
    /// Example: `currency USD; … tariff 2204 from * = 35 EUR/hl;`
    ///
    /// To mend it: `exchange EUR = 1.1353 USD since 2025-06-01;`
    "E0302" NO_EXCHANGE;

    /// A unit or a cent that does not fit
    ///
    /// A rate reads a quantity of its own dimension, and `¢` is the hundredth part of the jurisdiction's currency, which some
    /// currencies do not have.
    ///
    /// Example: `jurisdiction JP; currency JPY; program p { tariff 72 from * = 4.4 ¢/kg; }`
    ///
    /// To mend it: write the amount in the currency itself, `0.044 JPY/kg`, or name a fact of the right unit.
    "E0303" UNIT_DOES_NOT_FIT;

    /// A period that holds no day
    ///
    /// A statement is in force from `since` up to, and not including, `until`. Here no day is left.
    ///
    /// Example: `since 2025-06-04 until 2025-06-04`
    ///
    /// To mend it: for a single day write `on 2025-06-04`; otherwise correct one of the days.
    "E0304" EMPTY_PERIOD;

    /// Two clauses that say when it ends, or a length without a start
    ///
    /// One of `until`, `through`, `on` and `for` says when a statement ends. `for 90 days` counts from `since`, so it needs one.
    ///
    /// Example: `for 90 days` alone, or `until 2025-07-09 for 90 days`
    ///
    /// To mend it: keep one of them, and write `since` before `for`.
    "E0305" UNCLEAR_PERIOD;

    /// An assumption that cannot be made
    ///
    /// `assume` fills in a fact that a shipment lacks. Claims are never lacking (an empty cell means none), one fact has one
    /// assumption a day, a sum of others is not assumed, and assumptions do not run in circles.
    ///
    /// Example: `assume loaded = entered, entered = loaded;`
    ///
    /// To mend it: take one of them away.
    "E0306" BAD_ASSUMPTION;

    /// `overrides` or `keeps` that cannot be meant
    ///
    /// `overrides` names labels of tariffs, exemptions or deductions of the same program, `keeps` those of tariffs that would
    /// survive. A statement goes neither before itself, nor both before another and beside it.
    ///
    /// Example: `a: tariff 72 from * = 5% overrides a;`
    ///
    /// To mend it: name the other label, or take the clause away.
    "E0307" BAD_OVERRIDES;

    /// Precedence over specific rates must be `entirely`
    ///
    /// A program that comes after another is levied on what is left of the value. An amount for each kilogram or piece is not
    /// a part of the value, so tradec cannot tell what would be left of it.
    ///
    /// Example: `precedence steel over beer;` where `beer` levies 8 ¢/l
    ///
    /// To mend it: `precedence steel over beer entirely;`
    "E0308" MUST_BE_ENTIRELY;

    /// Nothing to extend
    ///
    /// `extend X until D` moves the written end of what X names. A member of X says no end.
    ///
    /// Example: `relief: pause steel since 2025-04-10; extend relief until 2025-08-01;`
    ///
    /// To mend it: give the statement an end, or leave the `extend` out.
    "E0309" NO_END;

    /// Two exchange rates for one day
    ///
    /// Of two rates for a pair of currencies the later `since` holds; with the same `since` tradec cannot tell.
    ///
    /// Example: `exchange EUR = 1.10 USD since 2025-01-01; exchange EUR = 1.12 USD since 2025-01-01;`
    ///
    /// To mend it: keep one.
    "E0311" EXCHANGE_TWICE;

    /// A test that cannot be run
    ///
    /// A test's shipment names facts as a file's header does, each with a value of its kind, and what is expected is a column
    /// of the results, a status, a control or a code.
    ///
    /// Example: `expect stel = 5_000 USD`
    ///
    /// To mend it: correct the name or the value.
    "E0312" BAD_TEST;

    /// A statement of a program that says `under`
    ///
    /// What stands in a program's braces belongs to that program. `under` says to which program a statement belongs that
    /// stands outside of all.
    ///
    /// Example: `program steel { tariff 72 from * = 5% under metals; }`
    ///
    /// To mend it: take `under` away, or move the statement out of the program.
    "E0313" BAD_CLAUSE;

    /// A country in two jurisdictions
    ///
    /// A shipment is imported into one jurisdiction of a book, which decides the currency of its duties.
    ///
    /// Example: `jurisdiction DE; currency EUR; use std.countries; jurisdiction EU = eu { currency EUR; }`
    ///
    /// To mend it: cut the country out of one: `jurisdiction EU = eu except DE { … }`.
    "E0314" TWO_JURISDICTIONS;

    /// A charge that cannot stand so
    ///
    /// Taxes and fees come after duties. Each is a program of its own: its statements share a name, are all `tax` or all
    /// `fee`, and stand outside of other programs. A percentage is `of` a sum of `value`, `duties`, `fees`, money facts and
    /// names of programs, each once; without `of` it is of the value.
    ///
    /// Example: `program steel { tax vat on * = 20% of value + dutes; }`
    ///
    /// To mend it: `tax vat on * = 20% of value + duties;` outside of the program.
    "E0360" BAD_CHARGE;

    /// Charges in a circle
    ///
    /// A charge is reckoned from duties and from other charges, never from one that is reckoned from it; duties are never
    /// reckoned from charges. Only a tax or fee that is a plain percentage below 100% may name itself. It is then inside its
    /// own base: 25% of `value + excise` is a third of the value.
    ///
    /// Example: `fee a = 1% of value + b; fee b = 1% of value + a;`
    ///
    /// To mend it: take one name out of a base.
    "E0361" CHARGE_CIRCLE;

    /// A quota that cannot be kept
    ///
    /// A quota is one pot with one name, in one program, counted in one unit or in money; `used` is counted in the same. In a
    /// program that chooses the `highest` or `lowest` duty it says `overrides` and the label of the tariff it goes before.
    ///
    /// Example: `quota 0201 from AR = 5% for 20_000 t per calendar year;`, which has no name
    ///
    /// To mend it: `quota beef: 0201 from AR = 5% for 20_000 t per calendar year;`
    "E0362" BAD_QUOTA;

    /// Rounding that no amount can follow
    ///
    /// Amounts are rounded to the minor unit of the jurisdiction's currency (a cent), or to a multiple of it, said in that
    /// currency.
    ///
    /// Example: `rounding to 0.001 USD;`
    ///
    /// To mend it: `rounding to 0.01 USD;`
    "E0363" BAD_ROUNDING;

    /// There is no ruling of that name
    ///
    /// `stay`, `affirm`, `final`, `reverse` and `vacate` say what became of a ruling, by its name. Where not a court but
    /// those who made a program suspend it, write `pause`.
    ///
    /// Example: `stay vos since 2025-05-29;` in a book without `ruling vos …`
    ///
    /// To mend it: correct the name, or write the ruling: `ruling vos on 2025-05-28 strikes reciprocal;`
    "E0340" NO_RULING;

    /// A ruling strikes what cannot be struck
    ///
    /// Of a program a ruling strikes the tariffs, quotas and charges; an exemption or a deduction only where its own label is
    /// named. Acts such as a repeal are answered by later acts, and a ruling is undone by `reverse` or `vacate`.
    ///
    /// Example: `ruling r on 2025-05-28 strikes p;` where program `p` holds only exemptions
    ///
    /// To mend it: name the program whose tariffs are struck, or the label of the statement.
    "E0341" STRIKES_NOTHING;

    /// A day in court is lacking
    ///
    /// `ruling`, `affirm`, `final`, `reverse` and `vacate` say `on` which day they were given, and `stay` says `since` which
    /// day it holds: what counts, and what was known when, hangs on that.
    ///
    /// Example: `ruling vos strikes reciprocal;`
    ///
    /// To mend it: `ruling vos on 2025-05-28 strikes reciprocal;`
    "E0342" NO_COURT_DAY;

    /// A stay of what is final
    ///
    /// `final` ends every stay of its ruling, and what is final stays so unless it is reversed or vacated. A stay that begins
    /// on a later day would suspend nothing.
    ///
    /// Example: `ruling r on 2025-05-28 strikes a; final r on 2025-07-31; stay r since 2025-08-15;`
    ///
    /// To mend it: correct one of the days, or take the stay away.
    "E0343" STAY_AFTER_FINAL;

    /// A ruling is upheld and undone on one day
    ///
    /// Of `affirm`, `final`, `reverse` and `vacate` the latest decides whether the ruling stands. Where a reversal is of the
    /// same day as an `affirm` or a `final`, none is the latest. `affirm` and `final` may share a day.
    ///
    /// Example: `ruling r on 2025-05-28 strikes a; affirm r on 2025-07-31; reverse r on 2025-07-31;`
    ///
    /// To mend it: correct one of the days.
    "E0344" BOTH_ON_ONE_DAY;

    /// Something is said of a ruling before it was given
    ///
    /// A ruling can be affirmed, made final, reversed or vacated only on its own day or later.
    ///
    /// Example: `ruling r on 2025-05-28 strikes a; affirm r on 2025-05-01;`
    ///
    /// To mend it: correct one of the days.
    "E0345" BEFORE_RULING;

    /// A statement that cannot stand there
    ///
    /// A scenario is the book with some statements added and some dropped, and `drop` stands in scenarios only: the book
    /// itself is never edited. A scenario cannot stand in a program or in another scenario; a head (`jurisdiction US;`,
    /// `currency USD;`), a `use` or a test cannot stand in a scenario.
    ///
    /// Example: `drop p;`
    ///
    /// To mend it: move the statement: `scenario without_p { drop p; }`.
    "E0350" MISPLACED;

    /// A scenario drops what is its own
    ///
    /// `drop` reaches the statements of the book, never those of the scenario; so a label may be dropped and said anew in
    /// one scenario.
    ///
    /// Example: `scenario s { low: tariff 7208 from * = 1% under p; drop p.low; }`
    ///
    /// To mend it: take the statement out of the scenario, or the `drop`.
    "E0351" DROPS_OWN;

    /// There is no such scenario
    ///
    /// A test says `scenario` with the name of one that the book has, in whichever of its files.
    ///
    /// Example: `test "t" { scenario laps shipment { product 7206 } expect duty = 0 USD; }`
    ///
    /// To mend it: correct the name, or write the scenario.
    "E0352" NO_SCENARIO;

    /// `column` where no list is read
    ///
    /// In a statement that reads one list, `column C` stands for what the cell of that column says in each row: a rate, a
    /// country, a day, a claim, a citation. Without a list, or with a second one, there is no row that it could be of.
    ///
    /// Example: `tariff 7208 from * = column rate;`
    ///
    /// To mend it: `tariff list "rates.csv" column hts8 from * = column rate;`
    "E0330" NO_LIST;

    /// No lookup table of that name
    ///
    /// `rates NAME by FACT` in a rate looks the fact up in a table that the book has: `rates NAME by FACT { KEY = RATE, … }`.
    ///
    /// Example: `tariff 1704 from * = 9% + rates meursing by additional_code;` in a book without `rates meursing …`
    ///
    /// To mend it: write the table, or correct the name.
    "E0331" UNKNOWN_TABLE;

    /// A key of a lookup table is said twice
    ///
    /// A key has one rate at a time, or nobody could say which is due. In a list whose rows are dated, a later row of the same
    /// key takes its place.
    ///
    /// Example: `fact additional_code: text; rates meursing by additional_code { 7001 = 10%, 7001 = 12% }`
    ///
    /// To mend it: keep one.
    "E0332" KEY_TWICE;

    /// A key that its fact never has, or a fact that is no key
    ///
    /// A table is looked up by a fact that is `text`, `codes`, `one of …`, `country` or `number`, and each key is a value that
    /// such a fact may have.
    ///
    /// Example: `fact mode: one of vessel, air "how it came"; rates by_mode by mode { vesel = 5%, air = 3% }`
    ///
    /// To mend it: correct the key, or the kind of the fact.
    "E0333" BAD_KEY;

    /// A unit that would be nothing
    ///
    /// A declared unit is so many of another unit, and so many is more than none.
    ///
    /// Example: `unit carton = 0 each;`
    ///
    /// To mend it: `unit carton = 12 each;`
    "E0334" BAD_UNIT;

    /// A unit whose name is taken
    ///
    /// Units are told apart by their names alone, in rates and in shipments, so each name means one unit.
    ///
    /// Example: `unit kg = 2.2 lb;`
    ///
    /// To mend it: choose another name, or use the unit that is there.
    "E0335" UNIT_TAKEN;

    /// Two dates by which one currency is converted
    ///
    /// A value is converted once: by the rate of the day of entry, or of the date that `by` names. All rates between the same
    /// two currencies go by the same date.
    ///
    /// Example: `exchange EUR = 1.10 USD since 2025-01-01 by exported; exchange EUR = 1.12 USD since 2025-02-01;`
    ///
    /// To mend it: say the same `by` on both.
    "E0336" EXCHANGE_DATES;

    /// A tariff in the program of a schedule
    ///
    /// A schedule has one line for each product, and of its columns it chooses itself; a tariff beside it would lie across
    /// thousands of lines, and nobody could say which of them it is to go before. A program of its own says how it stands to the
    /// schedule: added to it, in its place (`precedence … over mfn entirely`), or reckoned from it (`mfn - 2%`, `15% inclusive of mfn`).
    ///
    /// Example: `schedule mfn = hts "hts_2025.csv"; tariff 7208 from * = 5% under mfn;`
    ///
    /// To mend it: put the tariff into a program of its own; for goods that are free of duty write `exempt … under mfn`.
    "E0320" TARIFF_IN_SCHEDULE;

    /// Two editions of a schedule from one day
    ///
    /// Of several editions of a schedule the one with the latest `since` holds, whole, as a later law does; with one `since` for
    /// two of them tradec cannot tell.
    ///
    /// Example: `schedule mfn = hts "hts_2025.csv"; schedule mfn = hts "hts_2026.csv";`
    ///
    /// To mend it: give each its first day: `schedule mfn = hts "hts_2026.csv" since 2026-01-01;`.
    "E0321" EDITION_TWICE;

    /// A schedule where it has no place
    ///
    /// A schedule is a program of its own, outside of the braces of any, and chooses among its columns by law: column 2 for its
    /// countries, else the lowest of the general rate and the special rates that are claimed.
    ///
    /// Example: `program mfn lowest { schedule mfn = hts "hts_2025.csv"; }`
    ///
    /// To mend it: write `schedule mfn = hts "hts_2025.csv";` outside; `program mfn { … }` may hold its exemptions and deductions.
    "E0322" SCHEDULE_PLACE;
}
