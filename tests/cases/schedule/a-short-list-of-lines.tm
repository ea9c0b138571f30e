//! A list of lines carried over from the published schedule heads its columns in short. Without `indent` a line stands beneath the one
//! before it whose code holds its own.
jurisdiction US; currency USD;
schedule mfn = hts "lines.csv";
column2 RU;

test "lines, and a statistical one beneath" {
  shipment { product 4202.92.15, origin VN, entered 2025-06-10, value 1_000 USD } expect status needs product;
  shipment { product 4202.92.15.10, origin KR, entered 2025-06-10, value 1_000 USD, claims KR } expect mfn = 0 USD;
  shipment { product 4202.92.15.10, origin VN, entered 2025-06-10, value 1_000 USD } expect mfn = 63 USD;
  shipment { product 4202.92.15.90, origin VN, entered 2025-06-10, value 1_000 USD } expect mfn = 50 USD;
  shipment { product 4202.92.15.10, origin RU, entered 2025-06-10, value 1_000 USD } expect mfn = 400 USD;
}
//- lines.csv
code,general,special,column2
4202.92.15,6.3%,Free (KR),40%
4202.92.15.10,,,
4202.92.15.90,5%,,
