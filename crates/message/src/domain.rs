//! Domain names: top-level domains, and labels in ASCII.

use std::cmp::Ordering;

/// Longest label in the domain name system, in octets (RFC 1035, section 2.3.4).
pub const LONGEST_LABEL: usize = 63;

/// Largest number of labels read before the top-level domain: 253 octets contain no more (RFC 1035,
/// sections 2.3.4 and 3.1).
pub const MOST_LABELS: usize = 127;

/// Top-level domains of two letters: for each first letter from `a`, the second letters.
const COUNTRIES: &str = "cdefgilmnoqrstuwxz.abdefghijlmnoqrstvwyz.acdfghiklmnoruvwxyz.ejkmoz.ceghrstu.\
    ijkmor.abdefghilmnpqrstuwy.kmnrtu.delmnoqrst.emop.eghimnprwyz.abcikrstuvy.\
    acdefghklmnopqrstuvwxyz.acefgilopruz.m.aefghklmnrstwy.a.eosuw.\
    abcdeghijklmnorstuvxyz.cdfghjklmnoprtvwz.agkmsyz.aceginu.fs..et.amw";

/// Other top-level domains in ASCII, except those in Punycode. From twitter-text at 30e2430
/// (October 2021), sorted, without the domains reserved for a single firm, which cost more bytes
/// than they are worth.
const GENERIC: &str = "\
    able abogado abudhabi academy accountant accountants active actor ads adult aero africa \
    agency airforce alsace amsterdam analytics apartments app apple arab archi army arpa art \
    arte asia associates attorney auction audio author auto autos aws baby band bank bar \
    barcelona bargains baseball basketball bayern bbc bcn beauty beer berlin best bet bible bid \
    bike bingo bio biz black blackfriday blog blue boats bond boo book boots boston bot boutique \
    box broadway broker brussels budapest build builders business buy buzz bzh cab cafe cal call \
    cam camera camp capetown capital car caravan cards care career careers cars casa case cash \
    casino cat catering catholic center ceo cern channel charity chat cheap christmas church \
    circle city claims cleaning click clinic clothing cloud club coach codes coffee college \
    cologne com community company compare computer condos construction consulting contact \
    contractors cooking cool coop corsica country coupon coupons courses cpa credit creditcard \
    creditunion cricket cruise cruises cymru cyou dad dance data date dating day deal dealer \
    deals degree delivery democrat dental dentist desi design dev diamonds diet digital direct \
    directory discount diy docs doctor dog doha domains dot download drive dubai duck durban \
    earth eat eco edu education email energy engineer engineering enterprises equipment esq \
    estate eus events exchange expert exposed express fail faith family fan fans farm farmers \
    fashion fast feedback film final finance financial fire fish fishing fit fitness flights \
    florist flowers fly foo food football forex forsale forum foundation free fun fund furniture \
    futbol fyi gal gallery game games garden gay gdn gent gift gifts gives giving glass gle \
    global gmbh gold golf google gop got gov graphics gratis green gripe grocery group guide \
    guitars guru hair hamburg haus health healthcare help helsinki here hiphop hiv hockey \
    holdings holiday homes horse hospital host hosting hot hotels house how ice icu ieee ifm \
    immo immobilien inc industries info ing ink institute insurance insure int international \
    investments irish ist istanbul java jetzt jewelry jobs joburg jot joy juegos kaufen kim \
    kitchen kiwi koeln kosher kyoto land lat latino law lawyer lds lease legal lgbt life \
    lifeinsurance lifestyle lighting like limited limo link live living llc loan loans locker \
    lol london lotto love ltd ltda luxe luxury madrid maison makeup man management map market \
    marketing markets mba med media meet melbourne meme memorial men menu miami mil mobi mobile \
    moda moe moi mom money mortgage moscow moto motorcycles mov movie museum mutual nagoya name \
    navy net network new news next ngo nhk ninja now nrw nyc off office okinawa one ong onion \
    onl online ooo open orange org organic osaka ovh page paris pars partners parts party pay \
    pet pharmacy phd phone photo photography photos physio pics pictures pid pink pizza place \
    play plumbing plus poker porn post press prime pro prod productions prof promo properties \
    property protection pub quebec quest racing radio raid read realestate realtor realty \
    recipes red redstone rehab reise reisen reit ren rent rentals repair report republican rest \
    restaurant review reviews rich rio rip rocks rodeo room rsvp rugby ruhr run ryukyu saarland \
    safe safety sale salon sarl save scholarships school schule science scot search secure \
    security seek select services sex sexy shoes shop shopping show singles site ski skin sky \
    smart smile soccer social software solar solutions song soy space sport spot srl star \
    stockholm storage store stream studio study style sucks supplies supply support surf surgery \
    swiss sydney systems taipei talk target tatar tattoo tax taxi team tech technology tel \
    tennis theater theatre tickets tienda tips tires tirol today tokyo tools top total tours \
    town toys trade trading training travel trust tube tui tunes university uno vacations vegas \
    ventures versicherung vet viajes video villas vin vip vision vlaanderen vodka vote voting \
    voto voyage wales wang watch watches weather webcam website wed wedding wien wiki win wine \
    work works world wtf xin xxx xyz yachts yoga yokohama you youtube zero zip zone zuerich";

