//! What courts said of the tariffs under IEEPA and Section 122.

/// The Court of International Trade gave ten days to comply; it was stayed the next day, and again while the appeals went on.
ruling vos "V.O.S. Selections v. United States" by "Court of International Trade"
    on 2025-05-28 strikes reciprocal, fentanyl since 2025-06-07 ab initio
    cite "Slip Op. 25-66";
stay vos by "Court of Appeals for the Federal Circuit" since 2025-05-29 cite "No. 25-1812";

/// On appeal the whole court held the same, of the orders as they then stood. Its ruling was to take effect on 14 October; the Supreme
/// Court took the case before that.
ruling appeal "V.O.S. Selections v. Trump" by "Court of Appeals for the Federal Circuit"
    on 2025-08-29 strikes reciprocal, fentanyl ab initio
    cite "No. 25-1812";
stay appeal by "Court of Appeals for the Federal Circuit" since 2025-08-29 cite "No. 25-1812";
affirm vos on 2025-08-29;

/// The Supreme Court held that IEEPA gives no power over tariffs; what was collected to 23 February 2026 is due back.
ruling learning_resources "Learning Resources v. Trump" by "Supreme Court"
    on 2026-02-20 strikes reciprocal, fentanyl, brazil, india since 2026-02-24 ab initio
    cite "No. 24-1287";
final learning_resources on 2026-02-20;
appeal_affirmed: affirm appeal on 2026-02-20;
appeal_final: final appeal on 2026-02-20 since 2026-02-24;
vos_final: final vos on 2026-02-20 since 2026-02-24;

/// For its plaintiffs alone.
ruling oregon "Oregon v. Trump" by "Court of International Trade"
    on 2026-05-07 strikes s122.plaintiffs
    cite "Slip Op. 26-47";
stay oregon by "Court of Appeals for the Federal Circuit" since 2026-05-12; // tradec: allow(cite-missing) an order of the court without a number of its own
