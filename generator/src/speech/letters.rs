//! Letters by their names, for what is spelled: CT01 “xê tê không một”.

/// The letters of a word by name, digits one by one; other characters are left out.
pub(super) fn spelled(word: &str) -> String {
    let names = word.chars().flat_map(char::to_uppercase).filter_map(|c| match c.to_digit(10) {
        Some(_) => Some(super::numbers::digits(&c.to_string())),
        None => NAMES.iter().find(|(letter, _)| *letter == c).map(|(_, name)| (*name).to_owned()),
    });
    names.collect::<Vec<_>>().join(" ")
}

const NAMES: &[(char, &str)] = &[
    ('A', "a"),
    ('Ă', "á"),
    ('Â', "ớ"),
    ('B', "bê"),
    ('C', "xê"),
    ('D', "dê"),
    ('Đ', "đê"),
    ('E', "e"),
    ('Ê', "ê"),
    ('F', "ép"),
    ('G', "giê"),
    ('H', "hát"),
    ('I', "i"),
    ('J', "gi"),
    ('K', "ca"),
    ('L', "lờ"),
    ('M', "mờ"),
    ('N', "nờ"),
    ('O', "o"),
    ('Ô', "ô"),
    ('Ơ', "ơ"),
    ('P', "pê"),
    ('Q', "quy"),
    ('R', "rờ"),
    ('S', "ét"),
    ('T', "tê"),
    ('U', "u"),
    ('Ư', "ư"),
    ('V', "vê"),
    ('W', "vê kép"),
    ('X', "ích"),
    ('Y', "y dài"),
    ('Z', "dét"),
];
