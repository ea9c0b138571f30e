//! Trade remedies and additional duties. They come on top of customs duty. The additional code names the exporter.

fact additional_code: text "Additional code of the exporter, as C383; C999 or B999 for all others";
fact folding: flag "Is a folding electric bicycle";

/// Cycles with pedal assistance and an auxiliary electric motor.
product ebikes = 8711.60.10.00, 8711.60.90.10;
/// Bicycles, not motorised: those of the commodities that the example uses.
product bicycles = 8712.00.30;
/// Ceramic tableware and kitchenware, of porcelain.
product tableware = 6911.10.00.90;

// A code that is not here is an error of the line: the exporters named in the annexes of the notices are left out.
rates ebikes_dumping by additional_code {
  C382 = 58.3%,
  C383 = 20.7%,
  C384 = 10.3%,
  C385 = 62.1%,
  C463 = 37.4%,
  C999 = 62.1%
};
rates ebikes_subsidy by additional_code {
  C382 = 15.1%,
  C383 = 3.9%,
  C384 = 8.5%,
  C385 = 17.2%,
  C463 = 10.7%,
  C999 = 17.2%
};
rates bicycles_dumping by additional_code { C329, B774, B773 = free, C453, B999 = 48.5%, B772 = 19.2% };
rates tableware_dumping by additional_code { B632, C550, C551 = 17.9%, B999 = 36.1% };

program antidumping "Anti-dumping duty" {
  cite "Taxation (Cross-border Trade) Act 2018, section 13";

  ebikes: tariff ebikes from CN = rates ebikes_dumping by additional_code
      since 2021-01-01
      cite "Taxation notice 2020/24";
  /// Since 19 January 2024 only folding ones, as was decided a year later.
  folding_ebikes: tariff ebikes from CN = rates ebikes_dumping by additional_code
      when folding
      since 2024-01-19 through 2029-01-18 announced 2025-02-06
      cite "Trade remedies notice 2025/3"; // tradec: allow(announced-late) the notice reaches back
  tariff bicycles from CN = rates bicycles_dumping by additional_code since 2021-01-01 cite "Taxation notice 2020/34";
  tariff tableware from CN = rates tableware_dumping by additional_code since 2021-01-01 cite "Taxation notice 2020/30";
}
repeal antidumping.ebikes since 2024-01-19 announced 2025-02-06 cite "Trade remedies notice 2025/3"; // tradec: allow(announced-late) the notice reaches back

program countervailing "Countervailing duty" {
  cite "Taxation (Cross-border Trade) Act 2018, section 13";

  ebikes: tariff ebikes from CN = rates ebikes_subsidy by additional_code
      since 2021-01-01
      cite "Taxation notice 2020/25";
  folding_ebikes: tariff ebikes from CN = rates ebikes_subsidy by additional_code
      when folding
      since 2024-01-19 through 2029-01-18 announced 2025-02-06
      cite "Trade remedies notice 2025/4"; // tradec: allow(announced-late) the notice reaches back
}
repeal countervailing.ebikes since 2024-01-19 announced 2025-02-06 cite "Trade remedies notice 2025/4"; // tradec: allow(announced-late) the notice reaches back

/// Thirty-five percentage points on goods of Russia and Belarus; of the list, what this example uses.
program russia_belarus "Additional duty" {
  tariff 2208.60 from RU, BY = 35% since 2022-03-25 cite "S.I. 2022/376";
}
