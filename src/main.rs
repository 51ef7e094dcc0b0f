//! The program: parse, run, exit.

fn main() -> std::process::ExitCode {
    portfolio::cli::main()
}
