use std::fmt;

use serde::{Deserialize, Serialize};

use crate::trade::{Decimal, Number};

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Currency([u8; 3]);

/// ISO 4217 (list one, and the euro's forerunners that old books still quote), those with two minor digits.
const TWO: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY \
    COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR \
    JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO \
    BOV CHE CHW COU MXV USN NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB \
    TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG BGN HRK DEM FRF NLG ATS FIM IEP SLL ANG";
/// Those with none.
const NONE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF UYI ITL ESP BEF PTE LUF";
/// Those with four.
const FOUR: &str = "CLF UYW";
/// Those with three.
const THREE: &str = "BHD IQD JOD KWD LYD OMR TND";

impl Currency {
    /// The currency of a code in capitals.
    pub fn parse(code: &str) -> Option<Currency> {
        let known = |list: &str| list.split_whitespace().any(|known| known == code);
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        (known(TWO) || known(NONE) || known(THREE) || known(FOUR)).then_some(Currency(bytes))
    }

    /// Its code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }

    /// How many digits its minor unit has after the point: 2 for USD, 0 for JPY, 3 for KWD.
    pub fn digits(&self) -> u32 {
        // Codes of three letters, each with a blank behind it.
        let is_among = |list: &str| list.as_bytes().chunks(4).any(|known| known.starts_with(&self.0));
        if is_among(NONE) {
            0
        } else if is_among(THREE) {
            3
        } else if is_among(FOUR) {
            4
        } else {
            2
        }
    }

    /// Its minor unit: 0.01 for USD.
    pub fn minor(&self) -> Number {
        Number::from(&Decimal::new(1, self.digits()))
    }

    /// Every code known.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        [TWO, NONE, THREE, FOUR].into_iter().flat_map(str::split_whitespace)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::trade::Currency;

    #[test]
    fn minor_units_are_those_of_iso_4217() {
        let digits = |code: &str| Currency::parse(code).map(|currency| currency.digits());
        for (count, codes) in [
            (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
            (3, "BHD IQD JOD KWD LYD OMR TND"),
            (4, "CLF UYW"),
            (2, "USD EUR GBP CNY MGA MRU IDR HUF TWD IRR LAK"),
        ] {
            for code in codes.split_whitespace() {
                assert_eq!(digits(code), Some(count), "{code}");
            }
        }
        assert_eq!(digits("usd"), None);
        let codes: Vec<&str> = Currency::codes().collect();
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    }
}
