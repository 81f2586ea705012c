//! What git's program says, made out. It is told to speak English.

use super::super::program::GitOutput;
use crate::ledger::remote::{Away, AwayKind, Fetched, Pushed, RefusalKind};

/// How git names a race that somebody else won: before it sends anything, or when the hub moves its
/// branch.
const LOST: &[&str] = &[
    "fetch first",
    "non-fast-forward",
    "stale info",
    "cannot lock ref",
    "failed to update ref",
    "failed to lock",
    "incorrect old value",
    "reference already exists",
];

/// Parts of messages that tell the kinds apart. The first that fits decides, so the more telling
/// kinds come first. Where none fits, something may have been sent.
const KINDS: &[(AwayKind, &[&str])] = &[
    (AwayKind::Broken, &["bad config", "bad numeric config value", "bad boolean config value"]),
    (
        AwayKind::Unsupported,
        &[
            "does not support",
            "mismatched algorithms",
            "unsupported",
            "unknown option",
            "unrecognized argument",
            "is not a git command",
            "Unable to find remote helper",
            "unable to find remote helper",
            "failed to sign the push certificate",
        ],
    ),
    (
        AwayKind::NoAccess,
        &[
            "Permission denied",
            "permission denied",
            "Authentication failed",
            "could not read Username",
            "could not read Password",
            "Access denied",
            "access denied",
            "returned error: 401",
            "returned error: 403",
            "returned error: 404",
            "Host key verification failed",
            "dubious ownership",
            "does not appear to be a git repository",
            "not found: did you run",
            "Repository not found",
            "' not found",
        ],
    ),
    (
        AwayKind::Offline,
        &[
            "Could not resolve",
            "Couldn't resolve",
            "Couldn't connect",
            "Failed to connect",
            "Name or service not known",
            "unable to look up",
            "unable to connect",
            "Connection refused",
            "Connection timed out",
            "No route to host",
            "Network is unreachable",
        ],
    ),
];

/// Parts of messages of a connection that broke off, whatever else is said of it.
const CUT: &[&str] =
    &["hung up", "early EOF", "unexpected disconnect", "Broken pipe", "Connection reset"];

/// What became of a push of `branch`.
pub(super) fn pushed(said: &GitOutput, branch: &str) -> Pushed {
    let status = said.out.lines().find_map(|line| status(line, branch));
    match status {
        Some((' ' | '*' | '+' | '=', _)) => Pushed::Landed { said: hub(&said.err) },
        Some((_, summary)) if LOST.iter().any(|lost| reason(summary).contains(lost)) => {
            Pushed::Lost
        }
        Some((_, summary)) if summary.starts_with("[remote failure]") => {
            Pushed::Away(Away { kind: AwayKind::Unknown, why: why(said) })
        }
        Some((_, summary)) => refused(&said.err, summary),
        None => Pushed::Away(away(said)),
    }
}

/// What a refusal is. Whoever does not say that a rule of the house refuses, cannot work.
fn refused(err: &str, summary: &str) -> Pushed {
    let all = hub(err);
    let kind = all.iter().find_map(|line| RefusalKind::read(line));
    let mut said: Vec<String> =
        all.into_iter().filter(|line| RefusalKind::read(line).is_none()).collect();
    if said.is_empty() {
        said.push(reason(summary).to_owned());
    }
    match kind {
        Some((RefusalKind::Judged, _)) => Pushed::Refused { said },
        Some((RefusalKind::Anew, at)) => Pushed::Outdated { at, said },
        Some((RefusalKind::Technical, _)) | None => {
            Pushed::Away(Away { kind: AwayKind::Broken, why: said.join(" / ") })
        }
    }
}

/// Whether a hub refused only because it takes no push options, as a plain repository does not.
pub(super) fn lacks_options(said: &GitOutput) -> bool {
    said.err.contains("does not support push options")
}

/// What became of a fetch.
pub(super) fn fetched(said: &GitOutput) -> Fetched {
    match said.code {
        Some(0) => Fetched::All,
        Some(_) if said.err.contains("couldn't find remote ref") => Fetched::Empty,
        _ => Fetched::Away(away(said)),
    }
}

