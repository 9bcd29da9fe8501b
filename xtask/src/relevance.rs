//! How well search finds what is meant: queries with what they should find → success and rank, by kind.
//!
//! - success@k: the share of queries with something expected among the first k results.
//! - MRR@10: the mean of 1/rank of the first expected result, 0 where it is not among the first ten.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use motcua_lookup::search::{Entry, Hit, Index, IndexFile, Kind, Options, Step, write_index};
use motcua_lookup::text::{fold, words};

use crate::run;

/// A query and what it should find.
struct Case {
    kind: String,
    query: String,
    expected: Vec<String>,
}

/// The ranks of the first expected results: none where it is not among the first ten.
#[derive(Default)]
struct Ranks(Vec<Option<usize>>);

impl Ranks {
    fn success(&self, most: usize) -> f64 {
        self.mean(|rank| if rank <= most { 1.0 } else { 0.0 })
    }

    fn reciprocal(&self) -> f64 {
        self.mean(|rank| 1.0 / rank as f64)
    }

    fn mean(&self, worth: impl Fn(usize) -> f64) -> f64 {
        self.0.iter().flatten().map(|rank| worth(*rank)).sum::<f64>() / self.0.len().max(1) as f64
    }

    fn line(&self, name: &str) -> String {
        let [one, three] = [self.success(1), self.success(3)];
        format!("{name:<16}{:>7}{one:>11.3}{three:>11.3}{:>9.3}", self.0.len(), self.reciprocal())
    }
}

/// An index with all its files at hand.
struct Searcher {
    index: Index,
    files: HashMap<String, Vec<u8>>,
    /// How long each search took, files at hand.
    times: Vec<Duration>,
}

impl Searcher {
    fn new(files: Vec<IndexFile>) -> Result<Self, String> {
        let files: HashMap<String, Vec<u8>> = files.into_iter().map(|file| (file.name, file.bytes)).collect();
        let head = files.get(Index::HEAD).ok_or("no search index")?;
        let index = Index::open(head).map_err(|error| format!("{error:?}"))?;
        Ok(Self { index, files, times: Vec::new() })
    }

    fn search(&mut self, query: &str) -> Result<Vec<Hit>, String> {
        let options = Options { limit: 10, ..Options::default() };
        loop {
            let start = Instant::now();
            match self.index.ask(query, &options) {
                Step::Answer(answer) => {
                    self.times.push(start.elapsed());
                    return Ok(answer.hits);
                }
                Step::Needs(names) => {
                    for name in names {
                        let bytes = self.files.get(&name).ok_or(format!("{name} is missing"))?;
                        self.index.add(&name, bytes).map_err(|error| format!("{name}: {error:?}"))?;
                    }
                }
            }
        }
    }

    /// The rank of the first expected result among ten.
    fn rank(
        &mut self,
        query: &str,
        is_expected: impl Fn(&str) -> bool,
    ) -> Result<(Option<usize>, Vec<String>), String> {
        let ids: Vec<String> = self.search(query)?.into_iter().map(|hit| hit.id).collect();
        Ok((ids.iter().position(|id| is_expected(id)).map(|at| at + 1), ids))
    }

    fn print_times(&mut self) {
        self.times.sort();
        let at = |share: usize| self.times.get(self.times.len() * share / 100).map_or(0.0, Duration::as_secs_f64) * 1e3;
        println!("search took {:.2} ms (median), {:.2} ms (95 of 100 were faster)", at(50), at(95));
    }
}

