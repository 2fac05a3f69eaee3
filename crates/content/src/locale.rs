//! Numbers, dates and joined texts as a language writes them.

content_type! {
    /// Marks that join texts in a language, each with the blanks that belong to it.
    pub struct Marks {
        /// Between a name and what it names: `: `.
        pub colon: String,
        /// Between two sentences: `. `.
        pub stop: String,
        /// Between a whole sentence and the next, and between a number and its words: a space, or
        /// nothing.
        pub blank: String,
        /// Between the entries of a list: `, `.
        pub comma: String,
        /// Between the entries of a list whose entries may have commas: `; `.
        pub semicolon: String,
        /// Between the number of an entry and the entry: `. `.
        pub point: String,
        /// Before the name of a speaker, after the words: ` — `.
        pub dash: String,
        /// Before an aside: ` (`.
        pub open: String,
        /// After an aside: `)`.
        pub close: String,
    }
}

impl Marks {
    /// Name and what it names: `Answer: 46.4 percent`.
    pub fn labelled(&self, name: &str, value: &str) -> String {
        [name, &self.colon, value].concat()
    }

    /// Entry of a list with its number: `1. Skills`.
    pub fn numbered(&self, number: usize, entry: &str) -> String {
        [&number.to_string(), &self.point, entry].concat()
    }

    /// Name with an aside: `soft hyphen (U+00AD)`.
    pub fn aside(&self, name: &str, aside: &str) -> String {
        [name, &self.open, aside, &self.close].concat()
    }

    /// Sentences one after the other, or a number and its words: `2 right. 1 partly.`
    pub fn joined(&self, texts: &[&str]) -> String {
        texts.join(&self.blank)
    }

    /// Line that names a speaker: `— António Guterres`.
    pub fn speaker(&self, name: &str) -> String {
        [self.dash.trim_start(), name].concat()
    }
}

content_type! {
    /// How a language writes numbers and dates, and joins texts.
    pub struct Locale {
        /// Decimal separator: `.` or `,` (CLDR, `decimal`).
        pub decimal: String,
        /// Mark between groups of three digits: `,` or a narrow no-break space (CLDR, `group`).
        pub grouping: String,
        /// Fewest digits before the first group of three: 1 or 2 (CLDR, `minimumGroupingDigits`).
        pub min_grouping: u8,
        /// Marks that join texts.
        pub marks: Marks,
        /// Plural category of each number, as [`Locale::category`] reads it.
        pub plurals: String,
        /// Names of the months from January, as they stand in a date.
        #[cfg(feature = "authoring")]
        #[serde(default, skip_serializing)]
        pub months: Vec<String>,
        /// Order of a date's parts: `{day} {month} {year}`.
        #[cfg(feature = "authoring")]
        #[serde(default, skip_serializing)]
        pub date: String,
    }
}

/// Names of CLDR's plural categories. The first letter of each stands for it in
/// [`Locale::plurals`], where any other character stands for the last.
#[cfg(feature = "authoring")]
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Locale {
    /// Number in this language's way of writing: `46.4` as `46,4`, `63206` as `63 206`. `plain` is
    /// a decimal number with a point and without groups.
    pub fn number(&self, plain: &str) -> String {
        let (whole, part) = plain.split_once(".").unwrap_or((plain, ""));
        let mut text = String::new();
        let grouped = whole.len() >= 3 + usize::from(self.min_grouping);
        let mut left = whole.len();
        for digit in whole.chars() {
            if grouped && left < whole.len() && left.is_multiple_of(3) {
                text.push_str(&self.grouping);
            }
            text.push(digit);
            left -= 1;
        }
        if !part.is_empty() {
            text.push_str(&self.decimal);
            text.push_str(part);
        }
        text
    }

    /// Text with a number put in its place: at each `{name}`, and at each
    /// `{name, plural, one {…} other {…}}` the words of the number's plural category, in which `#`
    /// is the number. `plain` is a decimal number with a point and without groups.
    pub fn with_number(&self, text: &str, name: &str, plain: &str) -> String {
        let number = self.number(plain);
        let mut filled = text.replace(&["{", name, "}"].concat(), &number);
        let start = ["{", name, ", plural,"].concat();
        while let Some((before, rest)) = filled.split_once(start.as_str()) {
            let (plural, after) = rest.split_once("}}").unwrap_or((rest, ""));
            let words_for = |category: &str| {
                let (_, words) = plural.split_once([" ", category, " {"].concat().as_str())?;
                Some(words.split_once("}").map_or(words, |(words, _)| words))
            };
            let words = words_for(self.category(plain)).or_else(|| words_for("other"));
            let words = words.unwrap_or_default().replace("#", &number);
            filled = [before, &words, after].concat();
        }
        filled
    }

    /// Text with whole numbers put in the places of their names, as [`Locale::with_number`] does.
    pub fn counted(&self, text: &str, numbers: &[(&str, usize)]) -> String {
        let mut filled = text.to_owned();
        for (name, number) in numbers {
            filled = self.with_number(&filled, name, &number.to_string());
        }
        filled
    }

    /// Plural category of a number below a million with at most one decimal place, by CLDR's name.
    ///
    /// `plurals` has a letter for each number up to 99, one for each number from 100 to 199, which
    /// also stand for those above, and one for 0.5, 1.5 and 2.5, which stand for other parts. The
    /// categories of a language are known without its rules, which would differ in each.
    pub fn category(&self, plain: &str) -> &'static str {
        let (whole, part) = plain.split_once(".").unwrap_or((plain, ""));
        let digits = whole.bytes().map(|digit| usize::from(digit & 0xf));
        let whole = digits.fold(0, |number, digit| number * 10 + digit);
        let at = match whole {
            _ if !part.is_empty() => 200 + whole.min(2),
            0..100 => whole,
            _ => 100 + whole % 100,
        };
        match self.plurals.as_bytes().get(at) {
            Some(b'z') => "zero",
            Some(b'o') => "one",
            Some(b't') => "two",
            Some(b'f') => "few",
            Some(b'm') => "many",
            _ => "other",
        }
    }

    /// Date in words: `2020-06-11` as `11 June 2020`.
    ///
    /// # Panics
    ///
    /// If `date` is not year, month and day as in ISO 8601.
    #[cfg(feature = "authoring")]
    pub fn day(&self, date: &str) -> String {
        let [year, month, day] = [0..4, 5..7, 8..10].map(|at| date[at].trim_start_matches('0'));
        let month: usize = month.parse().expect("a month");
        self.date
            .replace("{year}", year)
            .replace("{month}", &self.months[month - 1])
            .replace("{day}", day)
    }
}

