//! Products of the United States' measures on metals.

/// Section 232 steel.
product steel = 7206..7217, 7219..7229, 7301.10, 7302.10, 7304..7306;
