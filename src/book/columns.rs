/// The columns of results before those of the programs; `id` only where the shipments have one.
pub const COLUMNS_BEFORE: [&str; 3] = ["line", "id", "status"];

/// The columns of results behind those of the programs.
pub const COLUMNS_AFTER: [&str; 13] = [
    "duty",
    "taxes",
    "fees",
    "total",
    "currency",
    "contested",
    "refundable",
    "at_least",
    "at_most",
    "controls",
    "needs",
    "assumed",
    "codes",
];

/// Whether results have a column of that name besides those of the programs; `variant` is kept for several results of one line.
pub fn is_result_column(name: &str) -> bool {
    COLUMNS_BEFORE.contains(&name) || COLUMNS_AFTER.contains(&name) || name == "variant"
}
