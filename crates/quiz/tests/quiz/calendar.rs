//! Claims about the calendar file, as a parser of others reads it; `tests/judges/reminders.py` asks
//! another one.

use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime, Event};
use quiz::calendar::{Reminder, file};
use std::fs;
use support::{for_any, joined, project};

const REMINDER: Reminder = Reminder {
    home: "https://example.org/",
    title: "The quiz again",
    text: "Three questions are left.",
    address: "https://example.org/en/quiz/#v1.000002A.q.Q01.Q07",
    language: "en",
    today: "2026-11-25",
    now: "2026-11-25T23:42:12.345Z",
    name: "10000000-2000-4000-b000-000040000000",
};

fn event(text: &str) -> Event {
    let calendar: Calendar = text
        .parse()
        .unwrap_or_else(|error| panic!("{error}\n{text}"));
    match calendar.components.as_slice() {
        [CalendarComponent::Event(event)] => event.clone(),
        other => panic!("one entry, not {other:?}"),
    }
}

#[test]
fn a_parser_of_others_reads_what_was_put_in() {
    let text = file(&REMINDER).expect("a file");
    let event = event(&text);
    assert_eq!(event.get_summary(), Some("The quiz again"));
    assert_eq!(event.get_url(), Some(REMINDER.address));
    assert_eq!(event.get_uid(), Some(REMINDER.name));
    let description = event
        .get_description()
        .expect("a text")
        .replace("\\n", "\n");
    assert_eq!(
        description,
        format!("Three questions are left.\n{}", REMINDER.address)
    );
    let day = |date: Option<DatePerhapsTime>| match date {
        Some(DatePerhapsTime::Date(day)) => day.to_string(),
        other => panic!("a day, not {other:?}"),
    };
    // 25 November has five days after it; the last is the day after the entry's.
    assert_eq!(day(event.get_start()), "2026-12-02");
    assert_eq!(day(event.get_end()), "2026-12-03");
    let stamp = event.get_timestamp().expect("a moment");
    assert_eq!(stamp.to_rfc3339(), "2026-11-25T23:42:12+00:00");
    assert_eq!(event.property_value("TRANSP"), Some("TRANSPARENT"));
    assert!(!text.contains("ALARM"));
}

/// Weekdays and lengths as any calendar has them.
#[test]
fn a_week_goes_over_the_ends_of_months_and_years() {
    for (today, first, next) in [
        ("2026-11-25", "20261202", "20261203"),
        ("2026-01-01", "20260108", "20260109"),
        ("2026-01-24", "20260131", "20260201"),
        ("2026-12-24", "20261231", "20270101"),
        ("2026-12-31", "20270107", "20270108"),
        ("2027-02-21", "20270228", "20270301"),
        ("2027-02-22", "20270301", "20270302"),
        ("2028-02-22", "20280229", "20280301"), // a leap year
        ("2100-02-22", "21000301", "21000302"), // none
        ("2000-02-22", "20000229", "20000301"), // one again
    ] {
        let text = file(&Reminder { today, ..REMINDER }).expect("a day");
        assert!(
            text.contains(&format!("DTSTART;VALUE=DATE:{first}\r\n")),
            "{today}"
        );
        assert!(
            text.contains(&format!("DTEND;VALUE=DATE:{next}\r\n")),
            "{today}"
        );
    }
    for today in [
        "",
        "2026",
        "2026-11",
        "2026-11-31",
        "2026-02-29",
        "2026-00-10",
        "2026-13-01",
        "2026-11-00",
        "2026-11-25-1",
        "+2026-11-25",
        "100002026-11-25",
        "42949672962026-11-25",
        "26-11-25",
        "2026-11-25T",
        "٢٠٢٦-11-25",
    ] {
        assert_eq!(file(&Reminder { today, ..REMINDER }), None, "{today:?}");
    }
}

#[test]
fn no_line_is_longer_than_75_octets_and_no_text_is_lost() {
    let pieces = &[
        "Connect everyone by 2030; ",
        "ربط الجميع، ",
        "人人联网，",
        "👨‍👩‍👧‍👧",
        "a,b;c\\d\"e:f ",
        "\\n",
        "\n",
        "\r",
        "\t",
        "é",
        ":",
        ";",
        ",",
    ];
    let folder = project("target/judged/calendar");
    fs::create_dir_all(&folder).expect("a folder");
    let mut round = 0;
    for_any(
        300,
        (joined(pieces, 0..=11), joined(pieces, 0..=11)),
        |(title, text)| {
            let title = format!("t{title}");
            let reminder = Reminder {
                title: &title,
                text: &text,
                ..REMINDER
            };
            let written = file(&reminder).expect("a file");
            assert!(written.ends_with("END:VCALENDAR\r\n"));
            for line in written.split_terminator("\r\n") {
                assert!(line.len() <= 75, "{} octets: {line}", line.len());
                assert!(!line.contains(['\r', '\n']));
            }
            event(&written);
            if round < 40 {
                // What is put in stands beside the file for the judge, but for control characters.
                let plain = |text: &str| text.replace(['\r', '\t'], "");
                let expected = serde_json::json!({
                    "summary": plain(&title),
                    "description": format!("{}\n{}", plain(&text), REMINDER.address),
                    "url": REMINDER.address,
                });
                let name = |ending: &str| folder.join(format!("{round}.{ending}"));
                fs::write(name("ics"), &written).expect("written");
                fs::write(name("json"), expected.to_string()).expect("written");
            }
            round += 1;
        },
    );
}
