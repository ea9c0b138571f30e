use crate::book::Book;
use crate::table::front::Input;

/// What results have beside what they say: which columns, parted by what.
#[derive(Debug, Clone, Copy)]
pub struct Layout<'a> {
    /// The book that was asked.
    pub book: &'a Book,
    /// Whether the shipments have an `id`.
    pub has_id: bool,
    /// The shipments' own cells, where they stand in front.
    pub input: Option<&'a Input>,
    /// What parts the cells of CSV.
    pub delimiter: u8,
    /// Whether decimals stand behind a comma in CSV.
    pub decimal_comma: bool,
}

impl<'a> Layout<'a> {
    /// The results alone, parted by commas.
    pub fn plain(book: &'a Book, has_id: bool) -> Layout<'a> {
        Layout { book, has_id, input: None, delimiter: b',', decimal_comma: false }
    }

    /// Whether the results print the `id`: not where it stands in front.
    pub fn prints_id(&self) -> bool {
        self.has_id && !self.input.is_some_and(Input::has_id)
    }
}
