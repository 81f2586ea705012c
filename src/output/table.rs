//! Tables for people: aligned under wide characters, numbers and times never broken, nothing in the
//! data reaches the terminal as a command.

use anstyle::{AnsiColor, Effects};
use comfy_table::{
    Attribute, CellAlignment, Color, ColumnConstraint, ContentArrangement, LineStyle, TableStyle,
    Width,
};
use unicode_width::UnicodeWidthStr as _;

use super::colour::{Meaning, Palette};
use crate::lang::plain;

/// No text column is squeezed below this, so that narrow terminals get long lines rather than
/// towers of letters.
const NARROWEST: u16 = 16;

/// How a column holds its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// May be broken into lines.
    Wrap,
    /// Ids, times, names: in one line.
    Whole,
    /// Amounts and counts: in one line, at the right.
    Right,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    text: String,
    meaning: Option<Meaning>,
}

impl Cell {
    pub fn new(text: impl AsRef<str>) -> Self {
        Self { text: plain(text.as_ref()).into_owned(), meaning: None }
    }

    pub fn meaning(self, meaning: Meaning) -> Self {
        Self { meaning: Some(meaning), ..self }
    }
}

impl<T: AsRef<str>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}

/// A table on its way to the terminal.
#[derive(Debug)]
pub struct Table {
    headings: Vec<String>,
    fits: Vec<Fit>,
    rows: Vec<Vec<Cell>>,
}

impl Table {
    pub fn new(columns: impl IntoIterator<Item = (String, Fit)>) -> Self {
        let (headings, fits) = columns.into_iter().unzip();
        Self { headings, fits, rows: Vec::new() }
    }

    /// Names beside values, without headings.
    pub fn card() -> Self {
        Self { headings: Vec::new(), fits: vec![Fit::Whole, Fit::Wrap], rows: Vec::new() }
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The lines, each with its end. `width` is the terminal's; without it nothing is broken.
    pub fn render(&self, width: Option<u16>, palette: Palette) -> String {
        let mut table = comfy_table::Table::new();
        table.load_style(style());
        if palette.on {
            table.enforce_styling()
        } else {
            table.force_no_tty()
        };
        table.set_content_arrangement(if width.is_some() {
            ContentArrangement::Dynamic
        } else {
            ContentArrangement::Disabled
        });
        if let Some(width) = width {
            table.set_width(width);
        }
        if !self.headings.is_empty() {
            table.set_header(
                self.headings.iter().map(|heading| painted(heading, Some(Meaning::Heading))),
            );
        }
        for row in &self.rows {
            table.add_row(row.iter().map(|cell| painted(&cell.text, cell.meaning)));
        }
        for (place, column) in table.column_iter_mut().enumerate() {
            let fit = self.fits.get(place).copied().unwrap_or(Fit::Wrap);
            column.set_padding((0, 1));
            column.set_constraint(match fit {
                Fit::Wrap => ColumnConstraint::LowerBoundary(Width::Fixed(
                    self.widest(place).min(NARROWEST) + 1,
                )),
                Fit::Whole | Fit::Right => ColumnConstraint::ContentWidth,
            });
            if fit == Fit::Right {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        table.lines().map(|line| format!("{}\n", line.trim_end())).collect()
    }

    fn widest(&self, place: usize) -> u16 {
        let heading = self.headings.get(place).map(String::as_str);
        let cells =
            self.rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.text.as_str());
        let widest =
            heading.into_iter().chain(cells).map(|text| text.width()).max().unwrap_or_default();
        u16::try_from(widest).unwrap_or(u16::MAX)
    }
}

/// Columns of the terminal that stdout leads to; nothing where it leads elsewhere.
pub fn terminal_width() -> Option<u16> {
    terminal_size::terminal_size().map(|(width, _)| width.0)
}

/// A rule of hyphens under the headings and nothing else: box characters are drawn two columns wide
/// by some Chinese terminals.
fn style() -> TableStyle {
    TableStyle::new().header_separator(LineStyle::none().fill('-').junction('-'))
}

fn painted(text: &str, meaning: Option<Meaning>) -> comfy_table::Cell {
    let mut cell = comfy_table::Cell::new(text);
    let Some(meaning) = meaning else { return cell };
    cell = match meaning.colour() {
        Some(AnsiColor::Green) => cell.fg(Color::DarkGreen),
        Some(AnsiColor::Yellow) => cell.fg(Color::DarkYellow),
        Some(AnsiColor::Red) => cell.fg(Color::DarkRed),
        Some(AnsiColor::Cyan) => cell.fg(Color::DarkCyan),
        _ => cell,
    };
    for (effect, attribute) in [(Effects::BOLD, Attribute::Bold), (Effects::DIMMED, Attribute::Dim)]
    {
        if meaning.effects().contains(effect) {
            cell = cell.add_attribute(attribute);
        }
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let columns = [("客户", Fit::Whole), ("amount", Fit::Right), ("说明", Fit::Wrap)];
        let mut table = Table::new(columns.map(|(name, fit)| (name.to_owned(), fit)));
        table.row([
            "王小明".into(),
            "1,250,000.00 CNY".into(),
            "客户受保护,期限至2025-03-10 24:00".into(),
        ]);
        table.row(["Lee".into(), "50.00 CNY".into(), "ok".into()]);
        table
    }

    #[test]
    fn columns_stand_under_each_other_whatever_the_script() {
        let expected = "\
客户              amount  说明
------------------------------------------------------------
王小明  1,250,000.00 CNY  客户受保护,期限至2025-03-10 24:00
Lee            50.00 CNY  ok
";
        assert_eq!(table().render(None, Palette::default()), expected);
    }

    #[test]
    fn amounts_are_never_broken() {
        let text = table().render(Some(46), Palette::default());
        assert!(text.contains("1,250,000.00 CNY"), "{text}");
        assert!(text.lines().all(|line| line.width() <= 46), "{text}");
        let narrow = table().render(Some(20), Palette::default());
        assert!(narrow.contains("1,250,000.00 CNY"), "{narrow}");
    }

    #[test]
    fn data_cannot_command_the_terminal() {
        let mut table = Table::card();
        table.row(["name".into(), "\u{1b}[2J王\n小明".into()]);
        assert_eq!(table.render(None, Palette::default()), "name  ␛[2J王 小明\n");
    }

    #[test]
    fn colour_repeats_the_meaning() {
        let mut table = Table::card();
        table.row(["state".into(), Cell::new("void").meaning(Meaning::Bad)]);
        let text = table.render(None, Palette { on: true });
        assert!(text.contains("\u{1b}[") && text.contains("void"), "{text:?}");
    }
}
