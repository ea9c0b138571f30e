//! What courts had said by 10 June 2025.

/// The emergency powers give no tariffs: the court voids both programs from the start, and gives ten days to comply.
ruling vos "V.O.S. Selections v. United States" by "Court of International Trade"
    on 2025-05-28 strikes fentanyl, reciprocal since 2025-06-07 ab initio
    cite "Slip Op. 25-66";
/// The next day it is stayed: both programs are payable, and contested.
stay vos by "Court of Appeals for the Federal Circuit" since 2025-05-29 cite "No. 2025-1812";
