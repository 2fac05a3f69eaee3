//! "Again in a week" as a calendar file (iCalendar, RFC 5545): one day's entry, without an alarm,
//! that takes nobody's time.

/// What is forgotten comes back best after some days (the missed questions a week later).
const DAYS: u32 = 7;
/// Longest line in octets, without its end (RFC 5545, section 3.1).
const LINE: usize = 75;

/// What the calendar's entry says.
pub struct Reminder<'a> {
    /// The campaign's address: who made the file.
    pub home: &'a str,
    /// Its title.
    pub title: &'a str,
    /// A sentence; the address follows it, since some calendars show nothing else.
    pub text: &'a str,
    /// Address of the quiz, with what is to be asked again.
    pub address: &'a str,
    /// Code of the language of title and text.
    pub language: &'a str,
    /// The day from which the week is counted, where the person is: `2026-11-25`.
    pub today: &'a str,
    /// This moment in UTC: `2026-11-25T02:42:12.000Z`; parts of a second are left out.
    pub now: &'a str,
    /// A name that no other entry has: a UUID.
    pub name: &'a str,
}

/// The file's text; none where `today` is no day.
pub fn file(reminder: &Reminder) -> Option<String> {
    let first = days_after(reminder.today, DAYS)?;
    let next = days_after(reminder.today, DAYS + 1)?;
    let moment = reminder.now.split(['.', 'Z']).next().unwrap_or_default();
    let stamp: String = moment.chars().filter(|c| !matches!(c, '-' | ':')).collect();
    let text = [reminder.text, "\n", reminder.address].concat();
    let (title, text) = (escaped(reminder.title), escaped(&text));
    let mut file = String::new();
    for line in [
        [
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:",
            &escaped(reminder.home),
        ]
        .as_slice(),
        &["BEGIN:VEVENT\r\nTRANSP:TRANSPARENT\r\nUID:", reminder.name],
        &["DTSTAMP:", &stamp, "Z"],
        &["DTSTART;VALUE=DATE:", &first],
        &["DTEND;VALUE=DATE:", &next],
        &["SUMMARY;LANGUAGE=", reminder.language, ":", &title],
        &["DESCRIPTION;LANGUAGE=", reminder.language, ":", &text],
        &["URL:", reminder.address],
        &["END:VEVENT\r\nEND:VCALENDAR"],
    ] {
        push_folded(&mut file, &line.concat());
    }
    Some(file)
}

/// Section 3.3.11: backslash, semicolon and comma are escaped, a line's end is `\n`.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            other if other.is_control() => (),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Lines end in CRLF, and longer ones go on behind a space; a character is never parted.
fn push_folded(file: &mut String, line: &str) {
    let mut octets = 0;
    for character in line.chars() {
        if character == '\n' {
            octets = 0;
            file.push(character);
            continue;
        }
        if octets + character.len_utf8() > LINE {
            file.push_str("\r\n ");
            octets = 1;
        }
        octets += character.len_utf8();
        file.push(character);
    }
    file.push_str("\r\n");
}

/// A day as `20261202`, so many after one that is written `2026-11-25`.
fn days_after(day: &str, count: u32) -> Option<String> {
    let mut parts = [0; 3];
    let mut at = 0;
    for byte in day.bytes() {
        match byte {
            b'-' => at += 1,
            b'0'..=b'9' => {
                let part = parts.get_mut(at)?;
                *part = (*part * 10 + u32::from(byte - b'0')).min(99_999);
            }
            _ => return None,
        }
    }
    let [mut year, mut month, mut day] = parts;
    let is_day = at == 2
        && (1..=12).contains(&month)
        && (1..=length(year, month)).contains(&day)
        && (1583..9999).contains(&year);
    if !is_day {
        return None;
    }
    day += count;
    if day > length(year, month) {
        day -= length(year, month);
        month += 1;
    }
    if month > 12 {
        (year, month) = (year + 1, 1);
    }
    Some((year * 10_000 + month * 100 + day).to_string())
}

/// Days of a month in the Gregorian calendar.
fn length(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
