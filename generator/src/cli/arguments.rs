//! What may be typed. Help texts are messages of `generator/strings/`, filled in by [`super::help`].

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diagnostics::Format;

#[derive(Parser)]
#[command(
    name = "motcua",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    #[arg(long, global = true, value_enum, value_name = "vi|en", hide_possible_values = true)]
    pub(super) lang: Option<Lang>,
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
}

/// A language of the tool's own words.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Lang {
    Vi,
    En,
}

#[derive(Subcommand)]
pub(super) enum Command {
    Init(InitArguments),
    New(NewArguments),
    Check(CheckArguments),
    Build(BuildArguments),
    Serve(ServeArguments),
    Search(SearchArguments),
    Schema(SchemaArguments),
    Theme(ThemeArguments),
    Handout(HandoutArguments),
    Script(ScriptArguments),
    Feed(FeedArguments),
}

#[derive(Args)]
pub(super) struct InitArguments {
    pub(super) dir: PathBuf,
    #[arg(long, value_enum, default_value = "empty", value_name = "empty|province", hide_possible_values = true)]
    pub(super) starter: Starter,
}

/// What a new site begins with.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Starter {
    Empty,
    Province,
}

#[derive(Args)]
pub(super) struct NewArguments {
    #[arg(value_enum, hide_possible_values = true)]
    pub(super) kind: PageKind,
    pub(super) name: String,
    #[command(flatten)]
    pub(super) site: SiteArguments,
}

/// What can be made.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PageKind {
    Procedure,
    Article,
    Event,
    Set,
    Office,
}

#[derive(Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    #[arg(long, value_enum, default_value = "human", value_name = "human|json|github", hide_possible_values = true)]
    pub(super) format: Format,
    #[arg(long)]
    pub(super) strict: bool,
    #[arg(long)]
    pub(super) write_ids: bool,
    #[arg(long)]
    pub(super) coverage: bool,
}

#[derive(Args)]
pub(super) struct HandoutArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    #[arg(value_name = "PROCEDURE")]
    pub(super) procedures: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub(super) event: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub(super) field: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub(super) set: Vec<String>,
    #[arg(long)]
    pub(super) all: bool,
    #[arg(
        long,
        value_enum,
        value_name = "ballot|suggestion|tally|attendance",
        hide_possible_values = true,
        conflicts_with_all = ["procedures", "event", "field", "set", "all"]
    )]
    pub(super) blank: Option<BlankSheet>,
    #[arg(
        long,
        value_enum,
        default_value = "a4",
        value_name = "a4|booklet|large|checklist|poster|qr-board|image",
        hide_possible_values = true,
        conflicts_with = "blank"
    )]
    pub(super) format: HandoutFormat,
    #[arg(long, value_name = "ID")]
    pub(super) office: Option<String>,
    #[arg(long)]
    pub(super) full: bool,
    #[arg(long, requires = "set", conflicts_with_all = ["procedures", "event", "field", "all", "blank"])]
    pub(super) zip: bool,
    #[arg(long = "in", value_name = "LANGUAGE")]
    pub(super) language: Option<String>,
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    #[arg(long)]
    pub(super) json: bool,
    #[arg(long, value_name = "DIR")]
    pub(super) out: PathBuf,
}

/// A form of a handout.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum HandoutFormat {
    A4,
    Booklet,
    Large,
    Checklist,
    Poster,
    QrBoard,
    Image,
}

/// A sheet to be filled in.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum BlankSheet {
    Ballot,
    Suggestion,
    Tally,
    Attendance,
}

#[derive(Args)]
pub(super) struct ScriptArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    #[arg(value_name = "PROCEDURE")]
    pub(super) procedures: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub(super) event: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub(super) set: Vec<String>,
    #[arg(long)]
    pub(super) all: bool,
    #[arg(long, value_enum, default_value = "60s", value_name = "60s|3min", hide_possible_values = true)]
    pub(super) length: ScriptLength,
    #[arg(long, default_value_t = 140, value_parser = clap::value_parser!(u16).range(60..=300))]
    pub(super) pace: u16,
    #[arg(long, value_enum, default_value = "north", value_name = "north|south", hide_possible_values = true)]
    pub(super) accent: ScriptAccent,
    #[arg(long)]
    pub(super) worksheet: bool,
    #[arg(long, value_name = "DIR")]
    pub(super) out: PathBuf,
}

/// How long a script may be.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ScriptLength {
    #[value(name = "60s")]
    Minute,
    #[value(name = "3min")]
    ThreeMinutes,
}

/// How its reader speaks.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ScriptAccent {
    North,
    South,
}

#[derive(Args)]
pub(super) struct SchemaArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) out: PathBuf,
}

#[derive(Args)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    #[arg(long, value_name = "DIR")]
    pub(super) out: PathBuf,
    #[arg(long)]
    pub(super) drafts: bool,
    #[arg(long)]
    pub(super) portable: bool,
    #[arg(long, value_name = "DIR", requires = "portable")]
    pub(super) feed: Option<PathBuf>,
    #[arg(long, conflicts_with = "portable")]
    pub(super) compress: bool,
    #[arg(long, conflicts_with = "portable")]
    pub(super) weights: bool,
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    #[arg(long, value_name = "N")]
    pub(super) jobs: Option<usize>,
}

#[derive(Args)]
pub(super) struct ServeArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    #[arg(long, value_name = "N", default_value_t = 8000)]
    pub(super) port: u16,
    #[arg(long, value_name = "DIR")]
    pub(super) feed: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct SearchArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    #[arg(long, value_name = "DIR", conflicts_with = "site")]
    pub(super) index: Option<PathBuf>,
    pub(super) query: String,
    #[arg(long)]
    pub(super) json: bool,
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub(super) limit: usize,
    #[arg(long, value_enum, value_name = "procedure|event|article|office", hide_possible_values = true)]
    pub(super) kind: Option<Kind>,
    #[arg(long)]
    pub(super) explain: bool,
}

