use std::io::Write;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Date64Type, Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type,
    DecimalType, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type,
    UInt64Type,
};
use arrow_array::{Array, ArrayRef};
use arrow_schema::{DataType, TimeUnit};

use crate::table::CellPlace;
use crate::trade::Day;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// The values of a column as they would stand in CSV.
#[derive(Debug, Default)]
pub struct Texts {
    /// All of them.
    pub bytes: Vec<u8>,
    /// Where each stands; one that is null is empty.
    pub places: Vec<CellPlace>,
}

impl Texts {
    /// Of a column.
    pub fn of(array: &dyn Array) -> Texts {
        let mut texts = Texts { bytes: Vec::new(), places: Vec::with_capacity(array.len()) };
        match array.data_type() {
            DataType::Null => texts.places.resize(array.len(), CellPlace::EMPTY),
            DataType::Utf8 => texts.bytes_of(array, |at| array.as_string::<i32>().value(at).as_bytes()),
            DataType::LargeUtf8 => texts.bytes_of(array, |at| array.as_string::<i64>().value(at).as_bytes()),
            DataType::Utf8View => texts.bytes_of(array, |at| array.as_string_view().value(at).as_bytes()),
            DataType::Binary => texts.bytes_of(array, |at| array.as_binary::<i32>().value(at)),
            DataType::LargeBinary => texts.bytes_of(array, |at| array.as_binary::<i64>().value(at)),
            DataType::BinaryView => texts.bytes_of(array, |at| array.as_binary_view().value(at)),
            DataType::Boolean => {
                texts.bytes_of(array, |at| if array.as_boolean().value(at) { b"yes".as_slice() } else { b"no" });
            }
            DataType::Int8 => texts.numbers::<Int8Type>(array),
            DataType::Int16 => texts.numbers::<Int16Type>(array),
            DataType::Int32 => texts.numbers::<Int32Type>(array),
            DataType::Int64 => texts.numbers::<Int64Type>(array),
            DataType::UInt8 => texts.numbers::<UInt8Type>(array),
            DataType::UInt16 => texts.numbers::<UInt16Type>(array),
            DataType::UInt32 => texts.numbers::<UInt32Type>(array),
            DataType::UInt64 => texts.numbers::<UInt64Type>(array),
            // The shortest decimal number that is read as this one: what was meant by whoever wrote it.
            DataType::Float32 => texts.numbers::<Float32Type>(array),
            DataType::Float64 => texts.numbers::<Float64Type>(array),
            DataType::Decimal32(..) => texts.decimals::<Decimal32Type>(array),
            DataType::Decimal64(..) => texts.decimals::<Decimal64Type>(array),
            DataType::Decimal128(..) => texts.decimals::<Decimal128Type>(array),
            DataType::Decimal256(..) => texts.decimals::<Decimal256Type>(array),
            DataType::Date32 => {
                texts.each(array, |at| Day::from_number(array.as_primitive::<Date32Type>().value(at)).to_string());
            }
            DataType::Date64 => texts.each(array, |at| moment(array.as_primitive::<Date64Type>().value(at), "")),
            DataType::Timestamp(unit, zone) => {
                let zone = zone.as_deref().unwrap_or("");
                texts.each(array, |at| stamp(array, at, *unit).map_or_else(String::new, |stamp| moment(stamp, zone)));
            }
            DataType::Dictionary(..) => {
                let dictionary = array.as_any_dictionary();
                let values = Texts::of(dictionary.values().as_ref());
                let place = |row: u32| values.places.get(row as usize).copied().unwrap_or(CellPlace::EMPTY);
                texts.places.extend(rows_of(array).into_iter().map(place));
                texts.bytes = values.bytes;
            }
            DataType::List(_) => texts.lists(array, |at| array.as_list::<i32>().value(at)),
            DataType::LargeList(_) => texts.lists(array, |at| array.as_list::<i64>().value(at)),
            // Whoever needs it is told what stands there.
            other => texts.each(array, |_| format!("a value of type {other}")),
        }
        texts
    }

