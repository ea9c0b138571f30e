jurisdiction US; currency USD;
schedule a = hts "a.json" since 2025-01-01;
schedule b = hts "b.json" since 2025-01-01;
schedule c = hts "c.json" since 2025-01-01;
column2 RU;
//- a.json
[
  {"htsno": "0101", "indent": "0", "general": "1%"}
  {"htsno": "0102", "indent": "0", "general": "1%"} //~ E0162 no array of lines
]
//- b.json
{"message": "Too many requests"} //~ E0162 no array of lines
//- c.json
[
  {"code": "0101", "rate": "1%"}, //~ E0162 does not say its `htsno`
  {"htsno": "101.21.00", "indent": "0", "general": "", "special": "", "other": ""}, //~ E0161 a leading zero may be lost
  {"htsno": "0101.21.00", "indent": "deep", "general": "", "special": "", "other": ""}, //~ E0161 no indent
  7 //~ E0162 no line of a schedule
]
