use crate::trade::Number;

/// A part of a whole in percent, with four decimals at most and no zeros behind them: `12.5` for an eighth. What has more
/// decimals is rounded, half away from zero.
pub fn percent(part: &Number) -> String {
    let points = part.clone() * Number::from(100);
    match points.rounded(4) {
        Some(decimal) => decimal.normalize().to_string(),
        None => points.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use crate::trade::{Number, percent};

    #[test]
    fn zeros_are_cut_and_a_third_ends() {
        let shown = [(1, 8), (1, 3), (0, 1), (11, 10), (1, 10_000_000)]
            .map(|(above, below)| percent(&Number::ratio(above, below).unwrap_or_else(Number::zero)));
        assert_eq!(shown, ["12.5", "33.3333", "0", "110", "0"]);
    }
}
