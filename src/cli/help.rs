//! Help in the language of the reader: short with `-h`, with explanations and examples with `--help`.
//!
//! The English of a line stands with the command or the argument; the catalogue has the other languages by the names of both, and in
//! every language what explains a command, with examples.

use clap::{Arg, Command};

use super::{COMMANDS, FOLDER_IS, WHAT};
use crate::model::Language;
use crate::phrase;
use crate::phrase::Value;
use crate::words::{find, say};

/// The commands by what they are for.
const GROUPS: [(&str, &[&str]); 6] = [
    ("data", &["init", "check", "map", "presets", "export"]),
    ("audit", &["audit", "licences", "overlaps", "report", "decisions"]),
    ("plan", &["tenders", "retire-plan", "case", "review", "merge"]),
    ("ask", &["show", "graph", "impact", "sql"]),
    ("follow", &["record", "history", "diff", "balance"]),
    ("rules", &["rules", "explain"]),
];

/// Options that only `--help` shows: what goes for every command, and what few people ever set.
const RARE: &[&str] =
    &["rules", "history", "verbose", "quiet", "lang", "color", "procedure", "capacity", "public", "status", "currency"];

/// Returns the commands with their help in a language.
pub(super) fn localised(command: Command, language: Language) -> Command {
    let usage = find("help-heading-usage", language).unwrap_or_else(|| "Usage:".to_owned());
    let template = format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}");
    // What clap adds to each command by itself has its help from here too, and it asks only once whether there is long help.
    let mut command = with_long_help(command);
    command.build();
    let command = of_arguments(command, "", language).mut_subcommands(|sub| of_command(sub, "", &template, language));
    let about = find("help-about", language);
    let command = about.into_iter().fold(command, Command::about);
    let groups = groups(&command, language);
    let (more, explained) = (say(&phrase!("explains-program-more"), language), say(&phrase!("explains-program"), language));
    let long = format!("{usage} portfolio [COMMAND] [OPTIONS]\n\n{groups}\n{}\n{explained}", options(&command, language));
    command.help_template("{about}{after-help}").after_help(groups + "\n" + &more).after_long_help(long)
}

fn with_long_help(command: Command) -> Command {
    command.after_long_help(" ").mut_subcommands(with_long_help)
}

/// Returns the help that the command line asks for, in a language; nothing where it asks for none.
pub(super) fn asked(language: Language) -> Option<clap::Error> {
    let asked = localised(super::command(), language).try_get_matches().err()?;
    (asked.kind() != clap::error::ErrorKind::DisplayVersion).then_some(asked)
}

/// Returns the commands, a line each, by what they are for.
fn groups(program: &Command, language: Language) -> String {
    let line = |group: &str, name: &str| {
        let about = program.find_subcommand(name).and_then(Command::get_about).map(ToString::to_string);
        format!("{group:<10} {name:<12} {}\n", about.unwrap_or_default())
    };
    let lines = |(group, names): &(&str, &[&str])| {
        let group = say(&phrase!("explains-group", group = *group), language);
        let of_group = names.iter().enumerate().map(|(at, name)| line(if at == 0 { &group } else { "" }, name));
        of_group.collect::<String>()
    };
    GROUPS.iter().map(lines).collect()
}

/// Returns the options of the program itself, a line each.
fn options(program: &Command, language: Language) -> String {
    let line = |argument: &Arg| {
        let short = argument.get_short().map_or_else(|| "    ".to_owned(), |short| format!("-{short}, "));
        let value = argument.get_value_names().filter(|_| argument.get_action().takes_values()).and_then(|names| names.first());
        let value = value.map(|name| format!(" <{name}>")).unwrap_or_default();
        let typed = format!("{short}--{}{value}", argument.get_long().unwrap_or_default());
        format!("  {typed:<23} {}\n", argument.get_help().map(ToString::to_string).unwrap_or_default())
    };
    say(&phrase!("explains-options"), language) + "\n" + &program.get_arguments().map(line).collect::<String>()
}

