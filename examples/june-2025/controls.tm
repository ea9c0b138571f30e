//! Export controls of the United States.

/// Ethane, liquefied or gaseous; 2901.10.10 is ethane and butane of high purity.
product ethane = 2711.19.0010, 2901.10.10;

/// The Bureau of Industry and Security told exporters by letters of 23 May 2025 that ethane to China needs a licence; from 3 June, when it said that
/// it meant to deny them, ships stood still. Lifted by letters of 2 July.
license ethane to CN
    since 2025-06-03 until 2025-07-02
    by "BIS"
    cite "BIS letter of 23 May 2025" cite "BIS letter of 3 June 2025";
