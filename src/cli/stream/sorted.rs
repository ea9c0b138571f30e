use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::ops::Range;

/// How many bytes of records are held; what is more waits in files.
const HELD: usize = if cfg!(test) { 1 << 14 } else { 1 << 20 };
/// From so many files on that were merged equally often they become one.
const MOST_FILES: usize = if cfg!(test) { 4 } else { 64 };
/// How many bytes of each file are read at a time.
const READ: usize = 1 << 14;

/// By what records are put in order.
pub type Key = (u64, u64);

/// Puts records in the order of their keys, however many there are: few are held at a time, and the others wait in files of their own.
/// Records of one key keep the order in which they came.
#[derive(Default)]
pub struct Sorting {
    held: Held,
    /// Files of records in order, those that were merged from as many as may be behind those that were not: what came first lies in the
    /// last of these lists.
    files: Vec<Vec<File>>,
}

/// Records that are held: their bytes one behind the other, so that none of them keeps a place of its own.
#[derive(Default)]
struct Held {
    places: Vec<(Key, Range<usize>)>,
    bytes: Vec<u8>,
}

impl Sorting {
    /// One record more.
    ///
    /// # Errors
    /// What the disk says.
    pub fn push(&mut self, key: Key, record: &[u8]) -> io::Result<()> {
        let Held { places, bytes } = &mut self.held;
        let start = bytes.len();
        bytes.extend_from_slice(record);
        places.push((key, start..bytes.len()));
        let taken = bytes.len() + places.len() * size_of::<(Key, Range<usize>)>();
        if taken < HELD { Ok(()) } else { self.set_aside().map_err(of_files) }
    }

    /// Puts what is held into a file of its own.
    fn set_aside(&mut self) -> io::Result<()> {
        let Held { places, bytes } = &mut self.held;
        places.sort_by_key(|(key, _)| *key);
        let mut file = Written::new()?;
        for (key, place) in places.drain(..) {
            file.write(key, bytes.get(place).unwrap_or(&[]))?;
        }
        bytes.clear();
        self.add(file.ended()?, 0)
    }

    /// One more file among those that were merged so often; too many of them become one.
    fn add(&mut self, file: File, merged: usize) -> io::Result<()> {
        if self.files.len() <= merged {
            self.files.resize_with(merged + 1, Vec::new);
        }
        let Some(files) = self.files.get_mut(merged) else { return Ok(()) };
        files.push(file);
        if files.len() < MOST_FILES {
            return Ok(());
        }
        let mut all = Sorted::new(std::mem::take(files), Held::default())?;
        let mut file = Written::new()?;
        while let Some((key, record)) = all.next()? {
            file.write(key, &record)?;
        }
        self.add(file.ended()?, merged + 1)
    }

    /// No more records come.
    ///
    /// # Errors
    /// What the disk says.
    pub fn sorted(mut self) -> io::Result<Sorted> {
        self.held.places.sort_by_key(|(key, _)| *key);
        let files = self.files.into_iter().rev().flatten().collect();
        Sorted::new(files, self.held).map_err(of_files)
    }
}

/// What went wrong is of the files where lines wait, and not of the shipments or the results.
fn of_files(why: io::Error) -> io::Error {
    let folder = std::env::temp_dir();
    io::Error::new(
        why.kind(),
        format!("lines cannot wait in the folder of temporary files, {}: {why}", folder.display()),
    )
}

/// A file of records in order.
struct Written(BufWriter<File>);

impl Written {
    fn new() -> io::Result<Written> {
        Ok(Written(BufWriter::new(tempfile::tempfile()?)))
    }

    fn write(&mut self, (one, other): Key, record: &[u8]) -> io::Result<()> {
        let length = u32::try_from(record.len()).map_err(io::Error::other)?;
        for part in [&one.to_le_bytes()[..], &other.to_le_bytes(), &length.to_le_bytes(), record] {
            self.0.write_all(part)?;
        }
        Ok(())
    }

