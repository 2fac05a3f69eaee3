//! A card's colours: those of the light theme in `style/tokens.css`, which a test holds equal.

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The ground.
    Paper,
    /// Text that is to be read first.
    Ink,
    /// Text that says where it is from.
    Muted,
    /// Hairlines, and strands that the card does not speak of.
    Line,
    /// The first pillar's strand.
    Strand1,
    /// The second pillar's strand.
    Strand2,
    /// The third pillar's strand.
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

    /// The strands' roles by their number, counted from 0.
    pub const STRANDS: [Role; 3] = [Role::Strand1, Role::Strand2, Role::Strand3];

    /// The colour as style sheets and canvases take it: `#faf7f0`.
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
