//! Help in the language of the reader. The English stands with the commands and their arguments; the catalogue has the other languages,
//! by the names of both.

use clap::{Arg, Command};

use super::{COMMANDS, FOLDER_IS, WHAT};
use crate::model::Language;
use crate::words::find;

/// Returns the commands with their help in a language.
pub(super) fn localised(command: Command, language: Language) -> Command {
    if language == Language::English {
        return command;
    }
    let said = |key: &str| find(&format!("help-{key}"), language).unwrap_or_default();
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", said("heading-usage"));
    // What clap adds to each command by itself has its help from here too.
    let mut command = command.help_template(&template).about(said("about")).after_help(said("more"));
    command.build();
    of_arguments(command, "", language).mut_subcommands(|sub| of_command(sub, "", &template, language))
}

fn of_command(command: Command, above: &str, template: &str, language: Language) -> Command {
    let name = format!("{above}{}", command.get_name());
    let about = find(&format!("help-{name}"), language);
    let command = match about {
        Some(about) => command.about(about),
        None => command,
    };
    let command = of_arguments(command.help_template(template.to_owned()), &name, language);
    command.mut_subcommands(|sub| of_command(sub, &format!("{name}-"), template, language))
}

fn of_arguments(command: Command, name: &str, language: Language) -> Command {
    let command = command.subcommand_help_heading(language.of(["Kommandoer", "Kommandoer", "Commands"]));
    command.mut_args(|argument| {
        let titled = match argument.is_positional() {
            true => language.of(["Argumenter", "Argumenter", "Arguments"]),
            false => language.of(["Tilvalg", "Valg", "Options"]),
        };
        let said = said_of(&argument, name, language);
        let argument = argument.help_heading(titled);
        match said {
            Some(said) => argument.help(said),
            None => argument,
        }
    })
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

    #[test]
    fn help_and_welcome_are_in_the_language() {
        let help = localised(super::super::command(), Language::Danish).try_get_matches_from(["portfolio", "audit", "-h"]);
        let help = help.expect_err("help").to_string();
        assert!(help.contains("Brug: portfolio audit") && help.contains("Tilvalg:") && !help.contains("Options:"), "{help}");
        assert!(
            welcome(Language::Norwegian).contains("avtaler") && welcome(Language::English).contains("portfolio audit FOLDER")
        );
    }
}