/// What may be searched for.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    Procedure,
    Event,
    Article,
    Office,
}

/// Which site, and for which day.
#[derive(Args)]
pub(super) struct SiteArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) site: Option<PathBuf>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) as_of: Option<jiff::civil::Date>,
}

#[derive(Args)]
pub(super) struct ThemeArguments {
    #[command(subcommand)]
    pub(super) command: ThemeCommand,
}

#[derive(Subcommand)]
pub(super) enum ThemeCommand {
    Eject(EjectArguments),
    List(ThemeListArguments),
}

#[derive(Args)]
pub(super) struct EjectArguments {
    #[arg(required = true, value_name = "NAME")]
    pub(super) names: Vec<String>,
    #[arg(long, value_name = "DIR")]
    pub(super) site: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Args)]
pub(super) struct ThemeListArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) site: Option<PathBuf>,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct FeedArguments {
    #[command(subcommand)]
    pub(super) command: FeedCommand,
}

#[derive(Subcommand)]
pub(super) enum FeedCommand {
    Init(FeedInitArguments),
    Map(MapArguments),
    Publish(PublishArguments),
    Status(StatusArguments),
    Verify(VerifyArguments),
    Lookup(LookupArguments),
    CheckCode(CheckCodeArguments),
    Slip(SlipArguments),
    Withdraw(WithdrawArguments),
    RotateKey(RotateArguments),
    Revoke(RevokeArguments),
    Gc(GcArguments),
    Stats(StatsArguments),
}

#[derive(Args)]
pub(super) struct FeedInitArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) feed: PathBuf,
    #[arg(long, value_name = "ID", default_value = "H56")]
    pub(super) id: String,
}

#[derive(Args)]
pub(super) struct MapArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) feed: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(super) from: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub(super) sheet: Option<String>,
    #[arg(long)]
    pub(super) write: bool,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct StatusArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) feed: PathBuf,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct VerifyArguments {
    #[command(flatten)]
    pub(super) read: ReadArguments,
}

#[derive(Args)]
pub(super) struct CheckCodeArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) feed: PathBuf,
    #[arg(required_unless_present_any = ["from", "unit"])]
    pub(super) codes: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub(super) from: Option<PathBuf>,
    #[arg(long, requires = "month")]
    pub(super) unit: Option<String>,
    #[arg(long, value_name = "YYMM", requires = "unit", value_parser = clap::value_parser!(u16).range(0..=9912))]
    pub(super) month: Option<u16>,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct SlipArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) feed: PathBuf,
    #[arg(long)]
    pub(super) code: Option<String>,
    #[arg(long, requires = "from")]
    pub(super) labels: bool,
    #[arg(long, value_name = "FILE", conflicts_with = "code")]
    pub(super) from: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "html", value_name = "text|html|svg", hide_possible_values = true)]
    pub(super) format: SlipFormat,
    #[arg(long, value_name = "DIR")]
    pub(super) site: Option<PathBuf>,
    #[arg(long, value_name = "URL")]
    pub(super) url: Option<String>,
}

/// What a slip is made as.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SlipFormat {
    Text,
    Html,
    Svg,
}

#[derive(Args)]
pub(super) struct WithdrawArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) feed: PathBuf,
    pub(super) codes: Vec<String>,
    #[arg(long)]
    pub(super) undo: bool,
}

#[derive(Args)]
pub(super) struct RotateArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) feed: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(super) root_key: Vec<PathBuf>,
    #[arg(long)]
    pub(super) hardened: bool,
}

#[derive(Args)]
pub(super) struct RevokeArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) feed: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(super) root_key: Vec<PathBuf>,
}

#[derive(Args)]
pub(super) struct GcArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) feed: PathBuf,
}

#[derive(Args)]
pub(super) struct StatsArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) feed: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(super) from: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM")]
    pub(super) data_as_of: Option<String>,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct PublishArguments {
    #[arg(long, value_name = "DIR")]
    pub(super) feed: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(super) from: Option<PathBuf>,
    #[arg(long, value_name = "DIR", conflicts_with_all = ["from", "data_as_of"])]
    pub(super) watch: Option<PathBuf>,
    /// Seconds between two looks at the folder.
    #[arg(long, value_name = "SECONDS", default_value_t = 10, requires = "watch")]
    pub(super) every: u64,
    /// The moment of the export; the file's own time where it is left out.
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM")]
    pub(super) data_as_of: Option<String>,
    #[arg(long, value_name = "DIR")]
    pub(super) site: Option<PathBuf>,
    #[arg(long)]
    pub(super) accept_bad_rows: bool,
    #[arg(long)]
    pub(super) accept_fewer_rows: bool,
    #[arg(long)]
    pub(super) accept_older: bool,
    #[arg(long)]
    pub(super) json: bool,
}

/// A feed that is read, and what is needed to trust it.
#[derive(Args)]
pub(super) struct ReadArguments {
    #[arg(long, value_name = "DIR|URL")]
    pub(super) feed: String,
    #[arg(long, value_name = "DIR")]
    pub(super) site: Option<PathBuf>,
    #[arg(long, value_name = "KEY")]
    pub(super) root: Vec<String>,
}

#[derive(Args)]
pub(super) struct LookupArguments {
    #[command(flatten)]
    pub(super) read: ReadArguments,
    #[arg(long)]
    pub(super) code: String,
    #[arg(long)]
    pub(super) secret: Option<String>,
    #[arg(long)]
    pub(super) json: bool,
}
