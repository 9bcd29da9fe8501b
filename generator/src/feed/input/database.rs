//! A SELECT in a PostgreSQL database → rows, as they come.
//!
//! The query stands inside of one of ours that asks for the wanted columns as text: no other column leaves the server,
//! and nothing but a single SELECT can stand there. The transaction is read-only besides.

use std::fmt;
use std::iter;
use std::time::Duration;

use postgres::config::SslMode;
use postgres::error::SqlState;
use postgres::fallible_iterator::FallibleIterator as _;
use postgres::types::Type;
use postgres::{Client, Config, Error, IsolationLevel, NoTls};

use super::super::error::FeedFault;
use super::columns::header_key;
use super::{Columns, Each, Flow, Tables};

const CONNECT_WITHIN: Duration = Duration::from_secs(15);
/// Whatever the session of the server has set: days and times in the form that is read, in Vietnam's time.
const SESSION: &str = "SET LOCAL statement_timeout = '10min'; SET LOCAL lock_timeout = '15s'; \
    SET LOCAL datestyle = 'ISO, DMY'; SET LOCAL timezone = 'Asia/Ho_Chi_Minh'";

/// How to reach a server: `host=… user=… password=… dbname=…` or `postgresql://…`. It does not show itself in logs.
#[derive(Clone, Copy)]
pub(crate) struct Connection<'a>(pub(crate) &'a str);

impl fmt::Debug for Connection<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Connection(…)")
    }
}

/// Why a database cannot be asked. No fault carries what the server says of data, hosts or users.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DatabaseFault {
    /// The text says not how to reach a server.
    Connection,
    /// The connection must be encrypted, and this program cannot do that.
    Encryption,
    /// No server answers there, or it breaks off.
    Unreachable,
    /// The server knows no such user or database, or the password is wrong.
    Refused { state: String },
    /// The query is faulty, or does more than read; `reason` is what the server says of it.
    Query { state: String, reason: String },
    /// The query took too long.
    Timeout,
    /// Something else went wrong while rows were read.
    Failed { state: String },
}

impl DatabaseFault {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Connection => "database-connection",
            Self::Encryption => "database-encryption",
            Self::Unreachable => "database-unreachable",
            Self::Refused { .. } => "database-refused",
            Self::Query { .. } => "database-query",
            Self::Timeout => "database-timeout",
            Self::Failed { .. } => "database-failed",
        }
    }

    pub(super) fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Refused { state } | Self::Failed { state } => vec![("state", state.clone())],
            Self::Query { state, reason } => vec![("state", state.clone()), ("why", reason.clone())],
            Self::Connection | Self::Encryption | Self::Unreachable | Self::Timeout => Vec::new(),
        }
    }
}

impl From<Error> for FeedFault {
    fn from(error: Error) -> Self {
        let fault = match error.as_db_error() {
            None => DatabaseFault::Unreachable,
            Some(server) => {
                let state = server.code().code().to_owned();
                match server.code() {
                    &SqlState::QUERY_CANCELED | &SqlState::LOCK_NOT_AVAILABLE => DatabaseFault::Timeout,
                    // Syntax, names and rights; what these messages quote is from the query.
                    code if code.code().starts_with("42") || *code == SqlState::READ_ONLY_SQL_TRANSACTION => {
                        DatabaseFault::Query { state, reason: server.message().to_owned() }
                    }
                    code if ["28", "3D"].iter().any(|class| code.code().starts_with(class)) => {
                        DatabaseFault::Refused { state }
                    }
                    _ => DatabaseFault::Failed { state },
                }
            }
        };
        super::InputFault::Database(fault).into()
    }
}

/// A query whose columns are known.
pub(super) struct Database {
    client: Client,
    /// The headers of all columns.
    names: Vec<String>,
    /// The places of those that are wanted.
    wanted: Vec<usize>,
    /// The query for the wanted ones.
    statement: String,
}

impl Database {
    pub(super) fn open(connection: Connection<'_>, query: &str, columns: &Columns) -> Result<Self, FeedFault> {
        let fault = |fault| FeedFault::Input(super::InputFault::Database(fault));
        let mut config: Config = connection.0.parse().map_err(|_| fault(DatabaseFault::Connection))?;
        if config.get_ssl_mode() == SslMode::Require {
            return Err(fault(DatabaseFault::Encryption));
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT_WITHIN);
        }
        let mut client = config.application_name("motcua").connect(NoTls)?;
        let inner = format!("({}\n) AS export", query.trim().trim_end_matches(';'));
        let statement = client.prepare(&format!("SELECT * FROM {inner}"))?;
        let keys: Vec<String> = columns.iter().map(|(_, header)| header_key(header)).collect();
        let names: Vec<String> = statement.columns().iter().map(|column| column.name().to_owned()).collect();
        let wanted: Vec<usize> =
            (0..names.len()).filter(|at| names.get(*at).is_some_and(|name| keys.contains(&header_key(name)))).collect();
        let texts = wanted.iter().filter_map(|at| statement.columns().get(*at));
        let texts: Vec<String> = texts.map(|column| as_text(column.name(), column.type_())).collect();
        // Without a wanted column there is a header all the same, so that the fault can name the ones there are.
        let statement =
            format!("SELECT {} FROM {inner}", if texts.is_empty() { "1".to_owned() } else { texts.join(", ") });
        Ok(Self { client, names, wanted, statement })
    }
}

/// The expression for a column as text, days and times in ISO form.
fn as_text(name: &str, kind: &Type) -> String {
    let name = format!("\"{}\"", name.replace('"', "\"\""));
    match *kind {
        Type::TIMESTAMP | Type::TIMESTAMPTZ => format!("to_char({name}, 'YYYY-MM-DD\"T\"HH24:MI:SS')"),
        Type::DATE => format!("to_char({name}, 'YYYY-MM-DD')"),
        _ => format!("{name}::text"),
    }
}

impl Tables for Database {
    fn names(&self) -> Vec<String> {
        vec![String::new()]
    }

    fn header_within(&self) -> usize {
        1
    }

    fn rows(&mut self, _: usize, each: &mut Each<'_>) -> Result<(), FeedFault> {
        if each(0, &self.names)? == Flow::Enough {
            return Ok(());
        }
        let transaction =
            self.client.build_transaction().read_only(true).isolation_level(IsolationLevel::RepeatableRead);
        let mut transaction = transaction.start()?;
        transaction.batch_execute(SESSION)?;
        let mut rows = transaction.query_raw(self.statement.as_str(), iter::empty::<i32>())?;
        let mut cells = vec![String::new(); self.names.len()];
        for line in 1.. {
            let Some(row) = rows.next()? else { break };
            for (index, at) in self.wanted.iter().enumerate() {
                let Some(cell) = cells.get_mut(*at) else { continue };
                cell.clear();
                cell.push_str(row.try_get::<_, Option<&str>>(index)?.unwrap_or_default());
            }
            if each(line, &cells)? == Flow::Enough {
                break;
            }
        }
        Ok(())
    }
}
