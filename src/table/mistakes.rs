//! What may be wrong with a file of shipments.

crate::mistakes! {
    /// A cell is no number
    ///
    /// Money, numbers and quantities are written with digits and, where there are decimals, a point; `_` may stand between
    /// digits. A comma may part thousands or decimals, so `10,000` is never guessed; `1E5` may have lost digits in a
    /// spreadsheet. A number of more than 28 digits is refused, because it would have to be rounded.
    ///
    ///     value
    ///     10,000      wrong
    ///     10000.00    right, and so is 10_000
    ///
    /// Write the number alone. Money may carry its currency (`4000 EUR`), a quantity its unit (`5 kg`).
    "D0101" NO_NUMBER;

    /// Money or a quantity is below zero
    ///
    /// A value, a fact of money and a quantity are never below zero: a credit note is no import, and duty on it would be a
    /// refund that no law gives.
    ///
    ///     value
    ///     -250.00     wrong
    ///
    /// Take the row out, or correct the line of the entry that it was meant to correct.
    "D0102" BELOW_ZERO;

    /// A cell that answers yes or no says neither
    ///
    /// A flag is `yes` or `no`, `true` or `false`, `1` or `0`, `y` or `n`, in any case. An empty cell is unknown, which is not
    /// the same as no.
    ///
    ///     is_returned
    ///     maybe       wrong
    ///     no          right
    ///
    /// Answer, or leave the cell empty.
    "D0103" NO_FLAG;

    /// A cell has none of the words that its fact may have
    ///
    /// The book declares which words a `one of` fact has; any other would be met by no rule and pass unseen.
    ///
    ///     fact mode: one of vessel, air, truck;
    ///
    ///     mode
    ///     ship        wrong
    ///     vessel      right
    ///
    /// Use one of the words, or add yours to the fact's declaration.
    "D0104" NO_WORD;

    /// A cell is not a day
    ///
    /// Days are written year, month, day: `2025-06-04`. A time after `T` is cut off. `06/04/2025` is 6 April to some and 4 June
    /// to others, and duties change from one day to the next, so it is never guessed. `45812` is how a spreadsheet counts.
    ///
    ///     entered
    ///     06/04/2025  wrong
    ///     2025-06-04  right
    ///
    /// In a spreadsheet, give the column the format `yyyy-mm-dd` and export again.
    "D0105" NO_DAY;

    /// A cell is no country
    ///
    /// Countries are ISO 3166-1 alpha-2 codes, of today or of the past, in any case. Names are not read, because some are used
    /// by two countries.
    ///
    ///     origin
    ///     UK          wrong
    ///     GB          right
    ///
    /// Write the two letters.
    "D0106" NO_COUNTRY;

    /// A product code has been through a spreadsheet
    ///
    /// A spreadsheet takes a code for a number and shows it as `8.47E+09`: the last digits are gone, and with them the rate.
    ///
    ///     product
    ///     8.47E+09        wrong
    ///     8471.30.0100    right
    ///
    /// Format the column as text before the codes go in, and export again. What is lost cannot be brought back.
    "D0107" SPREADSHEET;

    /// A product code has an odd number of digits
    ///
    /// Codes of the Harmonized System have 2, 4, 6, 8 or 10 digits. An odd number mostly means that a spreadsheet has taken a
    /// leading zero away: `101210000` was `0101210000`. A book that uses such codes itself lets them stand.
    ///
    ///     product
    ///     101210000     wrong
    ///     0101210000    right
    ///
    /// Format the column as text and export again.
    "D0108" ODD_CODE;

    /// A cell is no product code
    ///
    /// A code is 2 to 12 digits, dots between them optional. There are no chapters 00 and 77.
    ///
    ///     product
    ///     steel         wrong
    ///     7208.10.15    right
    ///
    /// Write the code from the schedule or the entry.
    "D0109" NO_CODE;

    /// A currency is not known
    ///
    /// Currencies are ISO 4217 codes. A money cell may carry its own, or the column `currency` names that of the row.
    ///
    ///     value,currency
    ///     4000,EURO       wrong
    ///     4000,EUR        right
    ///
    /// Write the three letters.
    "D0110" NO_CURRENCY;

    /// A unit is not known, or is another than the fact is measured in
    ///
    /// A quantity counts for a rate only in a unit that converts to the rate's: kilograms to tonnes, but never to litres.
    ///
    ///     quantity,unit
    ///     500,bags        wrong
    ///     500,kg          right
    ///
    /// Write a unit that tradec knows: kg, g, t, lb, oz, l, hl, gal, m, m2, m3, each, doz, pair, gross, thousand, or one that
    /// the book declares.
    "D0111" NO_UNIT;

    /// A row has more cells than the header
    ///
    /// Mostly a value holds the separator and is not quoted: `1,000` is two cells, and every cell behind it has moved.
    ///
    ///     id,value
    ///     a1,1,000        wrong
    ///     a1,1000         right
    ///
    /// Put quotes around the text that holds the separator.
    "D0112" SURPLUS_CELLS;

    /// A row is not UTF-8 text
    ///
    /// The bytes of a cell are no UTF-8, so nobody can say which letters they are. Older spreadsheets save in the code page of
    /// their system.
    ///
    ///     note
    ///     caf\xE9         wrong: Latin-1
    ///     café            right: UTF-8
    ///
    /// Save the file as "CSV UTF-8", or convert it (`iconv -f WINDOWS-1252 -t UTF-8`).
    "D0113" NOT_UTF8;

    /// A cell has text behind its closing quote
    ///
    /// In a quoted cell a quote is written twice. A single one ends the cell, and what follows it belongs to nothing.
    ///
    ///     note
    ///     "5" pipe"       wrong
    ///     "5"" pipe"      right
    ///
    /// Double the quotes inside the cell.
    "D0114" TORN_QUOTE;

    /// A row answers a condition with yes and with no
    ///
    /// `meets` lists the conditions in words that a shipment meets, parted by `;`; `not` before one answers no. Both for one
    /// condition cannot be.
    ///
    ///     meets
    ///     ball bearings; not ball bearings     wrong
    ///
    /// Take one of the two out.
    "D0115" BOTH_ANSWERS;

    /// A file of shipments has no header
    ///
    /// The first line that is not blank names the columns; without it no cell has a meaning.
    ///
    ///     id,product,origin,entered,value
    ///     a1,7208.10.15,DE,2025-06-04,10000
    ///
    /// Write the header as the first line.
    "D0120" NO_HEADER;

    /// A column is lacking that the book needs for every row
    ///
    /// Every row needs its product, origin, value and the date that counts, unless the book says what such a fact is made of
    /// (`value = invoice + freight;`) or what it is taken to be (`assume`). A whole column that is lacking is a mistake of the
    /// call, so nothing is written.
    ///
    ///     id,product,entered,value              wrong: no origin
    ///     id,product,origin,entered,value       right
    ///
    /// Add the column, or name the one you have as the book does.
    "D0121" COLUMN_LACKING;

    /// Two headers name one fact
    ///
    /// Headers match facts by name, case, blanks and `_` aside: `Exported From` is `exported_from`. With two of them nobody can
    /// say which one counts.
    ///
    ///     value,Value           wrong
    ///     value,list price      right
    ///
    /// Rename or remove one.
    "D0122" TWO_HEADERS;

    /// A quote is opened and never closed
    ///
    /// Everything behind it, to the end of the file, would be one cell: no row after it can be told from another, so nothing is
    /// written.
    ///
    ///     id,note
    ///     a1,"5 pipes           wrong
    ///     a1,"5 pipes"          right
    ///
    /// Close the quote; inside a cell write it twice.
    "D0123" OPEN_QUOTE;

    /// A file of shipments is no UTF-8 text
    ///
    /// It begins like UTF-16, which spreadsheets call "Unicode text".
    ///
    ///     iconv -f UTF-16 -t UTF-8 shipments.txt > shipments.csv
    ///
    /// Save it as "CSV UTF-8", or convert it as in the example.
    "D0124" UTF16;

    /// A fact that is given on the command line and that the book does not have
    ///
    /// What is typed as `NAME=VALUE` is a fact of the shipment, named as a header would name it, and `--set NAME=VALUE` gives
    /// it for every row. A file whose own name holds `=` is named with its folder.
    ///
    ///     tradec eval rules.tm product=7208.10 orign=DE value=100     `orign` is no fact
    ///     tradec eval ./a=b.tm shipments.csv                          a file
    ///
    /// Name the fact as the book does, or declare it: `fact NAME: money;`.
    "D0180" NO_SUCH_FACT;

    /// A fact is given twice on the command line
    ///
    /// Of two values tradec cannot tell which is meant. To compare several, write them in one `--set`, parted by commas: each
    /// is a variant of the run.
    ///
    ///     tradec eval rules.tm product=7208.10 origin=DE origin=FR value=100     wrong
    ///     tradec eval rules.tm shipments.csv --set origin=DE,FR                  right
    ///
    /// Take one of them away.
    "D0181" GIVEN_TWICE;

    /// `--map` names a fact that the book has not
    ///
    /// `--map HEADER=FACT` says what a header of the file stands for: a fact that is built in or declared in the book, `id` or
    /// `meets`. A name that is none of these is mostly misspelt.
    ///
    ///     tradec eval rules.tm items.csv --map ITEM_VALUE=valeu     wrong
    ///     tradec eval rules.tm items.csv --map ITEM_VALUE=value     right
    ///
    /// Name the fact as the book does, or declare it: `fact NAME: money;`.
    "D0125" MAP_FACT;

    /// `--map` names a header that the file has not
    ///
    /// The header is looked for as it is written, and then with case, blanks and `_` aside. One that is not there would leave
    /// its fact unknown in every row, so nothing is written.
    ///
    ///     ITEM_ID,ITEM_VALUE
    ///
    ///     --map ITEM_VAL=value       wrong
    ///     --map ITEM_VALUE=value     right
    ///
    /// Write the header as the file does; quote it where it has blanks: `--map "Item value=value"`.
    "D0126" MAP_HEADER;

    /// A file of shipments is a workbook, or Parquet, and no CSV
    ///
    /// Its first bytes are those of another format, whatever its name ends in.
    ///
    ///     shipments.csv     begins with PK: an Excel workbook
    ///
    /// Open a workbook in its program and save the sheet as "CSV UTF-8"; write Parquet as CSV with the tool that made it.
    "D0127" NO_TEXT;

    /// A column is used by nobody
    ///
    /// Its header is the name of no fact of this book. That is no harm where it is the broker's own, and a slip where a fact is
    /// meant and misspelt.
    ///
    ///     id,product,orign,entered,value     `orign` is used by nobody
    ///
    /// Name the column as the fact is named, or declare the fact: `fact NAME: money;`.
    "W0120" UNUSED_HEADER;
}
