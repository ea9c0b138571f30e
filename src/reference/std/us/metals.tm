//! Articles of base metals under Section 232 of the Trade Expansion Act of 1962: what the proclamations call the articles themselves. Derivative
//! articles, of which there are several waves, are for a book to list.

/// Steel articles: ingots, semi-finished and flat-rolled products, bars, rods, wire, sections, rails, pipe and tube.
/// Source: Proclamation 9705 of 8 March 2018, clause 1 (7206.10 through 7216.50, 7216.99 through 7301.10, 7302.10, 7302.40 through 7302.90, 7304.10
/// through 7306.90), carried on by note 16 to subchapter III of chapter 99 of the Harmonized Tariff Schedule of the United States. Sections
/// cold-formed from flat products (7216.61, 7216.69, 7216.91), welded sections (7301.20) and switch parts (7302.30) are not among them.
product steel = 7206..7229, 7301.10, 7302.10, 7302.40, 7302.90, 7304..7306 except 7216.61, 7216.69, 7216.91;

/// Aluminum articles: unwrought metal, bars, rods, profiles, wire, plate, sheet, strip, foil, tube, fittings, and castings and forgings.
/// Source: Proclamation 9704 of 8 March 2018, clause 1, carried on by note 19 to subchapter III of chapter 99.
product aluminum = 7601, 7604..7609, 7616.99.5160, 7616.99.5170;

/// Semi-finished copper products and the first copper derivatives (fittings, cable, other articles): dutiable from 1 August 2025.
/// Source: Proclamation 10962 of 30 July 2025, heading 9903.78.01.
product copper = 7406..7413, 7415, 7418, 7419, 8544.42, 8544.49.10;
