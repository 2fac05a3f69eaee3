//! Addresses that content names: their form, and which of them nobody can be found at.

/// Whether this is the address of a page on the web, with https: a host with a dot in its name, and
/// nothing that a browser would have to guess at.
pub fn is_web(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let unfit = |c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c);
    is_host(host) && !rest.contains(unfit)
}

/// Whether this is a mail address with `mailto:` before it and nothing after it.
pub fn is_mail(address: &str) -> bool {
    let mail = address.strip_prefix("mailto:");
    let Some((name, host)) = mail.and_then(|mail| mail.split_once('@')) else {
        return false;
    };
    let fits = |c: char| c.is_ascii_alphanumeric() || ".-_+".contains(c);
    !name.is_empty() && name.chars().all(fits) && is_host(host)
}

/// Whether the address's host is reserved for examples, tests or the machine itself (RFC 2606, RFC
/// 6761), so that nobody can be found there.
pub fn is_reserved(address: &str) -> bool {
    let rest = match address.strip_prefix("mailto:") {
        Some(mail) => mail.rsplit('@').next().unwrap_or_default(),
        None => address.split_once("://").map_or(address, |(_, rest)| rest),
    };
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.to_ascii_lowercase();
    let mut labels = host.rsplit('.');
    match labels.next() {
        Some("example" | "test" | "invalid" | "localhost") => true,
        Some("com" | "net" | "org") => labels.next() == Some("example"),
        _ => host.starts_with("127."),
    }
}

/// Whether this is the name of a host: labels of letters, digits and hyphens, at least two.
fn is_host(host: &str) -> bool {
    let fits = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    host.contains('.') && host.split('.').all(fits)
}

#[cfg(test)]
mod tests {
    use super::{is_mail, is_reserved, is_web};

    #[test]
    fn the_names_that_the_standards_reserve_are_no_address_of_a_site() {
        for reserved in [
            "https://example.org",
            "https://example.com:8443",
            "https://www.example.net",
            "https://EXAMPLE.ORG",
            "https://roadmap.example",
            "https://roadmap.test",
            "http://a.invalid",
            "http://localhost:8080",
            "http://site.localhost",
            "http://127.0.0.1:8080",
            "https://example.org/contact#us",
            "mailto:someone@example.org",
            "mailto:someone@mail.example",
        ] {
            assert!(is_reserved(reserved), "{reserved}");
        }
        for free in [
            "https://myexample.org",
            "https://example.org.uk",
            "https://example.int",
            "https://test.org",
            "https://localhost.net",
            "https://roadmap.info",
            "https://roadmap.info/example.org",
            "mailto:example.org@roadmap.info",
        ] {
            assert!(!is_reserved(free), "{free}");
        }
    }

    #[test]
    fn a_page_of_the_web_has_https_and_a_host() {
        for right in [
            "https://www.un.org/en/content/page/",
            "https://un.org",
            "https://un.org?x=1#y",
            "https://un.org/a_(b)/c%20d",
        ] {
            assert!(is_web(right), "{right}");
        }
        for wrong in [
            "",
            "http://un.org/",
            "un.org",
            "https://",
            "https://un",
            "https://un..org",
            "https://me@un.org",
            "https://un.org/a b",
            "https://un.org/\"",
            "mailto:a@un.org",
        ] {
            assert!(!is_web(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_mail_address_is_a_name_and_a_host() {
        assert!(is_mail("mailto:first.last+site@mail.un.org"));
        for wrong in [
            "a@un.org",
            "mailto:un.org",
            "mailto:@un.org",
            "mailto:a@un",
            "mailto:a b@un.org",
            "mailto:a@un.org?subject=x",
            "mailto:a@b@un.org",
        ] {
            assert!(!is_mail(wrong), "{wrong}");
        }
    }
}
