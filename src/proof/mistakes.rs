//! What the proof finds.

crate::mistakes! {
    /// Measures go before each other in a circle
    ///
    /// Each of these measures is beaten by another of them, so none prevails. Mostly an `overrides` in an older law meets a
    /// newer one that is narrower, or that replaces the law the older one named.
    ///
    /// Example: `a: tariff * from * = 10% overrides c; b: tariff 72 from * = 5%; c: tariff 7206 from * = 3%;`
    ///
    /// To mend it: take one `overrides` away, or say in the newest statement which it goes before.
    "E0401" CIRCLE;

    /// Two measures both apply, and neither goes before the other
    ///
    /// Inside a program at most one tariff is levied on a shipment. One goes before another when it says `overrides`, when it
    /// is narrower (its products, origins and condition lie inside the other's), or when it is the same and later. These are
    /// none of that, and somewhere both apply: the shipment that is shown.
    ///
    /// Example: `a: tariff 72 from * = 25%; b: tariff * from DE = 10%;` for steel from Germany
    ///
    /// To mend it: say which goes first, `overrides a`, or keep them apart, `tariff 72 from * except DE = 25%`.
    "E0402" CLASH;

    /// tradec cannot tell whether two measures clash
    ///
    /// The conditions of these measures are beyond what tradec decides exactly: products of two facts, a value per unit, or too
    /// many conditions at once. It does not guess, so the book is not proved. `tradec eval` works all the same, and a shipment
    /// that does meet both is reported as an error.
    ///
    /// Example: `a: tariff 72 from * = 5% when value per kg < 2 USD/kg; b: tariff * from DE = 9% when value per kg > 3 USD/kg;`
    ///
    /// To mend it: say which goes first, `overrides a`, whether or not they ever meet.
    "E0403" CANNOT_TELL;

    /// Programs wait for each other
    ///
    /// A program that comes after another is levied on what that one leaves, and a rate may name another program's duty; so the
    /// one has to be reckoned before the other. Here they wait for each other, for the same products and days.
    ///
    /// Example: `precedence a over b; precedence b over a;`
    ///
    /// To mend it: take one of them away, or keep them apart by products, origins or dates.
    "E0404" PRECEDENCE_CIRCLE;

    /// Two measures would both apply, were a ruling at work
    ///
    /// `contested` is the duty less the duty with every pending ruling at work, and `refundable` counts what is final from the
    /// start. So it must be decided what prevails in those evaluations too: where a ruling strikes a measure, what that one had
    /// displaced comes back, and of what comes back one must go before the others.
    ///
    /// Example: `program w { tariff 72 from * = 25%; tariff * from DE = 10%; c: tariff 72 from DE = 5%; }
    /// ruling r on 2025-05-28 strikes w.c; stay r since 2025-05-28;`
    ///
    /// To mend it: say which of them goes first, `overrides`, or keep them apart with `except`.
    "E0405" CLASH_IN_COURT;
}
