use crate::trade::{Dimension, Number, Unit};

/// Further words of the schedules for units that convert, and how many of the base unit they are.
const CONVERTED: &[(&str, Dimension, &str)] = &[
    ("pr.", Dimension::Pair, "1"),
    ("pr", Dimension::Pair, "1"),
    ("doz. prs.", Dimension::Pair, "12"),
    ("doz. pr.", Dimension::Pair, "12"),
    ("dz pcs", Dimension::Count, "12"),
    ("doz. pcs.", Dimension::Count, "12"),
    ("article", Dimension::Count, "1"),
    ("hundred", Dimension::Count, "100"),
    ("hundreds", Dimension::Count, "100"),
    ("thousands", Dimension::Count, "1000"),
    ("1000", Dimension::Count, "1000"),
    ("1,000", Dimension::Count, "1000"),
    ("1,000 pins", Dimension::Count, "1000"),
    ("lin. m", Dimension::Length, "1"),
    ("thousand m", Dimension::Length, "1000"),
    ("cm2", Dimension::Area, "0.0001"),
    ("cm²", Dimension::Area, "0.0001"),
    ("thousand m2", Dimension::Area, "1000"),
    ("thousand m3", Dimension::Volume, "1000000"),
];

/// Units that convert to nothing, with the other words for them. A content (`Pb kg`, the lead in a kilogram of ore) is none of the
/// whole, nor is clean wool any of greasy.
const OWN: &[(&str, &[&str])] = &[
    ("bbl", &["bbl.", "barrel", "barrels"]),
    (
        "pf.liter",
        &["pf. liter", "pf liter", "pf.liters", "pf. liters", "pf_liter", "pf_liters", "proof liter", "proof liters"],
    ),
    ("jewel", &["jewels", "jwls.", "jwls", "jwl."]),
    ("clean kg", &["cy kg", "kg cy", "kg clean"]),
    ("pack", &["packs"]),
    ("carat", &["carats", "ct"]),
    ("dose", &["doses"]),
    ("square", &["squares"]),
    ("gbq", &[]),
    ("mwh", &[]),
    ("w", &["watt", "watts"]),
    ("gr.lines", &["gross lines", "line gross"]),
    ("fiber m", &[]),
    ("t adw", &[]),
    ("t dwb", &[]),
    ("kg amc", &[]),
    ("kg msc", &[]),
    ("kg cmsc", &[]),
    ("kg ttl sug", &[]),
    ("ag g", &[]),
    ("au g", &[]),
    ("ir g", &[]),
    ("os g", &[]),
    ("pd g", &[]),
    ("pt g", &[]),
    ("rh g", &[]),
    ("ru g", &[]),
    ("co kg", &[]),
    ("cr kg", &[]),
    ("cu kg", &[]),
    ("mg kg", &[]),
    ("mn kg", &[]),
    ("mo kg", &[]),
    ("naoh kg", &[]),
    ("ni kg", &[]),
    ("pb kg", &[]),
    ("sb kg", &[]),
    ("si kg", &[]),
    ("v kg", &[]),
    ("v2o5 kg", &[]),
    ("w kg", &[]),
    ("zn kg", &[]),
    ("cr2o3 t", &[]),
    ("nh3 t", &[]),
    ("sn t", &[]),
];

impl Unit {
    /// The name of a unit of the schedules' own, by its place.
    pub fn own_name(at: u8) -> &'static str {
        OWN.get(usize::from(at)).map_or("", |(name, _)| name)
    }

    /// The unit of a word that a tariff schedule uses, in any case: a built-in one, or one of the schedules' own. The words are those
    /// of the Harmonized Tariff Schedule of the United States (General Note 3(h): abbreviations), in its rates and its column
    /// "Unit of Quantity".
    pub fn of_schedule(word: &str) -> Option<Unit> {
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if let Some(unit) = Unit::parse(&word) {
            return Some(unit);
        }
        if let Some((name, dimension, factor)) = CONVERTED.iter().find(|(name, ..)| *name == word) {
            let factor = Number::parse(factor)?;
            return Some(Unit { name: (*name).to_string(), dimension: *dimension, factor });
        }
        let at = OWN.iter().position(|(name, others)| *name == word || others.contains(&word.as_str()))?;
        Unit::base(Dimension::Own(u8::try_from(at).ok()?))
    }
}

#[cfg(test)]
mod tests {
    use crate::trade::{Dimension, Number, Unit};

    #[test]
    fn words_of_the_schedule_are_units() {
        let factor = |word: &str| Unit::of_schedule(word).map(|unit| (unit.dimension, unit.factor));
        assert_eq!(factor("doz. prs."), Some((Dimension::Pair, Number::from(12))));
        assert_eq!(factor("Pf. Liters"), Some((Dimension::Own(1), Number::from(1))));
        assert_eq!(factor("m²"), Some((Dimension::Area, Number::from(1))));
        // Lead in ore is not ore.
        let lead = Unit::of_schedule("Pb kg").unwrap();
        assert!(lead.name == "pb kg" && !lead.converts_to(&Unit::parse("kg").unwrap()));
        assert_eq!(factor("furlong"), None);
    }
}
