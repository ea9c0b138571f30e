use std::io::{self, Read, Write};
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
