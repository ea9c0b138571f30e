use crate::source::RawRow;
use crate::table::header::folded;

/// The cells of a file of shipments as they are, quotes taken off.
#[derive(Debug, Clone, Default)]
pub struct Input {
    headers: Vec<String>,
    rows: Vec<Vec<Vec<u8>>>,
    id: Option<usize>,
}

impl Input {
    /// The headers of a file, and which of them is its `id`.
    pub fn new(header: &RawRow<'_>, id: Option<usize>) -> Input {
        let headers = header.cells.iter().map(|cell| String::from_utf8_lossy(&cell.text).into_owned());
        Input { headers: headers.collect(), rows: Vec::new(), id }
    }

    /// A row: as many cells as there are headers. What is over makes the row an error, and is said there.
    pub fn push(&mut self, row: &RawRow<'_>) {
        let cells = row.cells.iter().map(|cell| cell.text.to_vec());
        let cells = cells.chain(std::iter::repeat_with(Vec::new)).take(self.headers.len());
        self.rows.push(cells.collect());
    }

    /// Whether it has an `id`, so that the results need none.
    pub fn has_id(&self) -> bool {
        self.id.is_some()
    }

    /// The headers in front of these of the results: one that has the name of a result's column, case, blanks and `_` aside, says
    /// that it is the input's. Its `id` stands for that of the results.
    pub fn headers_before(&self, results: &[String]) -> Vec<String> {
        let names: Vec<String> = results.iter().map(|name| folded(name)).collect();
        let mut found: Vec<String> = Vec::new();
        for (at, header) in self.headers.iter().enumerate() {
            let mut name = header.trim().to_string();
            let others = self.headers.iter().enumerate().filter(|(other, _)| *other != at);
            let others: Vec<String> = others.map(|(_, other)| folded(other)).collect();
            if self.id != Some(at) && names.contains(&folded(&name)) {
                name = format!("input_{name}");
                while names.contains(&folded(&name)) || others.contains(&folded(&name)) {
                    name = format!("input_{name}");
                }
            }
            found.push(name);
        }
        found
    }

    /// The headers as they are, each once: of several that are alike the later ones are counted.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for header in &self.headers {
            let own = header.trim().to_string();
            let mut name = own.clone();
            let mut count = 1usize;
            while names.contains(&name) {
                count += 1;
                name = format!("{own}_{count}");
            }
            names.push(name);
        }
        names
    }

    /// The cells of a line, counted from 1.
    pub fn cells(&self, line: usize) -> &[Vec<u8>] {
        self.rows.get(line.saturating_sub(1)).map_or(&[], Vec::as_slice)
    }
}