fn of_command(command: Command, above: &str, template: &str, language: Language) -> Command {
    let name = format!("{above}{}", command.get_name());
    let about = find(&format!("help-{name}"), language);
    let command = about.into_iter().fold(command, Command::about);
    let short = command.get_about().map(ToString::to_string).unwrap_or_default();
    let command = match find(&format!("explains-{name}"), language) {
        Some(explained) => command.long_about(format!("{short}\n\n{explained}")).after_long_help(examples(&name, language)),
        None => command.after_long_help(""),
    };
    let typed = command.get_bin_name().unwrap_or("portfolio").to_owned();
    let more = say(&phrase!("explains-more", command = typed), language);
    let command = of_arguments(command.help_template(template.to_owned()).after_help(more), &name, language);
    command.mut_subcommands(|sub| of_command(sub, &format!("{name}-"), template, language))
}

/// Returns the examples of a command, each with what it is for.
fn examples(name: &str, language: Language) -> String {
    let examples = (1..).map_while(|number| find(&format!("explains-{name}-{number}"), language));
    let lines = examples.map(|example| match example.split_once("  # ") {
        Some((typed, what)) => format!("  {typed}\n      {what}\n"),
        None => format!("  {example}\n"),
    });
    say(&phrase!("explains-examples"), language) + "\n" + lines.collect::<String>().trim_end()
}

fn of_arguments(command: Command, name: &str, language: Language) -> Command {
    let command = command.subcommand_help_heading(language.of(["Kommandoer", "Kommandoer", "Commands"]));
    command.mut_args(|argument| {
        let titled = match argument.is_positional() {
            true => language.of(["Argumenter", "Argumenter", "Arguments"]),
            false => language.of(["Tilvalg", "Valg", "Options"]),
        };
        let english = || argument.get_help().map(ToString::to_string).unwrap_or_default();
        let said = [Some(said_of(&argument, name, language).unwrap_or_else(english))];
        let said = said.into_iter().chain([default_of(&argument, language), values_of(&argument, language)]).flatten();
        let said = said.collect::<Vec<_>>().join(" ");
        let is_rare = RARE.contains(&argument.get_id().as_str());
        argument.help_heading(titled).help(said).hide_short_help(is_rare).hide_default_value(true).hide_possible_values(true)
    })
}

/// Returns what an argument is when it is left out.
fn default_of(argument: &Arg, language: Language) -> Option<String> {
    let is_told = argument.get_action().takes_values() && !argument.is_hide_default_value_set();
    let values: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let value = values.join(" ");
    (is_told && !value.is_empty()).then(|| say(&phrase!("explains-default", value), language))
}

/// Returns what an argument can be, where that is one of a few words.
fn values_of(argument: &Arg, language: Language) -> Option<String> {
    let is_told = argument.get_action().takes_values() && !argument.is_hide_possible_values_set();
    let values: Vec<_> = argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let told = || say(&phrase!("explains-values", values = Value::joined(values.clone(), ", ")), language);
    (is_told && !values.is_empty()).then(told)
}

/// Returns what the catalogue says of an argument: of this command, or of all that have one so named.
fn said_of(argument: &Arg, name: &str, language: Language) -> Option<String> {
    let id = argument.get_id();
    find(&format!("help-{name}-{id}"), language).or_else(|| find(&format!("help-arg-{id}"), language))
}

