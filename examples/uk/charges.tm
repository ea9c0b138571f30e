//! A charge of the entry: the common user charge for animal and plant products that come by Dover or the Channel Tunnel.

fact short_straits: flag "Comes by the port of Dover or Eurotunnel";
fact health_lines: quantity(each) "Commodity lines of the health entry document (CHED)";
assume short_straits = no, health_lines = 1 each;

/// For each commodity line of products of medium or high risk, and for no more than five of an entry. Of these, what the example uses: beef.
fee common_user_charge on 0201 from * = 29 GBP each of health_lines at most 145 GBP per entry
    when short_straits
    since 2024-04-30
    cite "Defra, Common user charge: rates and eligibility";
