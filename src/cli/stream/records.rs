//! Lines that are set aside, and what comes of them, as bytes.

use std::collections::BTreeMap;
use std::io;

use crate::book::{FactId, StatementId};
use crate::cli::explain;
use crate::diagnostic::Mistake;
use crate::pack;
use crate::shipment::{Amount, Fault, Levy, Marked, Outcome, Shipment, Status};
use crate::spec::Standing;
use crate::trade::{Currency, Value};

/// Bytes that are not as they were written.
pub fn torn() -> io::Error {
    io::Error::other("what was kept aside cannot be read again")
}

/// A fault, its mistake by its code.
type FaultParts = (String, Option<String>, String, Option<String>);

fn fault_parts(faults: &[Fault]) -> Vec<FaultParts> {
    let parts = |one: &Fault| (one.mistake.code.to_string(), one.column.clone(), one.message.clone(), one.help.clone());
    faults.iter().map(parts).collect()
}

fn faults(parts: Vec<FaultParts>) -> Option<Vec<Fault>> {
    static ALL: std::sync::LazyLock<Vec<&'static Mistake>> = std::sync::LazyLock::new(explain::all);
    let fault = |(code, column, message, help): FaultParts| {
        let mistake = ALL.iter().find(|one| one.code == code).copied()?;
        Some(Fault { mistake, column, message, help })
    };
    parts.into_iter().map(fault).collect()
}

/// A line.
///
/// # Errors
/// One that cannot be written.
pub fn line_bytes(shipment: &Shipment) -> io::Result<Vec<u8>> {
    let Shipment { line, id, values, meets, faults } = shipment;
    pack::write(&(*line, id, values, meets, fault_parts(faults))).ok_or_else(torn)
}

/// A line.
///
/// # Errors
/// Bytes that are not as they were written.
pub fn line(record: &[u8]) -> io::Result<Shipment> {
    line_before(record).map(|(shipment, _)| shipment)
}

/// A line, and what stands behind it.
fn line_before(record: &[u8]) -> io::Result<(Shipment, &[u8])> {
    type Parts = (usize, Option<String>, BTreeMap<FactId, Value>, BTreeMap<String, bool>, Vec<FaultParts>);
    let ((line, id, values, meets, own), rest) = pack::read::<Parts>(record).ok_or_else(torn)?;
    Ok((Shipment { line, id, values, meets, faults: faults(own).ok_or_else(torn)? }, rest))
}

/// A line with what is known of those around it.
///
/// # Errors
/// One that cannot be written.
pub fn standing_bytes((shipment, standing): &(Shipment, Standing)) -> io::Result<Vec<u8>> {
    let mut bytes = line_bytes(shipment)?;
    bytes.extend(pack::write(standing).ok_or_else(torn)?);
    Ok(bytes)
}

/// A line with what is known of those around it.
///
/// # Errors
/// Bytes that are not as they were written.
pub fn line_standing(record: &[u8]) -> io::Result<(Shipment, Standing)> {
    let (shipment, rest) = line_before(record)?;
    let (standing, _) = pack::read::<Standing>(rest).ok_or_else(torn)?;
    Ok((shipment, standing))
}

/// The amounts of an outcome beside those of its programs.
type Amounts = [Amount; 8];
/// What else it says of a line: controls, codes, needs, assumptions, and the statements at work.
type Words = (Vec<Marked>, Vec<Marked>, Vec<String>, Vec<String>, Vec<(StatementId, bool)>);
type OutcomeParts =
    (usize, Option<String>, Status, Vec<Amount>, Amounts, Option<Currency>, Words, Vec<FaultParts>, Vec<Levy>);

/// What is told of an outcome beside its amounts, and so has to be kept.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    /// The statements at work.
    pub statements: bool,
    /// What each program does.
    pub levies: bool,
}

/// An outcome, without what nothing tells of it.
///
/// # Errors
/// One that cannot be written.
pub fn outcome_bytes(outcome: Outcome, told: Told) -> io::Result<Vec<u8>> {
    let touched = if told.statements { outcome.touched } else { Vec::new() };
    let levies = if told.levies { outcome.levies } else { Vec::new() };
    let parts: OutcomeParts = (
        outcome.line,
        outcome.id,
        outcome.status,
        outcome.programs,
        [
            outcome.duty,
            outcome.taxes,
            outcome.fees,
            outcome.total,
            outcome.contested,
            outcome.refundable,
            outcome.at_least,
            outcome.at_most,
        ],
        outcome.currency,
        (outcome.controls, outcome.codes, outcome.needs, outcome.assumed, touched),
        fault_parts(&outcome.faults),
        levies,
    );
    pack::write(&parts).ok_or_else(torn)
}

/// An outcome as it was kept.
///
/// # Errors
/// Bytes that are not as they were written.
pub fn outcome(record: &[u8]) -> io::Result<Outcome> {
    let (parts, _) = pack::read::<OutcomeParts>(record).ok_or_else(torn)?;
    let (line, id, status, programs, amounts, currency, words, own, levies) = parts;
    let [duty, taxes, fees, total, contested, refundable, at_least, at_most] = amounts;
    let (controls, codes, needs, assumed, touched) = words;
    let sums = Outcome { duty, taxes, fees, total, ..Outcome::failed(line, id, 0, faults(own).ok_or_else(torn)?) };
    Ok(Outcome {
        status,
        programs,
        currency,
        contested,
        refundable,
        at_least,
        at_most,
        controls,
        needs,
        assumed,
        codes,
        touched,
        levies,
        ..sums
    })
}
