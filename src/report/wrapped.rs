/// A text broken between words into lines of so many characters, those after the first set in by some blanks. A word that is
/// longer than a line stands alone and whole: a heading or a place that is broken could be misread.
pub fn wrapped(text: &str, width: usize, indent: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut words = text.split(' ');
    let mut line = words.next().unwrap_or("").to_string();
    for word in words {
        let taken = line.chars().count();
        if !line.trim().is_empty() && taken + 1 + word.chars().count() > width {
            lines.push(std::mem::replace(&mut line, format!("{:indent$}{word}", "")));
        } else {
            line.push(' ');
            line.push_str(word);
        }
    }
    lines.push(line);
    let ends = lines.iter().map(|line| format!("{}\n", line.trim_end()));
    ends.collect()
}

#[cfg(test)]
mod tests {
    use crate::report::wrapped;

    #[test]
    fn words_stay_whole() {
        assert_eq!(wrapped("    one  two three", 13, 6), "    one  two\n      three\n");
        assert_eq!(wrapped("a 9903.01.25.1234 b", 8, 2), "a\n  9903.01.25.1234\n  b\n");
    }
}
