//! What was announced before it was law, and what was announced and never became law. Each scenario is the book with its statements
//! added, as people read the announcement on its day: `--known-on 2025-07-02 --scenario vietnam_deal` asks what a shipment would owe by all that
//! was known on 2 July 2025 with that day's announcement in force. Geneva was law on the day on which it was announced, so it needs none:
//! `--known-on 2025-05-12`. The frameworks with Malaysia, Cambodia and Thailand of October 2025 and with Argentina, Ecuador, Guatemala and
//! El Salvador of November left the rates as they were.

scenario uk_deal "8 May 2025: the United Kingdom, cars at 10% and steel and aluminum free within quotas" {
  tariff cars from GB = 7.5% when in_quota since 2025-05-08 announced 2025-05-08 under s232_autos;
  tariff auto_parts from GB = 10% inclusive of mfn since 2025-05-08 announced 2025-05-08 under s232_autos;
  exempt steel, steel_first, steel_within, steel_outside from GB
      when in_quota
      since 2025-05-08 announced 2025-05-08
      under s232_steel;
  exempt aluminum, aluminum_first, aluminum_within, aluminum_outside, beer, cans from GB
      when in_quota
      since 2025-05-08 announced 2025-05-08
      under s232_aluminum;
}

scenario vietnam_deal "2 July 2025: Vietnam at 20%" {
  tariff * from VN = 20% since 2025-07-09 announced 2025-07-02 under reciprocal overrides april, august;
}

scenario indonesia_deal "15 July 2025: Indonesia at 19%" {
  tariff * from ID = 19% since 2025-08-01 announced 2025-07-15 under reciprocal overrides april, august;
}

scenario japan_deal "22 July 2025: Japan at 15% with the general rate in it, cars and parts too" {
  tariff * from JP = 15% inclusive of mfn
      since 2025-08-01 announced 2025-07-22
      under reciprocal
      overrides april, august;
  tariff cars, auto_parts from JP = 15% inclusive of mfn since 2025-08-01 announced 2025-07-22 under s232_autos;
}

scenario philippines_deal "22 July 2025: the Philippines at 19%" {
  tariff * from PH = 19% since 2025-08-01 announced 2025-07-22 under reciprocal overrides april, august;
}

scenario europe_deal "27 July 2025: the European Union at 15% with the general rate in it, cars and parts too" {
  drop s232_autos.europe;
  tariff * from eu = 15% inclusive of mfn
      since 2025-08-01 announced 2025-07-27
      under reciprocal
      overrides april, august;
  tariff cars, auto_parts from eu = 15% inclusive of mfn since 2025-08-01 announced 2025-07-27 under s232_autos;
}

scenario korea_deal "30 July 2025: Korea at 15%, cars and parts too" {
  tariff * from KR = 15% since 2025-08-01 announced 2025-07-30 under reciprocal overrides april, august, december;
  tariff cars, auto_parts from KR = 15% inclusive of mfn since 2025-08-01 announced 2025-07-30 under s232_autos;
}

scenario busan_deal "30 October 2025: China, half the fentanyl duty and the truce for another year" {
  drop fentanyl.busan;
  tariff * from CN, HK = 10% since 2025-11-10 announced 2025-10-30 under fentanyl;
  tariff * from china = 10% since 2025-11-10 until 2026-11-10 announced 2025-10-30 under reciprocal overrides china;
}

scenario switzerland_deal "14 November 2025: Switzerland and Liechtenstein at 15% with the general rate in it" {
  tariff * from CH, LI = 15% inclusive of mfn
      since 2025-11-14 announced 2025-11-14
      under reciprocal
      overrides april, august, december;
}

scenario taiwan_deal "15 January 2026: Taiwan at 15% with the general rate in it" {
  tariff * from TW = 15% inclusive of mfn
      since 2026-01-15 announced 2026-01-15
      under reciprocal
      overrides april, august;
}

scenario india_deal "2 February 2026: India at 18%, and the duty for Russian oil ends" {
  tariff * from IN = 18% since 2026-02-07 announced 2026-02-02 under reciprocal overrides april, august;
  drop india_ends;
  repeal india since 2026-02-07 announced 2026-02-02;
}

scenario bangladesh_deal "9 February 2026: Bangladesh at 19%" {
  tariff * from BD = 19% since 2026-02-09 announced 2026-02-09 under reciprocal overrides april, august;
}

scenario fifteen "21 February 2026: Section 122 at 15%, its highest" {
  drop s122.plaintiffs;
  tariff * from * = 15% when not plaintiff since 2026-02-24 until 2026-07-24 announced 2026-02-21 under s122;
  plaintiffs: tariff * from * = 15% when plaintiff since 2026-02-24 until 2026-07-24 announced 2026-02-21 under s122;
}

/// What a court could still have done: how things would stand had the Supreme Court held for the government.
scenario upheld "20 February 2026: the Supreme Court reverses, the tariffs under IEEPA stand, and Section 122 is not called upon" {
  drop s122.surcharge, s122.plaintiffs;
  drop learning_resources, appeal_affirmed, appeal_final, vos_final;
  reverse appeal on 2026-02-20;
  reverse vos on 2026-02-20;
}
