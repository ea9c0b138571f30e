// "two for one pair with one `since` are a book error".
jurisdiction US; currency USD;
exchange EUR = 1.10 USD since 2025-01-01;
exchange EUR = 1.12 USD since 2025-01-01;      //~ E0311