    fn ended(self) -> io::Result<File> {
        let mut file = self.0.into_inner().map_err(|why| why.into_error())?;
        file.rewind()?;
        Ok(file)
    }
}

/// Records in the order of their keys.
pub struct Sorted {
    parts: Vec<Part>,
    /// The next record of each part that has one: its key, and which part it is.
    next: BinaryHeap<Reverse<(Key, usize)>>,
}

/// Records that are in order by themselves.
struct Part {
    rest: Rest,
    record: Vec<u8>,
}

enum Rest {
    File(BufReader<File>),
    Held(std::vec::IntoIter<(Key, Range<usize>)>, Vec<u8>),
}

impl Part {
    /// Reads its next record, and says its key.
    fn advance(&mut self) -> io::Result<Option<Key>> {
        match &mut self.rest {
            Rest::Held(rest, bytes) => Ok(rest.next().map(|(key, place)| {
                self.record = bytes.get(place).unwrap_or(&[]).to_vec();
                key
            })),
            Rest::File(file) => {
                let mut word = [0; 8];
                match file.read_exact(&mut word) {
                    Err(why) if why.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
                    found => found?,
                }
                let one = u64::from_le_bytes(word);
                file.read_exact(&mut word)?;
                let other = u64::from_le_bytes(word);
                let mut length = [0; 4];
                file.read_exact(&mut length)?;
                self.record = vec![0; u32::from_le_bytes(length) as usize];
                file.read_exact(&mut self.record)?;
                Ok(Some((one, other)))
            }
        }
    }
}

impl Sorted {
    fn new(files: Vec<File>, held: Held) -> io::Result<Sorted> {
        let files = files.into_iter().map(|file| Rest::File(BufReader::with_capacity(READ, file)));
        let rests = files.chain([Rest::Held(held.places.into_iter(), held.bytes)]);
        let parts = rests.map(|rest| Part { rest, record: Vec::new() }).collect();
        let mut sorted = Sorted { parts, next: BinaryHeap::new() };
        for at in 0..sorted.parts.len() {
            sorted.advance(at)?;
        }
        Ok(sorted)
    }

    fn advance(&mut self, at: usize) -> io::Result<()> {
        if let Some(part) = self.parts.get_mut(at)
            && let Some(key) = part.advance()?
        {
            self.next.push(Reverse((key, at)));
        }
        Ok(())
    }

    /// The key of the next record.
    pub fn key(&self) -> Option<Key> {
        self.next.peek().map(|Reverse((key, _))| *key)
    }

    /// The next record.
    ///
    /// # Errors
    /// What the disk says.
    pub fn next(&mut self) -> io::Result<Option<(Key, Vec<u8>)>> {
        let Some(Reverse((key, at))) = self.next.pop() else { return Ok(None) };
        let record = self.parts.get_mut(at).map(|part| std::mem::take(&mut part.record)).unwrap_or_default();
        self.advance(at).map_err(of_files)?;
        Ok(Some((key, record)))
    }
}

#[cfg(test)]
mod tests {
    use crate::cli::stream::sorted::Sorting;

    #[test]
    fn records_come_in_order_however_many_there_are() {
        for count in [0u64, 1, 10, 60_000] {
            let mut sorting = Sorting::default();
            for at in 0..count {
                let key = ((at * 7919) % 1009, at % 3);
                let mut record = at.to_le_bytes().to_vec();
                record.resize(8 + at as usize % 7, 1);
                sorting.push(key, &record).unwrap();
            }
            let mut sorted = sorting.sorted().unwrap();
            let mut found = Vec::new();
            while let Some((key, record)) = sorted.next().unwrap() {
                found.push((key, u64::from_le_bytes(record[..8].try_into().unwrap())));
            }
            let mut expected: Vec<((u64, u64), u64)> =
                (0..count).map(|at| (((at * 7919) % 1009, at % 3), at)).collect();
            expected.sort();
            assert_eq!(found, expected, "{count}");
        }
    }
}
