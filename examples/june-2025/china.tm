//! What China answered: counter-tariffs on goods of the United States, and export licences on rare earths. Short lists, at six digits.

jurisdiction CN {
  currency CNY;

  /// Samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium: metals, compounds, magnets. The codes are wider than the seven elements.
  product rare_earths = 2805.30, 2846, 8505.11;
  license rare_earths to * since 2025-04-04 by "MOFCOM" cite "MOFCOM and GACC announcement 18 of 2025";

  program retaliation "Counter-tariffs to the reciprocal tariff" {
    counter: tariff * from US = 34%
        since 2025-04-10 announced 2025-04-04
        cite "State Council Tariff Commission announcement 4 of 2025";
    counter: tariff * from US = 84%
        since 2025-04-10 announced 2025-04-09
        cite "State Council Tariff Commission announcement 5 of 2025";
    counter: tariff * from US = 125%
        since 2025-04-12 announced 2025-04-11
        cite "State Council Tariff Commission announcement 6 of 2025";
    counter: tariff * from US = 34% since 2025-05-14 announced 2025-05-12 cite "Joint statement of 12 May 2025";
    /// Geneva: 24 points are suspended.
    truce: tariff * from US = 10%
        since 2025-05-14 for 90 days announced 2025-05-12
        overrides counter
        cite "Joint statement of 12 May 2025";
    exempt * from US
        when loaded before 2025-04-10 and entered before 2025-05-14
        cite "State Council Tariff Commission announcement 4 of 2025";
  }

  product coal_and_gas = 2701.11, 2701.12, 2701.19, 2711.11;
  product oil_machines_cars = 2709.00, 8433.51, 8703.24;
  product chicken_grain_cotton = 0207.11, 0207.12, 0207.13, 0207.14, 1001.19, 1001.99, 1005.90, 5201.00;
  product soybeans_meat_dairy = 0202.30, 0203.29, 0402.10, 1201.90;

  program fentanyl_answer "Counter-tariffs to the fentanyl tariff" {
    tariff coal_and_gas from US = 15%
        since 2025-02-10 announced 2025-02-04
        cite "State Council Tariff Commission announcement 1 of 2025";
    tariff oil_machines_cars from US = 10%
        since 2025-02-10 announced 2025-02-04
        cite "State Council Tariff Commission announcement 1 of 2025";
    tariff chicken_grain_cotton from US = 15%
        since 2025-03-10 announced 2025-03-04
        cite "State Council Tariff Commission announcement 2 of 2025";
    tariff soybeans_meat_dairy from US = 10%
        since 2025-03-10 announced 2025-03-04
        cite "State Council Tariff Commission announcement 2 of 2025";
    exempt chicken_grain_cotton, soybeans_meat_dairy from US
        when loaded before 2025-03-10 and entered before 2025-04-13
        cite "State Council Tariff Commission announcement 2 of 2025";
  }

  test "China: 84, 125, then 10 for ninety days" {
    shipment { product 9018.90, origin US, entered 2025-04-09, value 100_000 CNY }
    expect retaliation = 0 CNY;
    shipment { product 9018.90, origin US, entered 2025-04-10, value 100_000 CNY }
    expect retaliation = 84_000 CNY;
    shipment { product 9018.90, origin US, entered 2025-04-12, value 100_000 CNY }
    expect retaliation = 125_000 CNY;
    shipment { product 9018.90, origin US, entered 2025-05-13, value 100_000 CNY }
    expect retaliation = 125_000 CNY;
    shipment { product 9018.90, origin US, entered 2025-05-14, value 100_000 CNY }
    expect retaliation = 10_000 CNY;
    shipment { product 9018.90, origin DE, entered 2025-05-14, value 100_000 CNY }
    expect retaliation = 0 CNY;
    shipment { product 9018.90, origin US, loaded 2025-04-09, entered 2025-05-13, value 100_000 CNY }
    expect retaliation = 0 CNY;
    shipment { product 9018.90, origin US, loaded 2025-04-09, entered 2025-05-14, value 100_000 CNY }
    expect retaliation = 10_000 CNY;
  }

  test "on 4 April the counter-tariff was to be 34%" {
    known on 2025-04-04
    shipment { product 9018.90, origin US, entered 2025-04-10, value 100_000 CNY }
    expect retaliation = 34_000 CNY;
  }

  test "as of 10 June the truce ends on 12 August" {
    known on 2025-06-10
    shipment { product 9018.90, origin US, entered 2025-08-11, value 100_000 CNY }
    expect retaliation = 10_000 CNY;
    shipment { product 9018.90, origin US, entered 2025-08-12, value 100_000 CNY }
    expect retaliation = 34_000 CNY;
  }

  test "fentanyl, China's answer" {
    shipment { product 2701.12, origin US, entered 2025-02-09, value 100_000 CNY }
    expect fentanyl_answer = 0 CNY;
    shipment { product 2701.12, origin US, entered 2025-02-10, value 100_000 CNY }
    expect fentanyl_answer = 15_000 CNY;
    shipment { product 2709.00, origin US, entered 2025-02-10, value 100_000 CNY }
    expect fentanyl_answer = 10_000 CNY;
    shipment { product 0207.12, origin US, entered 2025-03-09, value 100_000 CNY }
    expect fentanyl_answer = 0 CNY;
    shipment { product 0207.12, origin US, entered 2025-03-10, value 100_000 CNY }
    expect fentanyl_answer = 15_000 CNY;
    shipment { product 1201.90, origin US, entered 2025-06-10, value 100_000 CNY }
    expect fentanyl_answer = 10_000 CNY, retaliation = 10_000 CNY, duty = 20_000 CNY;
    shipment { product 1201.90, origin US, loaded 2025-03-09, entered 2025-04-12, value 100_000 CNY }
    expect fentanyl_answer = 0 CNY, retaliation = 0 CNY;
    shipment { product 1201.90, origin US, loaded 2025-03-09, entered 2025-04-13, value 100_000 CNY }
    expect fentanyl_answer = 10_000 CNY, retaliation = 0 CNY;
  }
}
