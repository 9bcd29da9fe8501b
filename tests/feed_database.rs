//! Rows from a real PostgreSQL server on this machine; without its programs, the test says so and is left out.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::support::{Ran, files, motcua, text};

/// `nobody`: the server refuses to run as root.
const NOBODY: u32 = 65534;
const SETTINGS: &str = r#"
id: H56
mode: open
sample: true
columns: {code: Mã hồ sơ, status: trang_thai, received: received, due: due, updated: updated}
source:
  postgres:
    query: |
      SELECT code AS "Mã hồ sơ", status AS trang_thai, received, due, updated, applicant, phone
      FROM dossiers ORDER BY code;
"#;

struct Server {
    /// Removed after the server has ended.
    _folder: tempfile::TempDir,
    programs: PathBuf,
    process: Child,
    port: u16,
}

impl Server {
    /// A new server with one table; none where PostgreSQL is not installed.
    fn start() -> Option<Self> {
        let programs = programs()?;
        let folder = tempfile::Builder::new().prefix("motcua-postgres").tempdir_in(std::env::temp_dir()).unwrap();
        let data = folder.path().join("data");
        std::fs::create_dir(&data).unwrap();
        give_to_nobody(folder.path());
        give_to_nobody(&data);
        let words =
            ["-U", "t", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions", "-D"];
        let made = as_nobody(&programs.join("initdb"), folder.path()).args(words).arg(&data).output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let words =
            ["-h", "127.0.0.1", "-c", "fsync=off", "-c", "shared_buffers=16MB", "-c", "unix_socket_directories="];
        let process = as_nobody(&programs.join("postgres"), folder.path())
            .args(words)
            .args(["-p", &port.to_string(), "-D"])
            .arg(&data)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self { _folder: folder, programs, process, port };
        for _ in 0..400 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() && server.try_sql("SELECT 1").is_ok() {
                return Some(server);
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        panic!("the server does not answer");
    }

    fn connection(&self) -> String {
        format!("host=127.0.0.1 port={} user=t dbname=postgres password=geheim-42", self.port)
    }

    fn try_sql(&self, sql: &str) -> Result<(), String> {
        let words = ["-h", "127.0.0.1", "-U", "t", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-q", "-c", sql];
        let mut command = Command::new(self.programs.join("psql"));
        let output = command.args(["-p", &self.port.to_string()]).args(words).output().unwrap();
        if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
    }

    fn sql(&self, sql: &str) {
        self.try_sql(sql).unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(Command::new("kill").args(["-INT", &self.process.id().to_string()]).status());
        drop(self.process.wait());
    }
}

fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut found: Vec<PathBuf> = versions.flatten().map(|entry| entry.path().join("bin")).collect();
    found.retain(|folder| ["initdb", "postgres", "psql"].iter().all(|program| folder.join(program).is_file()));
    found.sort();
    found.pop()
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

fn give_to_nobody(folder: &Path) {
    if is_root() {
        std::os::unix::fs::chown(folder, Some(NOBODY), Some(NOBODY)).unwrap();
    }
}

fn as_nobody(program: &Path, folder: &Path) -> Command {
    use std::os::unix::process::CommandExt as _;
    let mut command = Command::new(program);
    command.current_dir(folder);
    if is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
    command
}

fn publish(folder: &Path, settings: &str, connection: Option<&str>) -> Ran {
    std::fs::write(folder.join("feed.yaml"), settings).unwrap();
    let mut command = motcua();
    match connection {
        Some(connection) => command.env("MOTCUA_FEED_DATABASE", connection),
        None => command.env_remove("MOTCUA_FEED_DATABASE"),
    };
    let words = ["feed", "publish", "--lang", "en", "--json", "--feed", text(folder)];
    Ran::of(command.args(words).output().unwrap())
}

#[test]
#[expect(clippy::print_stderr, reason = "whoever runs the tests must know what was left out")]
fn a_query_is_published_as_a_file_would_be() {
    let Some(server) = Server::start() else {
        eprintln!("left out: there is no PostgreSQL below /usr/lib/postgresql");
        return;
    };
    server.sql(
        "CREATE TABLE dossiers (code text, status varchar(40), received timestamp, due date, updated timestamptz, \
         applicant text, phone bigint);
         INSERT INTO dossiers SELECT 'H56.17-261110-' || lpad(n::text, 4, '0'), 'Đang xử lý', '2026-11-10 08:30', \
         date '2026-11-30', timestamptz '2026-11-12 02:05:07+00', 'Nguyễn Văn Bí', 912345678 FROM generate_series(1, 3000) n",
    );
    let feed = tempfile::tempdir().unwrap();
    let connection = server.connection();
    let ran = publish(feed.path(), SETTINGS, Some(&connection)).expect(0);
    let published: serde_json::Value = serde_json::from_str(&ran.data()).unwrap();
    assert_eq!((published["rows"].as_u64(), published["bad"].as_u64()), (Some(3000), Some(0)));
    let words = ["feed", "lookup", "--json", "--feed", text(feed.path()), "--code", "H56.17-261110-2999"];
    let record: serde_json::Value = serde_json::from_slice(&motcua().args(words).output().unwrap().stdout).unwrap();
    assert_eq!(
        (record["due"].as_str(), record["updated"].as_str()),
        (Some("2026-11-30"), Some("2026-11-12T09:05:07+07:00"))
    );
    for (path, bytes) in files(feed.path()) {
        for planted in ["Nguyễn Văn", "912345678", "geheim"] {
            assert!(!String::from_utf8_lossy(&bytes).contains(planted), "{planted} in {path}");
        }
    }
    let query = |sql: &str| {
        let (before, _) = SETTINGS.split_once("    query:").unwrap();
        format!("{before}    query: {sql}\n")
    };
    let columns = "SELECT code AS \"Mã hồ sơ\", status AS trang_thai, received, due, updated FROM dossiers";
    for (settings, fault, code) in [
        (query("SELECT nothing FROM dossiers"), "is not accepted", 1),
        (query("SELECT 1; DROP TABLE dossiers"), "is not accepted", 1),
        (query("DELETE FROM dossiers RETURNING *"), "is not accepted", 1),
        (query("SELECT code FROM dossiers"), "has no column `Mã hồ sơ`", 1),
        (query(&format!("{columns} WHERE 1 / (length(code) - length(code)) = 1")), "broke off", 2),
    ] {
        let ran = publish(feed.path(), &settings, Some(&connection)).expect(code);
        assert!(ran.words().contains(fault), "{settings}\n{}", ran.words());
    }
    server.sql("CREATE FUNCTION purge() RETURNS text LANGUAGE sql AS 'DELETE FROM dossiers; SELECT ''x''::text'");
    let writing = query("SELECT purge() AS \"Mã hồ sơ\", '' AS trang_thai, '' AS received, '' AS due, '' AS updated");
    assert!(publish(feed.path(), &writing, Some(&connection)).expect(1).words().contains("read-only"));
    for (connection, fault) in [
        (None, "database-unset"),
        (Some("host=127.0.0.1 port=1 user=t password=geheim-42"), "does not answer"),
        (Some("host=127.0.0.1 port=x password=geheim-42"), "does not say how"),
        (Some("postgresql://t:geheim-42@127.0.0.1:1/x?sslmode=require"), "sslmode"),
        (Some(connection.replace("dbname=postgres", "dbname=keine").as_str()), "refuses"),
    ] {
        let words = publish(feed.path(), SETTINGS, connection).expect(2).words();
        assert!(words.contains(fault) || fault == "database-unset" && words.contains("is not set"), "{words}");
        assert!(!words.contains("geheim"), "{words}");
    }
}