/// Top-level domains with letters beyond ASCII, from twitter-text at 30e2430 (October 2021).
const INTERNATIONAL: &str = "\
    vermögensberater vermögensberatung дети католик ком москва онлайн орг рус сайт קום \
    ابوظبي اتصالات ارامكو العليان بازار بيتك شبكة عرب كاثوليك كوم موبايلي موقع همراه कॉम नेट \
    संगठन คอม みんな クラウド グーグル コム ストア セール ファッション ポイント 世界 中信 中文网 企业 佛山 信息 健康 八卦 公司 公益 商城 商店 商标 \
    嘉里 嘉里大酒店 在线 大众汽车 大拿 天主教 娱乐 家電 工行 广东 微博 慈善 我爱你 手机 手表 招聘 政务 政府 新闻 时尚 書籍 机构 淡马锡 游戏 点看 珠宝 移动 \
    组织机构 网址 网店 网站 网络 联通 诺基亚 谷歌 购物 通販 集团 電訊盈科 飞利浦 食品 餐厅 香格里拉 닷넷 닷컴 삼성 ελ ευ бг бел ею мкд мон \
    рф срб укр қаз հայ الاردن البحرين الجزائر السعودية المغرب امارات ایران بارت بھارت تونس \
    سودان سورية عراق عمان فلسطين قطر مصر مليسيا موريتانيا پاکستان ڀارت भारत भारतम् भारोत \
    বাংলা ভারত ভাৰত ਭਾਰਤ ભારત ଭାରତ இந்தியா இலங்கை சிங்கப்பூர் భారత్ ಭಾರತ ഭാരതം ලංකා ไทย ລາວ \
    გე 中国 中國 台湾 台灣 新加坡 澳門 香港 한국";

/// Length in bytes of the longest top-level domain at the start of a text; `None` if there is none.
/// No ASCII letter or digit nor `@`, `+` or `-` may follow it, and case is ignored.
pub fn top_level(text: &str) -> Option<usize> {
    if let Some(rest) = text.get(4..)
        && text[..4].eq_ignore_ascii_case("xn--")
    {
        let length = span(rest, |byte| byte.is_ascii_alphanumeric() || byte == b'-');
        return (length > 0).then_some(4 + length);
    }
    let letters = span(text, |byte| byte.is_ascii_alphabetic());
    if letters > 1 && ends(&text[letters..]) && is_ascii_top_level(&text[..letters]) {
        return Some(letters);
    }
    // Names below that start in ASCII all start with this letter.
    if !text.starts_with(|first: char| !first.is_ascii() || matches!(first, 'v' | 'V')) {
        return None;
    }
    INTERNATIONAL
        .split(' ')
        .filter(|name| {
            let mut folded = text.chars().map(lower_case);
            name.chars().all(|letter| folded.next() == Some(letter))
        })
        // Upper and lower case of every letter in these names have the same number of bytes.
        .map(str::len)
        .filter(|&length| ends(&text[length..]))
        .max()
}

