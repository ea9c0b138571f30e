//! Agreements as they were announced, before they were law: each scenario is the book with these statements added.