#[cfg(test)]
mod tests {
    use super::{Locale, Marks};

    /// A language with forms for one, for two to four, and for all others.
    fn locale() -> Locale {
        let mark = String::from;
        let category = |n: usize| match (n % 10, n % 100) {
            (1, tens) if tens != 11 => 'o',
            (2..=4, tens) if !(12..=14).contains(&tens) => 'f',
            _ => 'm',
        };
        let whole = (0..200).map(category);
        Locale {
            decimal: mark(","),
            grouping: mark("."),
            min_grouping: 2,
            #[cfg(feature = "authoring")]
            months: vec![mark("unu"); 12],
            #[cfg(feature = "authoring")]
            date: mark("{day} {month} {year}"),
            marks: Marks {
                colon: mark(" : "),
                stop: mark(". "),
                blank: mark(" "),
                comma: mark(", "),
                semicolon: mark("; "),
                point: mark(") "),
                dash: mark(" – "),
                open: mark(" ("),
                close: mark(")"),
            },
            plurals: whole.chain("ooo".chars()).collect(),
        }
    }

    #[test]
    fn numbers_have_groups_and_a_decimal_mark() {
        let locale = locale();
        let written = ["46.4", "999", "1000", "63206", "1234567", "12345.5"]
            .map(|plain| locale.number(plain));
        assert_eq!(
            written,
            ["46,4", "999", "1000", "63.206", "1.234.567", "12.345,5"]
        );
        let grouped = Locale {
            min_grouping: 1,
            ..locale
        };
        assert_eq!(grouped.number("1000"), "1.000");
    }

    #[test]
    fn a_number_takes_the_words_of_its_plural_category() {
        let locale = locale();
        let text = "{n} {n, plural, one {hand} few {hands} many {handses} other {of a hand}}: {n}";
        let filled = |plain| locale.with_number(text, "n", plain);
        assert_eq!(filled("1"), "1 hand: 1");
        assert_eq!(filled("11"), "11 handses: 11");
        assert_eq!(filled("102"), "102 hands: 102");
        assert_eq!(filled("112"), "112 handses: 112");
        assert_eq!(filled("12345"), "12.345 handses: 12.345");
        let only = "{n, plural, few {few: #} other {#}} of {total}";
        assert_eq!(locale.with_number(only, "n", "3"), "few: 3 of {total}");
        assert_eq!(locale.with_number(only, "n", "7"), "7 of {total}");
        assert_eq!(
            locale.with_number(only, "total", "7"),
            only.replace("{total}", "7")
        );
    }

    #[test]
    fn marks_join_texts() {
        let marks = locale().marks;
        assert_eq!(marks.labelled("Answer", "yes"), "Answer : yes");
        assert_eq!(marks.numbered(3, "third"), "3) third");
        assert_eq!(marks.speaker("A. Name"), "– A. Name");
    }
}
