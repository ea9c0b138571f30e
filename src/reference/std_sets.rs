/// The sets that come with tradec, by the name that `use` gives.
const SHIPPED: &[(&str, &str)] =
    &[("std.countries", include_str!("std/countries.tm")), ("std.us.metals", include_str!("std/us/metals.tm"))];

/// The text of a shipped set: `std.countries`.
pub fn shipped(name: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// The names of all shipped sets.
pub fn shipped_names() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(name, _)| *name)
}
