use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write, stdout};
use std::path::{Path, PathBuf};

use crate::cli::packing::{Packing, packed};
use crate::cli::stop::Stop;

/// Writes a product to stdout, or whole into a file: it is written beside it and then takes its name, so that nobody ever
/// reads half of it. One whose name ends in `.gz` is packed.
///
/// # Errors
/// What the disk or the pipe says.
pub fn write_product(to: Option<&Path>, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let Some(path) = to.filter(|path| path.as_os_str() != "-") else {
        let mut out = BufWriter::new(stdout().lock());
        write(&mut out)?;
        return out.flush();
    };
    // A link keeps pointing where it did; a device or a pipe is written to as it is.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    if fs::metadata(&path).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        let mut out = BufWriter::new(OpenOptions::new().write(true).open(&path)?);
        write(&mut out)?;
        return out.flush();
    }
    let name = path.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
    let beside = path.with_file_name(format!(".{}.{}.part", name.to_string_lossy(), std::process::id()));
    let written = OpenOptions::new().write(true).create_new(true).open(&beside).and_then(|file| {
        let mut out = BufWriter::new(file);
        match Packing::named(&path) {
            Some(packing) => packed(packing, &mut out, write)?,
            None => write(&mut out)?,
        }
        out.flush()?;
        fs::rename(&beside, &path)
    });
    if written.is_err() {
        // What is left is ours, and the first reason is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Puts a text in place of a file's: it is written beside it and then takes its name and permissions, so that nobody ever reads
/// half of it. A link keeps pointing where it did.
///
/// # Errors
/// What the disk says; a file that may not be written.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let permissions = fs::metadata(&path)?.permissions();
    if permissions.readonly() {
        return Err(io::Error::from(io::ErrorKind::PermissionDenied));
    }
    let name = path.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
    let beside = path.with_file_name(format!(".{}.{}.part", name.to_string_lossy(), std::process::id()));
    let written = OpenOptions::new().write(true).create_new(true).open(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        fs::set_permissions(&beside, permissions)?;
        fs::rename(&beside, &path)
    });
    if written.is_err() {
        // What is left is ours, and the first reason is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// That results do not go over what they are made from: the book, its lists or the shipments would be lost.
///
/// # Errors
/// A call that names one of them.
pub fn spare(to: Option<&Path>, read: &[PathBuf]) -> Result<(), Stop> {
    let Some(path) = to else { return Ok(()) };
    let Ok(place) = fs::canonicalize(path) else { return Ok(()) };
    let is_same = |other: &PathBuf| other.is_file() && fs::canonicalize(other).is_ok_and(|other| other == place);
    if read.iter().any(is_same) {
        let shown = path.display();
        return Err(Stop::Call(format!("-o {shown}: this file is read here, and would be lost: name another")));
    }
    Ok(())
}

/// Writes a text to stdout.
///
/// # Errors
/// What the pipe says.
pub fn print(text: &str) -> io::Result<()> {
    write_product(None, &mut |out| out.write_all(text.as_bytes()))
}
