/// The columns of results before those of the programs; `id` only where the shipments have one, `variant` only where a line has
/// several results.
pub const COLUMNS_BEFORE: [&str; 4] = ["line", "id", "variant", "status"];

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

/// Whether results have a column of that name besides those of the programs.
pub fn is_result_column(name: &str) -> bool {
    COLUMNS_BEFORE.contains(&name) || COLUMNS_AFTER.contains(&name)
}
