// no. 1. before the file's words
//! The file.
// no. 2. before a statement
/// What it says.
// no. 3. between documentation and statement
currency USD; // no. 4. behind it
              // no. 5. below it

/// Dangling words are no. 6. of them.
// no. 7. then
program p { // no. 8. behind the brace
  // no. 9. first
  tariff 72 // no. 10. inside
    from * // no. 11. inside
    = 5%; // no. 12. behind
  /// no. 13. dangles
  // no. 14. last inside
} // no. 15. behind the brace
jurisdiction EU = eu {
  // no. 16. alone in there
}
uk: // no. 17. behind a label
tariff 72 from GB = 2% // no. 18. no semicolon
;
test "t" {
  // no. 19. in a test
  shipment {
    product 72, // no. 20. in a shipment
    origin DE   // no. 21. at its end
  }
  expect duty = 1 USD // no. 22. no semicolon
} /// no. 23. as if it were documentation
program q {} // no. 24. empty
program r {
  tariff 72 from * = 1% // no. 25. last without semicolon
}
//! no. 26. late words for the file
//// no. 27. four strokes
///! no. 28. odd
tariff 73 from * = 1% // no. 29. last of all
// no. 30. the end
