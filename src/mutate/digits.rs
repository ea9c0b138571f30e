/// The number at the beginning of a text as it is written: its digits, with `_` and a decimal point. Of `33 1/3` it is 33.
pub fn leading(text: &str) -> &str {
    let is_of_number = |(at, letter): (usize, char)| {
        let next = text.get(at + letter.len_utf8()..).and_then(|rest| rest.chars().next());
        letter.is_ascii_digit() || (matches!(letter, '.' | '_') && next.is_some_and(|next| next.is_ascii_digit()))
    };
    let end = text.char_indices().find(|one| !is_of_number(*one)).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or("")
}

/// A number with its last digit one more. `9.9` becomes `10.0`.
pub fn up(number: &str) -> Option<String> {
    let mut carry = true;
    let turned: Vec<char> = number.chars().rev().map(|letter| turn(letter, &mut carry, '9', '0')).collect();
    let text: String = turned.into_iter().rev().collect();
    let is_number = text.chars().any(|letter| letter.is_ascii_digit());
    is_number.then(|| if carry { format!("1{text}") } else { text })
}

/// A number with its last digit one less; nothing for zero. `10` becomes `9`.
pub fn down(number: &str) -> Option<String> {
    if !number.chars().any(|letter| matches!(letter, '1'..='9')) {
        return None;
    }
    let mut borrow = true;
    let turned: Vec<char> = number.chars().rev().map(|letter| turn(letter, &mut borrow, '0', '9')).collect();
    let text: String = turned.into_iter().rev().collect();
    let had_zero = number.starts_with('0');
    let is_whole = |rest: &&str| rest.starts_with(|letter: char| letter.is_ascii_digit() || letter == '_');
    let short = text.strip_prefix('0').filter(is_whole).filter(|_| !had_zero).map(|rest| rest.trim_start_matches('_'));
    Some(short.map_or(text.clone(), str::to_string))
}

/// A digit turned by one while the step is still to be made: over its end it begins anew, and the next turns too.
fn turn(letter: char, step: &mut bool, end: char, begin: char) -> char {
    if !*step || !letter.is_ascii_digit() {
        return letter;
    }
    if letter == end {
        return begin;
    }
    *step = false;
    let digit = letter.to_digit(10).unwrap_or(0);
    let turned = if end == '9' { digit + 1 } else { digit.saturating_sub(1) };
    char::from_digit(turned, 10).unwrap_or(letter)
}
