//! Facts of the campaign, and its pillars, areas and figures.

use crate::{Item, Quote, Receipt};

/// Number of strands in the look, the most pillars that a campaign can have.
pub const STRANDS: usize = 3;

content_type! {
    /// Campaign facts that hold for all languages: `campaign.json`, beside the languages' folders.
    pub struct Campaign {
        /// Origin of the published site: scheme and host, without a slash at the end.
        pub address: String,
        /// Address at which the publisher of this site is reached: with https, or a mail address
        /// with `mailto:` before it. Pages have it written into them.
        #[cfg(feature = "authoring")]
        #[serde(skip_serializing)]
        pub contact: String,
        /// Address of the publisher's own website, with https; left out if there is none. The
        /// publisher's name is the word `publisher-name` of each language.
        #[cfg(feature = "authoring")]
        #[serde(default, skip_serializing)]
        pub publisher: Option<String>,
        /// Language code of the source documents.
        pub original: String,
        /// Codes of all languages that have a folder, in the order in which the site offers them.
        pub languages: Vec<String>,
        /// Id of the message that sums up the whole campaign in one sentence.
        pub summary: String,
        /// Id of the question that the home page asks: one with a single right option.
        pub question: String,
    }
}

/// A pillar of `pillars.json`: one of the Roadmap's aims.
pub type Pillar = Item<PillarFacts, PillarWords>;

content_type! {
    /// Facts of a pillar, the same in every language.
    pub struct PillarFacts {
        /// Receipt of the pillar's statement.
        pub receipt: Receipt,
        /// Ids of the messages that the pillar's page sets large, up to three: they speak of the
        /// pillar and may be shared.
        #[serde(default)]
        pub pulled: Vec<String>,
    }
}

content_type! {
    /// Words of a pillar.
    pub struct PillarWords {
        /// Name, one word: `Connect`.
        pub name: String,
        /// Statement of the pillar's meaning by the documents; word for word in the original
        /// language.
        pub statement: String,
        /// Points about the pillar that the documents leave unsaid, one sentence each, in the
        /// editors' own words.
        pub unsaid: Vec<String>,
    }
}

/// An area for action of `areas.json`, in the documents' order.
pub type Area = Item<AreaFacts, AreaWords>;

content_type! {
    /// Facts of an area, the same in every language.
    pub struct AreaFacts {
        /// Number in the documents' list of areas, counted from 1.
        pub number: u8,
        /// Wordings of the area, at most one per document. The site uses the first one. The message
        /// with the same receipt as the first wording is the text that the area shows and shares.
        pub wordings: Vec<Quote>,
    }
}

content_type! {
    /// Words of an area.
    pub struct AreaWords {
        /// Title of the area, a call to action: the start of the wording that the site uses, to the
        /// letter in the original language. The rest of that wording is read from the message with
        /// the same receipt.
        pub title: String,
        /// Points about the area that the documents leave unsaid, one sentence each, in the
        /// editors' own words.
        pub unsaid: Vec<String>,
        /// Id of the document that a translated title follows, if it is not the document whose
        /// wording the site uses.
        #[serde(default)]
        pub follows: Option<String>,
        /// Page of the United Nations that has this translated title word for word, without its
        /// scheme: `un.org/fr/…`. Other translated texts are the site's own.
        #[serde(default)]
        pub official: Option<String>,
    }
}

/// A figure of `figures.json`: a number that the documents give.
pub type Figure = Item<FigureFacts, FigureWords>;

content_type! {
    /// Facts of a figure, the same in every language.
    pub struct FigureFacts {
        /// Percentage as a plain decimal: `46.4`.
        pub percent: String,
        /// True if the percentage counts the people who lack something: their dots are drawn
        /// hollow, all others full. False if it counts the people who have it: their dots are drawn
        /// full. Full dots thus have the same meaning in every picture.
        pub lacking: bool,
        /// Quotation that contains the number.
        pub quote: Quote,
    }
}

content_type! {
    /// Words of a figure.
    pub struct FigureWords {
        /// Text after the number: the quantity that it counts.
        pub text: String,
        /// Date and source of the count, always shown with the number.
        pub dated: String,
        /// Meaning of one of the hundred dots.
        pub dot: String,
        /// People counted by the full dots, as text after their number.
        pub full: String,
        /// People counted by the hollow dots, as text after their number.
        pub hollow: String,
    }
}
