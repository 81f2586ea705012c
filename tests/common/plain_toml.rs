//! What another reader of TOML makes of the files of a registry.

use std::path::Path;
use std::process::Command;

/// Reads every file as TOML 1.0 and looks for what stands for a type of ours.
const READER: &str = r#"
import datetime, pathlib, sys, tomllib

def odd(value, name=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key.startswith("$"):
                yield f"{name}.{key}"
            yield from odd(inner, f"{name}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from odd(inner, name)
    elif name.endswith((".event.said", ".act.said")) and not isinstance(value, datetime.datetime):
        yield f"{name} = {value!r}"

files = sorted(pathlib.Path(sys.argv[1]).rglob("*.toml"))
for file in files:
    try:
        found = list(odd(tomllib.loads(file.read_bytes().decode())))
    except ValueError as error:
        found = [error]
    for what in found:
        print(f"{file}: {what}")
print(len(files), "files")
"#;

/// Every file of a registry is TOML 1.0, and holds no type but TOML's.
#[track_caller]
pub fn is_plain_toml(folder: &Path) {
    let read = Command::new("python3").args(["-c", READER]).arg(folder).output();
    let read = read.expect("python3 is here");
    let said = String::from_utf8_lossy(&read.stdout);
    let lines: Vec<&str> = said.lines().collect();
    let [count] = &lines[..] else { panic!("{said}{}", String::from_utf8_lossy(&read.stderr)) };
    assert!(!count.starts_with("0 "), "no files in {}", folder.display());
}
