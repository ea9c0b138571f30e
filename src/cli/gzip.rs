use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

/// Bytes as they are, or unpacked where they begin like gzip, whatever the file is called.
///
/// # Errors
/// That the packed bytes are torn.
pub fn unpacked(bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    if !bytes.starts_with(b"\x1F\x8B") {
        return Ok(bytes);
    }
    let mut plain = Vec::new();
    let torn = |why: io::Error| io::Error::new(why.kind(), "its gzip data are torn");
    MultiGzDecoder::new(bytes.as_slice()).read_to_end(&mut plain).map_err(torn)?;
    Ok(plain)
}

/// Reads bytes as they are, or unpacks them as they come where they begin like gzip.
///
/// # Errors
/// What the disk says.
pub fn unpacking(input: impl Read + Send + 'static) -> io::Result<Box<dyn Read + Send>> {
    let mut input = BufReader::with_capacity(1 << 16, input);
    if !input.fill_buf()?.starts_with(b"\x1F\x8B") {
        return Ok(Box::new(input));
    }
    Ok(Box::new(Unpacking(MultiGzDecoder::new(input))))
}

struct Unpacking<R>(R);

impl<R: Read> Read for Unpacking<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.0.read(into).map_err(|why| io::Error::new(why.kind(), "its gzip data are torn"))
    }
}

/// Whether a file is written packed, by the end of its name.
pub fn is_packed(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("gz"))
}

/// Writes through gzip. The same product gives the same bytes: no time is written.
///
/// # Errors
/// What `out` says.
pub fn packed(out: &mut dyn Write, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut packer = GzEncoder::new(out, Compression::default());
    write(&mut packer)?;
    packer.finish()?.flush()
}
