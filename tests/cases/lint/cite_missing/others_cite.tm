// Most statements of a program, or of a sort, name their source: the one that does not is found. What a scenario adds is no law yet.
jurisdiction US; currency USD;
program p {
  tariff 72 from * = 25% since 2018-03-23 cite "Proclamation 9705";
  tariff 73 from * = 25% since 2020-02-08; //~ W0540 this tariff names no source
  exempt 72 from CA cite "Proclamation 9740";
}
program of_one_source { cite "EO 14257"; tariff * from * = 10% since 2025-04-05; exempt * from MX; }
program without { tariff 84 from * = 1%; tariff 85 from * = 2%; }
program hardly { tariff 94 from * = 1% cite "A"; tariff 95 from * = 2%; tariff 96 from * = 2%; }
precedence p over of_one_source since 2025-04-05 cite "EO 14257";
precedence p over without since 2025-04-05; //~ W0540 this precedence names no source
ruling r on 2025-05-28 strikes without;
scenario deal { tariff 72 from JP = 15% since 2025-08-01 under p; }