/// How a line of `--porcelain` begins, and how it goes on: `!`, a tab, `from:to`, a tab, the
/// summary.
fn status<'l>(line: &'l str, branch: &str) -> Option<(char, &'l str)> {
    let mut parts = line.splitn(3, '\t');
    let (flag, refs, summary) = (parts.next()?, parts.next()?, parts.next()?);
    let mut flag = flag.chars();
    let first = flag.next().filter(|_| flag.next().is_none())?;
    (refs.rsplit(':').next() == Some(branch)).then_some((first, summary))
}

/// What stands in the brackets at the end of a summary.
fn reason(summary: &str) -> &str {
    summary.split_once(" (").map_or(summary, |(_, reason)| reason.trim_end_matches(')'))
}

/// What the hub itself said, line by line.
fn hub(err: &str) -> Vec<String> {
    let lines = err.split(['\n', '\r']).filter_map(|line| line.strip_prefix("remote:"));
    lines
        .map(|line| line.replace("\u{1b}[K", "").trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

fn away(said: &GitOutput) -> Away {
    if said.missing {
        return Away { kind: AwayKind::Unsupported, why: "git is not installed".into() };
    }
    let says = |parts: &[&str]| parts.iter().any(|part| said.err.contains(part));
    let kind = KINDS.iter().find(|(_, parts)| says(parts));
    let kind = match kind {
        _ if said.late => AwayKind::Unknown,
        Some((AwayKind::Unsupported, _)) if says(CUT) => AwayKind::Unknown,
        Some((kind, _)) => *kind,
        None => AwayKind::Unknown,
    };
    Away { kind, why: why(said) }
}

/// The line that says most: git's last word is mostly advice.
fn why(said: &GitOutput) -> String {
    if said.late {
        return "no answer in time".into();
    }
    let lines = || said.err.lines().map(str::trim).filter(|line| !line.is_empty());
    let telling = lines().find(|line| {
        line.starts_with("fatal:") || line.starts_with("ssh:") || line.starts_with("error:")
    });
    let line = telling.or_else(|| lines().next()).unwrap_or("git failed without a word");
    line.trim_start_matches("fatal: ").trim_start_matches("error: ").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::instant::Instant;

    const BRANCH: &str = "refs/heads/main";

    fn printed(out: &str, err: &str) -> GitOutput {
        GitOutput { code: Some(1), out: out.into(), err: err.into(), ..GitOutput::default() }
    }

    fn push(line: &str, err: &str) -> Pushed {
        pushed(&printed(&format!("To hub\n{line}\nDone\n"), err), BRANCH)
    }

    #[test]
    fn a_landing_brings_the_words_of_the_hub() {
        let err = "remote: receipt 7        \nremote: \nremote: two\u{1b}[K\nelse\n";
        let landed = Pushed::Landed { said: vec!["receipt 7".into(), "two".into()] };
        for line in [
            " \t1c:refs/heads/main\t1..2",
            "*\t1c:refs/heads/main\t[new branch]",
            "=\t1c:refs/heads/main\t[up to date]",
        ] {
            assert_eq!(push(line, err), landed, "{line}");
        }
    }

    #[test]
    fn a_race_is_lost_on_either_side() {
        let races = [
            "[rejected] (fetch first)",
            "[rejected] (non-fast-forward)",
            "[remote rejected] (fetch first)",
            "[remote rejected] (cannot lock ref 'refs/heads/main': is at 1 but expected 2)",
            "[remote rejected] (failed to update ref)",
            "[remote rejected] (incorrect old value provided)",
        ];
        for race in races {
            assert_eq!(
                push(&format!("!\t1c:refs/heads/main\t{race}"), "remote: noise\n"),
                Pushed::Lost,
                "{race}"
            );
        }
    }

    #[test]
    fn a_refusal_speaks_in_the_words_of_the_hub() {
        let declined = "!\t1c:refs/heads/main\t[remote rejected] (pre-receive hook declined)";
        let said = |kind: &str| {
            let err = format!("remote: not signed\nremote: baobei-answer {kind} 1764000000\n");
            push(declined, &format!("{err}error: failed to push\n"))
        };
        let words = || vec!["not signed".to_owned()];
        assert_eq!(said("judged"), Pushed::Refused { said: words() });
        let at = Instant::from_epoch(1_764_000_000);
        assert_eq!(said("anew"), Pushed::Outdated { at, said: words() });
        let broken = |why: &str| Pushed::Away(Away { kind: AwayKind::Broken, why: why.to_owned() });
        assert_eq!(said("technical"), broken("not signed"));
        assert_eq!(
            said("something-newer"),
            broken("not signed / baobei-answer something-newer 1764000000")
        );
        assert_eq!(push(declined, "error: failed\n"), broken("pre-receive hook declined"));
        assert_eq!(push(declined, "remote: No\nremote: go away\n"), broken("No / go away"));
        let other = "!\t1c:refs/heads/other\t[remote rejected] (no)";
        assert!(
            matches!(push(other, "fatal: x\n"), Pushed::Away(_)),
            "another branch says nothing of ours"
        );
    }

    #[test]
    fn no_answer_has_its_kinds() {
        let kinds = [
            (
                AwayKind::Broken,
                "fatal: bad config line 3 in file config\nfatal: the remote end hung up\n",
            ),
            (
                AwayKind::Offline,
                "ssh: Could not resolve hostname hub: Name or service not known\nfatal: Could not \
                 read from remote repository.\n",
            ),
            (
                AwayKind::Offline,
                "fatal: unable to access 'http://x/': Failed to connect to x port 80: Connection \
                 refused\n",
            ),
            (AwayKind::Unknown, "fatal: the remote end hung up unexpectedly\n"),
            (
                AwayKind::Unknown,
                "fatal: the receiving end does not support --atomic push\nfatal: the remote end \
                 hung up unexpectedly\n",
            ),
            (AwayKind::Unknown, "fatal: something nobody has met yet\n"),
            (
                AwayKind::NoAccess,
                "git@hub: Permission denied (publickey).\nfatal: Could not read from remote \
                 repository.\n",
            ),
            (
                AwayKind::NoAccess,
                "fatal: could not read Username for 'http://x': terminal prompts disabled\n",
            ),
            (AwayKind::NoAccess, "fatal: '/nowhere' does not appear to be a git repository\n"),
            (
                AwayKind::NoAccess,
                "fatal: remote error: access denied or repository not exported: /x\n",
            ),
            (AwayKind::NoAccess, "fatal: repository 'http://x/' not found\n"),
            (AwayKind::Unsupported, "fatal: the receiving end does not support --atomic push\n"),
            (AwayKind::Unsupported, "fatal: mismatched algorithms: client sha1; server sha256\n"),
        ];
        for (kind, err) in kinds {
            let Pushed::Away(away) = pushed(&printed("", err), BRANCH) else { panic!("{err}") };
            assert_eq!(away.kind, kind, "{err}");
            assert!(err.contains(&away.why) && !away.why.starts_with("fatal"), "{away:?}");
        }
        let late =
            GitOutput { late: true, err: "Permission denied".into(), ..GitOutput::default() };
        assert!(matches!(
            pushed(&late, BRANCH),
            Pushed::Away(Away { kind: AwayKind::Unknown, .. })
        ));
        let missing = GitOutput { missing: true, ..GitOutput::default() };
        assert!(matches!(
            pushed(&missing, BRANCH),
            Pushed::Away(Away { kind: AwayKind::Unsupported, .. })
        ));
    }

    #[test]
    fn a_fetch_tells_an_empty_hub_from_none() {
        assert_eq!(
            fetched(&printed("", "fatal: couldn't find remote ref refs/heads/main\n")),
            Fetched::Empty
        );
        assert_eq!(fetched(&GitOutput { code: Some(0), ..GitOutput::default() }), Fetched::All);
        assert!(matches!(fetched(&printed("", "fatal: x\n")), Fetched::Away(_)));
    }
}
