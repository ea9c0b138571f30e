use crate::pack::Digest;

/// Bytes with a digest of all of them before them, so that what is torn, damaged or something else is told by it.
pub fn seal(content: &[u8]) -> Vec<u8> {
    let mut sealed = Digest::of(content).bytes().to_vec();
    sealed.extend_from_slice(content);
    sealed
}

/// The bytes that were sealed; nothing where these are not exactly what [`seal`] gave.
pub fn open(sealed: &[u8]) -> Option<&[u8]> {
    let (digest, content) = sealed.split_at_checked(Digest::LENGTH)?;
    (digest == Digest::of(content).bytes()).then_some(content)
}
