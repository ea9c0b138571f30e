/// A decimal number with its thousands parted, for people: `10,000.00`.
pub fn grouped(number: &str) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = sign.to_string();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if !part.is_empty() {
        text.push('.');
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::trade::grouped;

    #[test]
    fn thousands_are_parted() {
        let shown = ["0.00", "999", "1000", "-1234567.5"].map(grouped);
        assert_eq!(shown, ["0.00", "999", "1,000", "-1,234,567.5"]);
    }
}
