// Scenarios of which it is certain that they change nothing.
jurisdiction US; currency USD;
program p {
  country: tariff * from JP = 24% since 2025-04-09;
  tariff * from * = 10% since 2025-04-05;
}
scenario empty "Nothing yet" { } //~ W0554 scenario `empty` changes nothing
scenario of_words { product copper = 74; } //~ W0554 scenario `of_words`
scenario beaten { tariff * from JP = 15% since 2025-04-05 until 2025-04-06 when value < 0 USD under p; } //~ W0554 scenario `beaten`
scenario idle_act { pause p since 2020-01-01 until 2021-01-01; } //~ W0554 scenario `idle_act`
scenario deal { tariff * from JP = 15% since 2025-08-01 under p overrides country; }
scenario dropped { drop p.country; }
scenario later { tariff * from KR = 15% since 2025-08-01 under p; }
scenario act { pause p since 2025-05-01 until 2025-06-01; }
