// A deduction and a precedence on days on which their programs have no tariff; what is extended has its later end.
jurisdiction US; currency USD;
fact us_content_value: money;
program p {
  tariff 72 from * = 25% until 2025-01-01;
  deduct us_content_value when us_content_value >= 20% of value since 2025-06-01; //~ W0546 on no day of this deduction does `p` have a tariff
}
program q { a: tariff 72 from * = 25% since 2024-01-01 until 2025-01-01; deduct us_content_value since 2025-06-01; }
extend q.a until 2026-01-01 announced 2024-12-01;
program r { tariff * from * = 10% since 2025-04-05; }
precedence p over r since 2025-04-05; //~ W0546 on no day of this precedence do both sides have a tariff
precedence q over r;
