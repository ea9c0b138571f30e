use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

/// How bytes are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// With gzip.
    Gzip,
    /// With zstd.
    #[cfg(feature = "formats")]
    Zstd,
}

impl Packing {
    /// How bytes are packed that begin like this.
    fn of(begins: &[u8]) -> Option<Packing> {
        match begins {
            [0x1f, 0x8b, ..] => Some(Packing::Gzip),
            #[cfg(feature = "formats")]
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Packing::Zstd),
            _ => None,
        }
    }

    /// How a file is to be packed, by the end of its name.
    pub fn named(path: &Path) -> Option<Packing> {
        let end = path.extension()?;
        if end.eq_ignore_ascii_case("gz") {
            return Some(Packing::Gzip);
        }
        #[cfg(feature = "formats")]
        if end.eq_ignore_ascii_case("zst") {
            return Some(Packing::Zstd);
        }
        None
    }
}

/// Bytes as they are, or unpacked where they begin like something packed, whatever the file is called.
///
/// # Errors
/// That the packed bytes are torn.
pub fn unpacked(bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    if Packing::of(&bytes).is_none() {
        return Ok(bytes);
    }
    let mut plain = Vec::new();
    unpacking(io::Cursor::new(bytes))?.read_to_end(&mut plain)?;
    Ok(plain)
}

/// Reads bytes as they are, or unpacks them as they come where they begin like something packed.
///
/// # Errors
/// What the disk says.
pub fn unpacking(input: impl Read + Send + 'static) -> io::Result<Box<dyn Read + Send>> {
    let mut input = BufReader::with_capacity(1 << 16, input);
    Ok(match Packing::of(input.fill_buf()?) {
        None => Box::new(input),
        Some(Packing::Gzip) => Box::new(Unpacking("gzip", MultiGzDecoder::new(input))),
        #[cfg(feature = "formats")]
        Some(Packing::Zstd) => Box::new(Unpacking("zstd", zstd::Decoder::with_buffer(input)?)),
    })
}

/// Says of what kind packed bytes are that are torn.
struct Unpacking<R>(&'static str, R);

impl<R: Read> Read for Unpacking<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let Unpacking(kind, input) = self;
        input.read(into).map_err(|why| io::Error::new(why.kind(), format!("its {kind} data are torn")))
    }
}

/// Writes packed. The same product gives the same bytes: no time is written.
///
/// # Errors
/// What `out` says.
pub fn packed(
    packing: Packing,
    out: &mut dyn Write,
    write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    match packing {
        Packing::Gzip => {
            let mut packer = GzEncoder::new(out, Compression::default());
            write(&mut packer)?;
            packer.finish()?.flush()
        }
        #[cfg(feature = "formats")]
        Packing::Zstd => {
            let mut packer = zstd::Encoder::new(out, zstd::DEFAULT_COMPRESSION_LEVEL)?;
            write(&mut packer)?;
            packer.finish()?.flush()
        }
    }
}
