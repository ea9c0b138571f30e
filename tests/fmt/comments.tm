//! Comments in every place.


// Stands alone.

// Of the program.
program p "A title" // in its head
{ // behind the brace
  // First.
  a: tariff 72, // iron
     73 // articles of it
     from CN // China
     = 25% // the rate
     since 2025-01-01 // from New Year on
     // Two orders.
     cite "EO 1" // the first
     cite "EO 2"; // behind it
  b: tariff * from { // by country
    VN = 46%, // Viet Nam
    // What the annex says.
    JP, KR = 24%,   // both

    eu = 20% // all of them
    // The end of the table.
  } // behind the table
  when loaded after 2025-04-08 // on its way
    and not paid;
  /// Documented.
  exempt 7208 from * // a comment before
    ; // its end
  // Last.
} // behind the program

product annex = 7208, // flat
  // Long products.
  7213, 7214; // bars
rates keys by fact_of {
  7001 = 1%, // one
  7002, 7003 = 2.5% // several
};
test "t" { // of the test
  // Of the shipment.
  shipment { product 72, // what
             origin CN } // from where
  expect p = 1 USD; // reckoned by hand
  // The end of the test.
}
// The end.
