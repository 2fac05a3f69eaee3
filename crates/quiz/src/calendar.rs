//! Reminder "Again in a week" as a calendar file (iCalendar, RFC 5545): an entry for one day,
//! without an alarm, that blocks no time.

/// Days until the reminder: forgotten material comes back best after some days (the missed
/// questions a week later).
const DAYS: u32 = 7;
/// Longest line in octets, without its line break (RFC 5545, section 3.1).
const LINE: usize = 75;

/// Content of the calendar entry.
pub struct Reminder<'a> {
    /// Address of the campaign, as the producer of the file.
    pub home: &'a str,
    /// Title of the entry.
    pub title: &'a str,
    /// Sentence of the description. The address follows it, since some calendars show nothing else.
    pub text: &'a str,
    /// Address of the quiz with the questions to repeat.
    pub address: &'a str,
    /// Language code of title and text.
    pub language: &'a str,
    /// Date from which the week is counted, in the person's time zone: `2026-11-25`.
    pub today: &'a str,
    /// Current time in UTC: `2026-11-25T02:42:12.000Z`; fractions of a second are dropped.
    pub now: &'a str,
    /// Unique name of the entry: a UUID.
    pub name: &'a str,
}

/// Text of the calendar file; `None` if `today` is not a date from the year 1583 to 9998.
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

/// Escapes a text (RFC 5545, section 3.3.11): backslash, semicolon and comma get a backslash, a
/// line break becomes `\n`. Other control characters are dropped.
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

/// Appends a line, ending in CRLF. A longer one is folded: it goes on after CRLF and a space, and
/// never breaks within a character.
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

/// Date as `20261202`, `count` days after one such as `2026-11-25`. `count` may cross one end of a
/// month. `None` if `day` is not a date from the year 1583 to 9998.
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
