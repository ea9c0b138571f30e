//! tradec: tariff and export-control rules as text that a trade lawyer can read and a machine can decide.
//!
//! # The way of a rule book
//!
//! ```text
//! rule files ─source─▶ text ─syntax─▶ tree ─book─▶ book ─proof─▶ proved book ─lint─▶ warnings
//!                                            ▲      │                └─generate─▶ tests to confirm
//! lists, schedules, shipped sets ─reference──┘      │
//!                                                   ├─────spec─▶ outcomes ─table──▶ CSV, JSON, tables
//! files (CSV, also gzip) ─source─▶ rows ─table─┐    │                    └─report─▶ reasons, tests
//! typed on the command line ─cli─▶ facts ─table─▶ shipments
//! ```
//!
//! A scenario is a book of its own, made from the same tree with some statements added and some dropped, and goes the same way; the
//! other variants of a run (what was known on a day, a column that is set) are views of one book. What changes on which day is the
//! difference of outcomes.
//!
//! Every stage goes on after a mistake and hands out what it could make beside what it found, as [`diagnostic`] has it. What is said
//! of a shipment is in the words of [`shipment`]; sets of shipments are regions of [`region`]; codes, countries, days, money and
//! units are values of [`trade`].
//!
//! # The folders
//!
//! A folder uses only what its row allows, always rows above its own, so there are no circles. An outside crate that a row names is
//! used nowhere else, and so are all crates that are no row's. `tests/house.rs` reads this table and holds `src` to it; it also
//! holds that only `source`, `table`, `columnar` and `cli` touch the disk. Where a feature does not fit, a wall is moved here.
//!
//! | folder | its one job | may use | alone knows |
//! | --- | --- | --- | --- |
//! | `pack` | values as bytes and back: what is shared is written once, and what is damaged is seen | – | blake3, postcard, rustc_hash, serde |
//! | `source` | files, their text, places in them, raw rows; the one door by which rules and lists are read, and what it was asked | pack | ignore, serde |
//! | `diagnostic` | what is wrong, where, how to mend it: code, labels, help, fix; drawn for a terminal | source | miette, strsim |
//! | `trade` | the field's plain values: product code, country, day, period, money, unit, a fact's value | – | jiff, rust_decimal, num_bigint, num_rational, num_traits, serde, strsim |
//! | `region` | exact algebra of products × countries × days × facts: meet, subtract, contain, empty, witness | pack, trade | serde |
//! | `syntax` | text to tree and tree to text: splitting, recovery, comments, printing | source, diagnostic, trade | pest, pest_derive |
//! | `reference` | what a book reads from outside: lists, schedules as published, the shipped `std` sets | source, diagnostic, trade | serde_json |
//! | `book` | the meaning: names, types, sets, rates, tables, conditions, programs, measures, quotas, charges, acts, courts, scenarios | pack, source, diagnostic, trade, region, syntax, reference | rustc_hash, serde |
//! | `shipment` | the words of question and answer: shipment, status, outcome, trace; values, no judgement | source, diagnostic, trade, book | serde |
//! | `proof` | each program as disjoint regions with the measure that prevails, also with rulings at work; clashes and circles with a witness | source, diagnostic, trade, region, book, shipment | – |
//! | `lint` | opinions on a book that holds and on how it is written: one file a rule | source, diagnostic, trade, region, syntax, book, shipment, proof | – |
//! | `spec` | the evaluator that follows the language page sentence by sentence: duties, then charges, quotas and entries over all lines; what is set to change; runs a book's own tests | source, diagnostic, trade, region, book, shipment | serde |
//! | `engine` | a proved book compiled to a plan and run over batches of lines; what is not certain is handed back | trade, region, book, shipment | rustc_hash |
//! | `generate` | the shipments on both sides of every boundary of a book, as tests to confirm | source, trade, region, book, shipment, proof | – |
//! | `compare` | two books compared: regions where an outcome differs, each with a shipment that shows it; what shipments pay by both | source, trade, region, book, shipment, proof, spec | – |
//! | `mutate` | the changes of a book by one step, and which of them its tests notice | source, diagnostic, trade, region, syntax, book, shipment, proof, spec, generate | serde, serde_json |
//! | `table` | rows in, rows out: bad rows named, good ones kept; wide, long, JSON, side by side | source, diagnostic, trade, book, shipment | csv, comfy_table, memchr, rustc_hash, serde, serde_json |
//! | `columnar` | shipments and results as columns: Parquet and Arrow IPC; only with the feature `formats` | source, trade, book, shipment, table | arrow_array, arrow_ipc, arrow_schema, parquet |
//! | `report` | how people and other tools see it: findings in the formats of CI, reasons, histories and their drawings, calendars, tests, pages, one line for a bad row, differences of books | source, diagnostic, trade, region, book, shipment, compare | serde, serde_json, svg |
//! | `cli` | one file a subcommand: arguments to library calls to exit code; the cache of proved books | pack, source, diagnostic, trade, region, syntax, reference, book, shipment, proof, lint, spec, engine, generate, compare, mutate, table, columnar, report | clap, clap_complete, clap_mangen, ctrlc, flate2, glob, indicatif, memchr, serde, similar, tempfile, terminal_size, toml, zstd |

pub mod book;
pub mod cli;
#[cfg(feature = "formats")]
pub mod columnar;
pub mod compare;
pub mod diagnostic;
pub mod engine;
pub mod generate;
pub mod lint;
pub mod mutate;
pub mod pack;
pub mod proof;
pub mod reference;
pub mod region;
pub mod report;
pub mod shipment;
pub mod source;
pub mod spec;
pub mod syntax;
pub mod table;
pub mod trade;
