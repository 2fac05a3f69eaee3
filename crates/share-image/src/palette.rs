//! Colours of a card: those of the light theme in `style/tokens.css`; a test compares them.

/// Colour role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Background.
    Paper,
    /// Main text.
    Ink,
    /// Secondary text, such as sources.
    Muted,
    /// Hairlines, and strands that the card is not about.
    Line,
    /// Strand of the first pillar.
    Strand1,
    /// Strand of the second pillar.
    Strand2,
    /// Strand of the third pillar.
    Strand3,
}

impl Role {
    /// All roles.
    pub const ALL: [Role; 7] = [
        Role::Paper,
        Role::Ink,
        Role::Muted,
        Role::Line,
        Role::Strand1,
        Role::Strand2,
        Role::Strand3,
    ];

    /// Roles of the strands, by number counted from 0.
    pub const STRANDS: [Role; 3] = [Role::Strand1, Role::Strand2, Role::Strand3];

    /// Colour in the notation of style sheets and canvases: `#faf7f0`.
    pub fn colour(self) -> &'static str {
        match self {
            Role::Paper => "#faf7f0",
            Role::Ink => "#12203a",
            Role::Muted => "#455068",
            Role::Line => "#dcd5c6",
            Role::Strand1 => "#005a55",
            Role::Strand2 => "#6b2a6f",
            Role::Strand3 => "#872f08",
        }
    }
}