    fn end(&mut self, start: usize) {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.places.push(CellPlace { start: place(start), end: place(self.bytes.len()) });
    }

    fn bytes_of<'v>(&mut self, array: &dyn Array, value: impl Fn(usize) -> &'v [u8]) {
        for at in 0..array.len() {
            let start = self.bytes.len();
            if array.is_valid(at) {
                self.bytes.extend_from_slice(value(at));
            }
            self.end(start);
        }
    }

    fn each(&mut self, array: &dyn Array, value: impl Fn(usize) -> String) {
        for at in 0..array.len() {
            let start = self.bytes.len();
            if array.is_valid(at) {
                self.bytes.extend_from_slice(value(at).as_bytes());
            }
            self.end(start);
        }
    }

    fn numbers<T: ArrowPrimitiveType>(&mut self, array: &dyn Array)
    where
        T::Native: std::fmt::Display,
    {
        for value in array.as_primitive::<T>() {
            let start = self.bytes.len();
            if let Some(value) = value {
                // Writing to memory never fails.
                let _ = write!(self.bytes, "{value}");
            }
            self.end(start);
        }
    }

    fn decimals<T: DecimalType>(&mut self, array: &dyn Array) {
        self.each(array, |at| array.as_primitive::<T>().value_as_string(at));
    }

    /// Lists of texts, as several codes stand in one cell.
    fn lists(&mut self, array: &dyn Array, value: impl Fn(usize) -> ArrayRef) {
        for at in 0..array.len() {
            let start = self.bytes.len();
            if array.is_valid(at) {
                let parts = Texts::of(value(at).as_ref());
                for (number, place) in parts.places.iter().enumerate() {
                    if number > 0 {
                        self.bytes.extend_from_slice(b"; ");
                    }
                    self.bytes.extend_from_slice(place.text(&parts.bytes).unwrap_or(&[]));
                }
            }
            self.end(start);
        }
    }
}

/// For each row of a dictionary column which value it has; one that is null has none.
pub fn rows_of(array: &dyn Array) -> Vec<u32> {
    let dictionary = array.as_any_dictionary();
    let keys = Texts::of(dictionary.keys());
    let none = |place: &CellPlace| {
        let text = place.text(&keys.bytes).and_then(|text| std::str::from_utf8(text).ok());
        text.and_then(|text| text.parse().ok()).unwrap_or(u32::MAX)
    };
    if dictionary.values().is_empty() {
        return vec![u32::MAX; array.len()];
    }
    if array.null_count() > 0 {
        return keys.places.iter().map(none).collect();
    }
    dictionary.normalized_keys().into_iter().map(|key| u32::try_from(key).unwrap_or(u32::MAX)).collect()
}

/// A point in time in milliseconds; nothing where it lies between two of them.
fn stamp(array: &dyn Array, at: usize, unit: TimeUnit) -> Option<i64> {
    let whole = |value: i64, each: i64| (value.checked_rem(each)? == 0).then(|| value.div_euclid(each));
    match unit {
        TimeUnit::Second => array.as_primitive::<TimestampSecondType>().value(at).checked_mul(1000),
        TimeUnit::Millisecond => Some(array.as_primitive::<TimestampMillisecondType>().value(at)),
        TimeUnit::Microsecond => whole(array.as_primitive::<TimestampMicrosecondType>().value(at), 1000),
        TimeUnit::Nanosecond => whole(array.as_primitive::<TimestampNanosecondType>().value(at), 1_000_000),
    }
}

/// A point in time as CSV has it. Where it is of a zone that is not told here, no fact takes it, so that nobody's day is shifted unseen.
fn moment(stamp: i64, zone: &str) -> String {
    let Ok(number) = i32::try_from(stamp.div_euclid(DAY)) else { return format!("{stamp} ms") };
    let day = Day::from_number(number);
    let seconds = stamp.rem_euclid(DAY) / 1000;
    let zone = match zone {
        "" => String::new(),
        "UTC" | "Z" | "+00:00" => "Z".to_string(),
        other => format!(" in UTC, of {other}"),
    };
    format!("{day}T{:02}:{:02}:{:02}{zone}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}
