//! The `tradec` command: everything it does is in the library.

fn main() -> std::process::ExitCode {
    tradec::cli::run()
}
