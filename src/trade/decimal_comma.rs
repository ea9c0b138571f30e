use crate::trade::{CellFault, CellWhy};

/// A number, money or a quantity whose decimals stand behind a comma, with a point in its place: `1234,56 EUR`. Thousands are
/// not parted by anything but `_`: a point could be either mark, and is never guessed.
///
/// # Errors
/// That it has a point, or several commas.
pub fn with_point(text: &str) -> Result<String, CellFault> {
    let why = if text.contains('.') {
        "is no number: it has a point, and here decimals stand behind a comma (write 1234,56, thousands unparted)"
    } else if text.matches(',').count() > 1 {
        "is no number: it has several commas"
    } else {
        return Ok(text.replace(',', "."));
    };
    Err(CellFault { text: CellFault::short(text), why: CellWhy::Number(why) })
}

#[cfg(test)]
mod tests {
    use crate::trade::with_point;

    #[test]
    fn a_point_is_never_guessed() {
        assert_eq!(with_point("1_234,56 EUR").as_deref(), Ok("1_234.56 EUR"));
        assert_eq!(with_point("1234").as_deref(), Ok("1234"));
        for text in ["1.234", "1.234,56", "1,234,56", "1234.56"] {
            assert!(with_point(text).is_err(), "{text}");
        }
    }
}