/// Returns what the program says when it is called by its name alone.
pub(super) fn welcome(language: Language) -> String {
    let said = |key: &str, english: &str| {
        let told = (language != Language::English).then(|| find(&format!("help-welcome-{key}"), language));
        told.flatten().unwrap_or_else(|| english.to_owned())
    };
    let commands = COMMANDS.iter().map(|(name, english)| {
        let typed = if *name == "init" { format!("portfolio {name}") } else { format!("portfolio {name} FOLDER") };
        format!("  {typed:<26} {}\n", said(name, english))
    });
    format!("{}\n\n{}\n{}\n", said("what", WHAT), commands.collect::<String>(), said("folder", FOLDER_IS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_every_argument_has_its_help_in_danish_and_norwegian() {
        let mut program = super::super::command();
        program.build();
        let mut missing = Vec::new();
        look(&program, "", &mut missing);
        assert!(missing.is_empty(), "{missing:?}");
    }

    fn look(command: &Command, name: &str, missing: &mut Vec<String>) {
        for language in [Language::Danish, Language::Norwegian] {
            for argument in command.get_arguments().filter(|argument| said_of(argument, name, language).is_none()) {
                missing.push(format!("{}: {name} {}", language.code(), argument.get_id()));
            }
            for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
                let name = if name.is_empty() { sub.get_name().to_owned() } else { format!("{name}-{}", sub.get_name()) };
                if find(&format!("help-{name}"), language).is_none() {
                    missing.push(format!("{}: {name}", language.code()));
                }
                look(sub, &name, missing);
            }
        }
    }

    /// Returns the help that a command writes, on a screen of 80 columns.
    fn help(language: Language, words: &[&str]) -> String {
        let program = localised(super::super::command().term_width(80), language);
        program.try_get_matches_from([&["portfolio"], words].concat()).expect_err("help").to_string()
    }

    fn names() -> Vec<String> {
        super::super::command().get_subcommands().map(|sub| sub.get_name().to_owned()).collect()
    }

    #[test]
    fn short_help_fits_a_screen_and_is_in_the_language() {
        for language in Language::ALL {
            let told = help(language, &["-h"]);
            assert!(told.lines().count() <= 30, "{told}");
            assert!(
                names().iter().all(|name| told.contains(name.as_str()) || ["completions", "man"].contains(&name.as_str())),
                "{told}"
            );
            for name in names() {
                let told = help(language, &[&name, "-h"]);
                assert!(told.lines().count() <= 30, "{told}");
                let is_english = ["Usage:", "possible values", "[default", "Print help"].iter().any(|word| told.contains(word));
                assert_eq!(is_english, language == Language::English, "{told}");
            }
        }
    }

    #[test]
    fn long_help_explains_every_command_with_examples_that_can_be_typed() {
        let hidden = ["completions", "man"];
        for language in Language::ALL {
            for name in names().iter().filter(|name| !hidden.contains(&name.as_str())) {
                let explained = find(&format!("explains-{name}"), language).expect("an explanation");
                let told = help(language, &[name, "--help"]).split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(told.contains(&explained), "{told}");
                let examples = (1..).map_while(|number| find(&format!("explains-{name}-{number}"), language));
                let examples: Vec<_> = examples.collect();
                assert!((1..=3).contains(&examples.len()), "{name} has {} examples", examples.len());
                for example in examples {
                    let (typed, _) = example.split_once("  # ").expect("what it is for");
                    let parsed = super::super::command().try_get_matches_from(words(typed));
                    let matches = parsed.unwrap_or_else(|error| panic!("{typed}: {error}"));
                    assert_eq!(matches.subcommand_name(), Some(name.as_str()), "{typed}");
                }
            }
        }
    }

    /// Parts a line as a shell does.
    fn words(typed: &str) -> Vec<String> {
        let quoted = typed.split('"').enumerate().flat_map(|(at, part)| match at % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
            _ => vec![part.to_owned()],
        });
        quoted.collect()
    }

    #[test]
    fn the_program_alone_says_what_it_does_and_what_to_type_next() {
        for language in Language::ALL {
            let told = welcome(language);
            assert!(told.contains("portfolio check FOLDER") && told.contains("portfolio audit FOLDER"), "{told}");
            assert!(told.lines().count() < 12, "{told}");
        }
        assert!(welcome(Language::Norwegian).contains("avtaler"));
    }
}
