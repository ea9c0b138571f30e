// "CSV or JSON": the same lines as the USITC's JSON export writes them.
jurisdiction US; currency USD;
schedule mfn = hts "hts.json" since 2025-01-01;
column2 RU;
test "each column" {
  shipment { product 0101.21.00.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect mfn = 10 USD;
  shipment { product 0101.21.00.10, origin KR, entered 2025-06-04, value 1_000 USD, claims KR }
  expect mfn = 0 USD;
  shipment { product 0101.21.00.10, origin RU, entered 2025-06-04, value 1_000 USD }
  expect mfn = 90 USD;
}
//- hts.json
[
  {"htsno": "0101", "indent": "0", "description": "a", "superior": null, "units": [], "general": "", "special": "", "other": ""},
  {"htsno": "", "indent": "1", "description": "b", "superior": "true", "units": [], "general": "", "special": "", "other": ""},
  {"htsno": "0101.21.00", "indent": "2", "description": "c", "units": [], "general": "1%", "special": "Free (KR)", "other": "9%"},
  {"htsno": "0101.21.00.10", "indent": "3", "units": ["No."], "general": null, "special": null, "other": null, "footnotes": [{"columns": ["general"], "value": "See 9903.88.15. "}]}
]
