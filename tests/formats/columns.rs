//! Parquet and Arrow, in and out, and zstd: in builds that have them.

use std::fs::{self, File};
use std::sync::Arc;

use arrow_array::builder::{Date32Builder, Decimal128Builder, StringBuilder, StringDictionaryBuilder};
use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, Int8Type, Int32Type, Int64Type};
use arrow_array::{Array, ArrayRef, BooleanArray, Float64Array, Int64Array, RecordBatch, TimestampMillisecondArray};
use arrow_ipc::reader::{FileReader, StreamReader};
use arrow_ipc::writer::{FileWriter, StreamWriter};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use super::Folder;

/// One of a row: id, product, origin, entered, value, quantity.
type Row = (String, String, &'static str, Option<&'static str>, i64, Option<&'static str>);

fn few() -> Vec<Row> {
    let row = |id: &str, product: &str, origin, entered, value, quantity| {
        (id.to_string(), product.to_string(), origin, entered, value, quantity)
    };
    vec![
        row("a1", "7208.10.15", "DE", Some("2025-06-10"), 1_000_000, None),
        row("a2", "7208.10.15", "CA", Some("2025-05-01"), 1_000_000, None),
        row("a3", "2203.00", "BE", Some("2025-06-10"), 100_050, Some("500 l")),
        row("a4", "2203.00", "BE", Some("2025-06-10"), 100_000, None),
        row("a5", "84x1", "DE", Some("2025-03-01"), 100_000, None),
        row("a6", "8471", "DE", None, 100_000, None),
    ]
}

/// Enough for several parts of a file, most of it plain.
fn many() -> Vec<Row> {
    let few = [few(), [(); 100].map(|()| few().remove(0)).to_vec()].concat();
    (0..9_000usize)
        .map(|at| {
            let (_, product, origin, entered, value, quantity) = few[at % few.len()].clone();
            (format!("r{at}"), product, origin, entered, value + at as i64, quantity)
        })
        .collect()
}

fn csv(rows: &[Row]) -> String {
    let mut text = "id,product,origin,entered,value,quantity\n".to_string();
    for (id, product, origin, entered, value, quantity) in rows {
        let (entered, quantity) = (entered.unwrap_or(""), quantity.unwrap_or(""));
        text += &format!("{id},{product},{origin},{entered},{}.{:02},{quantity}\n", value / 100, value % 100);
    }
    text
}

fn batch(rows: &[Row]) -> RecordBatch {
    let mut id = StringBuilder::new();
    let mut product = StringDictionaryBuilder::<Int32Type>::new();
    let mut origin = StringDictionaryBuilder::<Int8Type>::new();
    let mut entered = Date32Builder::new();
    let mut value = Decimal128Builder::new().with_precision_and_scale(18, 2).unwrap();
    let mut quantity = StringBuilder::new();
    for row in rows {
        id.append_value(&row.0);
        product.append_value(&row.1);
        origin.append_value(row.2);
        entered.append_option(row.3.map(|day| tradec::trade::Day::parse(day).unwrap().number()));
        value.append_value(i128::from(row.4));
        quantity.append_option(row.5);
    }
    let columns: [(&str, ArrayRef); 6] = [
        ("id", Arc::new(id.finish())),
        ("product", Arc::new(product.finish())),
        ("origin", Arc::new(origin.finish())),
        ("entered", Arc::new(entered.finish())),
        ("value", Arc::new(value.finish())),
        ("quantity", Arc::new(quantity.finish())),
    ];
    RecordBatch::try_from_iter_with_nullable(columns.map(|(name, column)| (name, column, true))).unwrap()
}

/// The rows as CSV, and where there are many a book that asks nothing that they lack.
fn folder_of(rows: &[Row]) -> Folder {
    let folder = Folder::new();
    folder.put("s.csv", csv(rows));
    if rows.len() > 1000 {
        let book = "jurisdiction US; currency USD;\nprogram d { tariff 7206..7217 from * = 25% since 2025-03-12; }\n";
        folder.put("rules.tm", book);
    }
    folder
}

/// The same rows in each kind of file.
fn written(batch: &RecordBatch) -> [(&'static str, Vec<u8>); 3] {
    let (mut parquet, mut file, mut stream) = (Vec::new(), Vec::new(), Vec::new());
    let mut writer = ArrowWriter::try_new(&mut parquet, batch.schema(), None).unwrap();
    writer.write(batch).unwrap();
    writer.close().unwrap();
    let mut writer = FileWriter::try_new(&mut file, &batch.schema()).unwrap();
    writer.write(batch).unwrap();
    writer.finish().unwrap();
    let mut writer = StreamWriter::try_new(&mut stream, &batch.schema()).unwrap();
    writer.write(batch).unwrap();
    writer.finish().unwrap();
    [("s.parquet", parquet), ("s.arrow", file), ("s.arrows", stream)]
}

/// Results of columns as the cells of CSV.
fn cells(batches: Vec<RecordBatch>) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for batch in batches {
        for row in 0..batch.num_rows() {
            let text = |column: &ArrayRef| match column.data_type() {
                _ if column.is_null(row) => String::new(),
                arrow_schema::DataType::Int64 => column.as_primitive::<Int64Type>().value(row).to_string(),
                arrow_schema::DataType::Decimal128(..) => column.as_primitive::<Decimal128Type>().value_as_string(row),
                _ => column.as_string::<i32>().value(row).to_string(),
            };
            rows.push(batch.columns().iter().map(text).collect());
        }
    }
    rows
}

fn read(folder: &Folder, name: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let file = File::open(folder.path(name)).unwrap();
    let batches: Vec<RecordBatch> = match name.rsplit_once('.').unwrap().1 {
        "parquet" => {
            let reader = ParquetRecordBatchReaderBuilder::try_new(file).unwrap().build().unwrap();
            reader.map(Result::unwrap).collect()
        }
        "arrow" => FileReader::try_new(file, None).unwrap().map(Result::unwrap).collect(),
        _ => StreamReader::try_new(file, None).unwrap().map(Result::unwrap).collect(),
    };
    let schema = batches.first().unwrap().schema();
    (schema.fields().iter().map(|field| field.name().clone()).collect(), cells(batches))
}

#[test]
fn columns_are_read_as_the_same_rows_of_csv() {
    for rows in [few(), many()] {
        let folder = folder_of(&rows);
        let text = folder.eval(&[]).code(1);
        let told = text.err.clone();
        let expected = text.text();
        for (name, bytes) in written(&batch(&rows)) {
            folder.put(name, &bytes);
            let ran = folder.run(&["eval", "rules.tm", name, "-q"]).code(1);
            assert_eq!(ran.err.replace(name, "s.csv"), told, "{name}: bad rows are told, and where they stand");
            assert_eq!(ran.text(), expected, "{name}");
            let piped = folder.with_stdin(&["eval", "rules.tm", "-", "-q"], &bytes).code(1);
            assert_eq!(piped.text(), expected, "{name} from a pipe");
            if rows.len() < 10 {
                let long = folder.run(&["eval", "rules.tm", name, "-q", "--format", "long"]).code(1).text();
                let known = folder.run(&["eval", "rules.tm", "s.csv", "-q", "--format", "long"]).code(1).text();
                assert_eq!(long, known, "{name}");
            }
        }
    }
}

#[test]
fn results_are_written_as_columns() {
    for rows in [few(), many()] {
        let folder = folder_of(&rows);
        for options in [&[][..], &["--with-input"], &["--set", "origin=DE,CA"]] {
            let text = folder.eval(options).code(1).text();
            let mut known = csv::Reader::from_reader(text.as_bytes());
            let header: Vec<String> = known.headers().unwrap().iter().map(str::to_string).collect();
            let known: Vec<Vec<String>> =
                known.records().map(|row| row.unwrap().iter().map(str::to_string).collect()).collect();
            for name in ["out.parquet", "out.arrow", "out.arrows"] {
                let mut call = options.to_vec();
                call.extend(["-o", name]);
                folder.eval(&call).code(1);
                assert_eq!(read(&folder, name), (header.clone(), known.clone()), "{name} with {options:?}");
                let first = fs::read(folder.path(name)).unwrap();
                call.extend(["--threads", "3"]);
                folder.eval(&call).code(1);
                assert_eq!(
                    fs::read(folder.path(name)).unwrap(),
                    first,
                    "{name}: the same bytes by any number of threads"
                );
            }
        }
    }
}

#[test]
fn one_shipment_that_is_typed_is_written_as_columns_too() {
    let folder = Folder::new();
    folder
        .run(&[
            "eval",
            "rules.tm",
            "product=7208.10.15",
            "origin=DE",
            "entered=2025-06-10",
            "value=10000",
            "-o",
            "out.arrow",
        ])
        .code(0);
    let (header, rows) = read(&folder, "out.arrow");
    let at = header.iter().position(|name| name == "total").unwrap();
    assert_eq!(rows[0][at], "5000.00");
}

#[test]
fn plain_kinds_of_columns_are_read_as_they_are_meant() {
    let folder = Folder::new();
    let midnight = tradec::trade::Day::parse("2025-06-10").unwrap().number() as i64 * 86_400_000;
    let columns: [(&str, ArrayRef); 5] = [
        ("product", Arc::new(Int64Array::from(vec![7_208_101_500, 7_208_101_500, 7_208_101_500]))),
        ("origin", Arc::new(arrow_array::StringArray::from(vec!["DE", "DE", "DE"]))),
        ("entered", Arc::new(TimestampMillisecondArray::from(vec![midnight, midnight, midnight + 3_600_000]))),
        ("value", Arc::new(Float64Array::from(vec![0.1, 1234.56, 10.0]))),
        ("note", Arc::new(BooleanArray::from(vec![true, false, true]))),
    ];
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    for (name, bytes) in written(&batch) {
        folder.put(name, &bytes);
        let ran = folder.run(&["eval", "rules.tm", name]).code(0);
        let rows: Vec<String> =
            ran.text().lines().skip(1).map(|row| row.split(',').nth(2).unwrap().to_string()).collect();
        assert_eq!(rows, ["0.05", "617.28", "5.00"], "{name}");
    }
}

#[test]
fn a_day_of_another_zone_is_shifted_for_nobody() {
    let folder = Folder::new();
    let night = tradec::trade::Day::parse("2025-06-10").unwrap().number() as i64 * 86_400_000 + 82_800_000;
    let columns: [(&str, ArrayRef); 4] = [
        ("product", Arc::new(arrow_array::StringArray::from(vec!["7208.10.15"]))),
        ("origin", Arc::new(arrow_array::StringArray::from(vec!["DE"]))),
        ("entered", Arc::new(TimestampMillisecondArray::from(vec![night]).with_timezone("Europe/Berlin"))),
        ("value", Arc::new(Int64Array::from(vec![10]))),
    ];
    for (name, bytes) in written(&RecordBatch::try_from_iter(columns).unwrap()) {
        folder.put(name, &bytes);
        folder.run(&["eval", "rules.tm", name]).code(1).err_has(&format!(
            "{name}:2:3: D0105 entered \"2025-06-10T23:00:00 in UTC, of Europe/Berlin\" is not a day"
        ));
    }
}

#[test]
fn a_torn_file_of_columns_is_told_and_writes_nothing() {
    let folder = Folder::new();
    folder.put("out.csv", "before");
    for (name, bytes) in written(&batch(&few())) {
        folder.put(name, &bytes[..bytes.len() / 2]);
        let ran = folder.run(&["eval", "rules.tm", name, "-o", "out.csv"]).code(2);
        assert!(ran.err.contains(&format!("{name} cannot be read")), "{}", ran.err);
        assert_eq!(fs::read_to_string(folder.path("out.csv")).unwrap(), "before");
    }
}

#[test]
fn zstd_is_read_and_written() {
    let folder = Folder::new();
    let plain = folder.eval(&[]).code(1).text();
    let packed = zstd::encode_all(super::SHIPMENTS.as_bytes(), 0).unwrap();
    folder.put("s.csv.zst", &packed);
    assert_eq!(folder.run(&["eval", "rules.tm", "s.csv.zst", "-q"]).code(1).text(), plain);
    assert_eq!(folder.with_stdin(&["eval", "rules.tm", "-", "-q"], &packed).code(1).text(), plain);
    folder.eval(&["-o", "out.csv.zst"]).code(1);
    let written = zstd::decode_all(File::open(folder.path("out.csv.zst")).unwrap()).unwrap();
    assert_eq!(String::from_utf8(written).unwrap(), plain);
    folder.put("torn.csv.zst", &packed[..packed.len() / 2]);
    folder.run(&["eval", "rules.tm", "torn.csv.zst"]).code(2).err_has("its zstd data are torn");
}
