//! What may be wrong with a list that a book reads.

crate::mistakes! {
    /// A list cannot be read
    ///
    /// The path is taken from the rule file that names it, not from where the command runs.
    ///
    ///     product annex_ii = list "lists/annex_ii.csv" column hts8;
    ///
    /// Correct the path, or put the file there.
    "E0150" NO_FILE;

    /// A list has no header
    ///
    /// The first line that is not blank names the columns, so that `column` can say which one is meant.
    ///
    ///     hts8,list
    ///     2709.00.10,4A
    ///
    /// Write the header as the first line.
    "E0151" NO_HEADER;

    /// A list is not UTF-8 text
    ///
    /// Nobody can say which letters these bytes are. Older spreadsheets save in the code page of their system.
    ///
    ///     iconv -f WINDOWS-1252 -t UTF-8 old.csv > annex_ii.csv
    ///
    /// Save the file as "CSV UTF-8", or convert it as in the example.
    "E0152" NOT_UTF8;

    /// A row of a list has more or fewer cells than its header
    ///
    /// Where a cell holds the separator and is not quoted, every cell behind it has moved, and a rate could be read as a date.
    ///
    ///     hts8,rate,note
    ///     2709.00.10,25%,oil, crude        wrong
    ///     2709.00.10,25%,"oil, crude"      right
    ///
    /// Put quotes around the text that holds the separator, or write the cells that are lacking.
    "E0153" RAGGED;

    /// A quote in a list is not closed, or something stands behind its end
    ///
    /// In a quoted cell a quote is written twice; a single one ends the cell.
    ///
    ///     "5" pipe"       wrong
    ///     "5"" pipe"      right
    ///
    /// Double the quotes inside the cell, and close it.
    "E0154" TORN_QUOTE;

    /// A cell of a list cannot be read
    ///
    /// A statement that reads a list makes one measure of each row, and takes from its cells what `column` names: codes,
    /// countries, rates, days, claims, quantities. A rate stands in a cell as it would in a rule file.
    ///
    ///     hts8,rate,start
    ///     0101.21.00,6.8 percent,2025-01-01        wrong
    ///     0101.21.00,6.8%,2025-01-01               right
    ///
    /// Correct the cell, or leave such rows out with `where`.
    "E0155" BAD_CELL;

    /// A cell of a list is empty
    ///
    /// An empty date, code or citation means that the row does not say it. A rate, a product, a country or a claim has to be
    /// there: without it nobody knows what the row is.
    ///
    ///     hts8,rate
    ///     0101.21.00,
    ///
    /// Fill the cell in, or leave such rows out: `where rate != ""`.
    "E0156" EMPTY_CELL;

    /// A tariff schedule lacks a column
    ///
    /// A schedule is read as the USITC publishes it (hts.usitc.gov, "Export"): the columns `HTS Number`, `Indent`, `Unit of
    /// Quantity`, `General Rate of Duty`, `Special Rate of Duty` and `Column 2 Rate of Duty`, in any order and beside others.
    ///
    ///     HTS Number,Indent,Description,General Rate of Duty         wrong: three columns are lacking
    ///
    /// Export the schedule again, or name its columns so; a list of your own is read by `list "…" column …`.
    "E0160" NO_COLUMN;

    /// A line of a tariff schedule cannot be read
    ///
    /// The code has an even number of digits and leading zeros, and the indent is a number: it says to which line another belongs,
    /// and so from which line a statistical one has its rates.
    ///
    ///     "0101.21.00.10","3","Males","[""No.""]","","",""      right
    ///     "1012100010","3","Males","[""No.""]","","",""         right, but another product
    ///     "101.21.00","2","Males","","Free","","Free"           wrong: a zero is lost
    ///
    /// Correct the line, or export the schedule again: a spreadsheet loses leading zeros.
    "E0161" BAD_LINE;

    /// A tariff schedule is not the JSON of the USITC
    ///
    /// The JSON export is one array of objects, each a line with `htsno`, `indent`, `units`, `general`, `special` and `other` (the
    /// rate of column 2). The place that is shown is where reading went wrong.
    ///
    ///     [{"htsno": "0101.21.00", "indent": "2", "general": "Free"                  wrong: it was cut off
    ///     {"htsno": "0101.21.00", "indent": "2", "general": "Free", "units": []}     wrong: one line, and no array
    ///     [{"htsno": "0101.21.00", "indent": "2", "general": "Free", "special": "", "other": "Free", "units": []}]
    ///
    /// Export the schedule again, whole.
    "E0162" NOT_JSON;

    /// A code stands on two lines of a tariff schedule
    ///
    /// A product has one line, so that it has one rate: nobody could say which of the two is the law.
    ///
    ///     "0101.21.00","2","Purebred breeding animals","","Free","","Free"
    ///     "0101.21.00","2","Purebred breeding animals","","1%","","Free"
    ///
    /// Keep one line. Another edition of the schedule is a file and a statement of its own, with its own `since`.
    "E0163" LINE_TWICE;
}