/// Asks the index of a site with queries and prints what came of it.
pub(crate) fn queries(queries: &Path, site: &Path) -> Result<(), String> {
    let cases = cases(&read(queries)?)?;
    let mut searcher = Searcher::new(index_files(&built(site)?)?)?;
    let mut by_kind: BTreeMap<&str, Ranks> = BTreeMap::new();
    let mut all = Ranks::default();
    let mut misses = Vec::new();
    for case in &cases {
        let (rank, ids) = searcher.rank(&case.query, |id| case.expected.iter().any(|expected| expected == id))?;
        by_kind.entry(&case.kind).or_default().0.push(rank);
        all.0.push(rank);
        if rank != Some(1) {
            let rank = rank.map_or("–".to_owned(), |rank| rank.to_string());
            let found = ids.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(", ");
            misses.push(format!(
                "{rank:>3}  {}: {}\n       expected {}; found {found}",
                case.kind,
                case.query,
                case.expected.join(", ")
            ));
        }
    }
    println!("{:<16}{:>7}{:>11}{:>11}{:>9}", "kind", "queries", "success@1", "success@3", "MRR@10");
    by_kind.iter().for_each(|(kind, ranks)| println!("{}", ranks.line(kind)));
    println!("{}\n\nnot first:\n{}\n", all.line("all"), misses.join("\n"));
    searcher.print_times();
    Ok(())
}

/// Makes an index of names alone and asks it for each name, typed without marks: the first ten syllables, and all.
pub(crate) fn names(file: &Path) -> Result<(), String> {
    let text = read(file)?;
    let names: Vec<&str> = text.lines().map(str::trim).filter(|name| !name.is_empty()).collect();
    let entries: Vec<Entry> = names.iter().enumerate().map(|(at, name)| entry(at, name)).collect();
    let mut searcher = Searcher::new(write_index(&entries, &[]).files)?;
    let (mut begun, mut whole) = (Ranks::default(), Ranks::default());
    for (at, name) in names.iter().enumerate() {
        let id = at.to_string();
        let typed = fold(name);
        let ten = words(&typed).nth(10).map_or(typed.as_str(), |(end, _)| typed[..end].trim_end());
        begun.0.push(searcher.rank(ten, |found| found == id)?.0);
        whole.0.push(searcher.rank(&typed, |found| found == id)?.0);
    }
    println!("{} names, typed without marks", names.len());
    println!("first ten syllables: success@10 {:.4}, success@1 {:.4}", begun.success(10), begun.success(1));
    println!("whole name:          success@10 {:.4}, success@1 {:.4}", whole.success(10), whole.success(1));
    searcher.print_times();
    Ok(())
}

fn entry(at: usize, name: &str) -> Entry {
    Entry {
        kind: Kind::Procedure,
        id: at.to_string(),
        number: None,
        codes: Vec::new(),
        title: name.to_owned(),
        official_name: None,
        aliases: Vec::new(),
        translations: Vec::new(),
        summary: String::new(),
        field: String::new(),
        level: String::new(),
        channels: Vec::new(),
        papers: Vec::new(),
        questions: Vec::new(),
        body: Vec::new(),
        url: format!("{at}/"),
    }
}

fn cases(text: &str) -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
        let [kind, query, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("line {}: three columns are needed, with tabs between", at + 1));
        };
        if (kind, query) != ("kind", "query") {
            let expected = expected.split(',').map(|id| id.trim().to_owned()).collect();
            cases.push(Case { kind: kind.to_owned(), query: query.to_owned(), expected });
        }
    }
    Ok(cases)
}

/// The built site: `site` itself, or what the tool makes of it.
fn built(site: &Path) -> Result<PathBuf, String> {
    if !site.join("site.yaml").is_file() {
        return Ok(site.to_owned());
    }
    run::build_without_handouts()?;
    let out = run::target().join("relevance");
    let site = site.to_str().ok_or("the path of the site is no Unicode")?;
    let to = out.to_str().ok_or("the path of the target folder is no Unicode")?;
    run::must(std::process::Command::new(run::binary()).args(["build", "--quiet", "--site", site, "--out", to]))?;
    Ok(out)
}

fn index_files(built: &Path) -> Result<Vec<IndexFile>, String> {
    let folder = built.join("assets");
    let listing = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files = Vec::new();
    for path in listing.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let own = name.strip_prefix("index-").and_then(|name| name.strip_suffix(".bin"));
        if let Some((_, name)) = own.and_then(|own| own.split_once('-')) {
            let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            files.push(IndexFile { name: name.to_owned(), bytes });
        }
    }
    Ok(files)
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
