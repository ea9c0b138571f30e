use crate::book::Book;
use crate::table::front::Input;
use crate::table::write::Named;

/// What results have beside what they say: which columns, parted by what.
#[derive(Debug, Clone, Copy)]
pub struct Layout<'a> {
    /// The book that was asked.
    pub book: &'a Book,
    /// What names a row besides its line.
    pub named: Named,
    /// The shipments' own cells, where they stand in front.
    pub input: Option<&'a Input>,
    /// What parts the cells of CSV.
    pub delimiter: u8,
    /// Whether decimals stand behind a comma in CSV.
    pub decimal_comma: bool,
}

impl<'a> Layout<'a> {
    /// The results alone, parted by commas.
    pub fn plain(book: &'a Book, named: Named) -> Layout<'a> {
        Layout { book, named, input: None, delimiter: b',', decimal_comma: false }
    }

    /// What the results print to name a row: the `id` not where it stands in front.
    pub fn named(&self) -> Named {
        Named { has_id: self.named.has_id && !self.input.is_some_and(Input::has_id), ..self.named }
    }
}