/// Number of bytes at the start of a text that are of one kind, all ASCII.
fn span(text: &str, kind: impl Fn(u8) -> bool) -> usize {
    text.bytes().take_while(|&byte| kind(byte)).count()
}

/// Whether a name can end before this text.
fn ends(rest: &str) -> bool {
    !rest.starts_with(|next: char| next.is_ascii_alphanumeric() || matches!(next, '@' | '+' | '-'))
}

/// Whether the ASCII letters are a top-level domain.
fn is_ascii_top_level(letters: &str) -> bool {
    if let &[first, second] = letters.as_bytes() {
        let row = usize::from(first.to_ascii_lowercase() - b'a');
        let second = char::from(second.to_ascii_lowercase());
        return COUNTRIES
            .split('.')
            .nth(row)
            .is_some_and(|row| row.contains(second));
    }
    holds(GENERIC, &letters.to_ascii_lowercase())
}

/// Whether a sorted list of words, separated by spaces, contains the word; a binary search.
fn holds(words: &str, word: &str) -> bool {
    let (mut low, mut high) = (0, words.len());
    while low < high {
        let middle = (low + high) / 2;
        let start = words[..middle].rfind(' ').map_or(0, |space| space + 1);
        let end = words[middle..]
            .find(' ')
            .map_or(words.len(), |space| middle + space);
        match word.cmp(&words[start..end]) {
            Ordering::Equal => return true,
            Ordering::Less => high = start,
            Ordering::Greater => low = end + 1,
        }
    }
    false
}

/// Lower case of an ASCII, Greek or Cyrillic capital or `Ö`: all that the names above need.
fn lower_case(character: char) -> char {
    match character {
        'A'..='Z' | 'Α'..='Ω' | 'А'..='Я' | 'Ö' => {
            char::from_u32(character as u32 + 32).unwrap_or(character)
        }
        _ => character,
    }
}

/// Label in ASCII for the domain name system: unchanged if it is ASCII, otherwise `xn--` and its
/// Punycode (RFC 3492). A label of more than [`LONGEST_LABEL`] characters gives some text that is
/// too long to be valid.
pub fn to_ascii(label: &str) -> String {
    let mut encoded = String::from(label);
    let length = label.chars().count() as u32;
    if label.is_ascii() || length > LONGEST_LABEL as u32 {
        return encoded;
    }
    encoded.retain(|character| character.is_ascii());
    let plain = encoded.len() as u32;
    if plain > 0 {
        encoded.push('-');
    }
    encoded.insert_str(0, "xn--");
    // Names and numbers follow RFC 3492, section 6.3.
    let (mut n, mut delta, mut bias, mut handled) = (0x80, 0, 72, plain);
    while handled < length {
        let code_points = || label.chars().map(|character| character as u32);
        let next = code_points().filter(|&c| c >= n).min().unwrap_or(n);
        delta += (next - n) * (handled + 1);
        n = next;
        for c in code_points() {
            if c < n {
                delta += 1;
            } else if c == n {
                let (mut q, mut k) = (delta, 36);
                loop {
                    let t = if k <= bias { 1 } else { (k - bias).min(26) };
                    if q < t {
                        break;
                    }
                    encoded.push(digit(t + (q - t) % (36 - t)));
                    q = (q - t) / (36 - t);
                    k += 36;
                }
                encoded.push(digit(q));
                bias = adapted(delta, handled + 1, handled == plain);
                delta = 0;
                handled += 1;
            }
        }
        delta += 1;
        n += 1;
    }
    encoded
}

/// Bias adaptation of RFC 3492, section 6.1.
fn adapted(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = delta / if first { 700 } else { 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += 36;
    }
    k + 36 * delta / (delta + 38)
}

/// Basic code point of a digit, RFC 3492, section 5.
fn digit(value: u32) -> char {
    const DIGITS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    char::from(DIGITS[value as usize])
}
