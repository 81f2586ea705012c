//! A mobile number of which some digits are hidden: `138****1234`.

use std::fmt;

/// The eleven places of a mobile number, each with its digit or nothing.
pub(super) type Places = [Option<u8>; 11];

/// What two numbers must both show before their likeness says anything: the last four digits, or
/// the first three and the last two, or the first seven. Chosen so that every way of hiding digits
/// in use shows at least one of them, and so that each divides the customers of a large house into
/// small groups.
const ANCHORS: [&[usize]; 3] = [&[7, 8, 9, 10], &[0, 1, 2, 9, 10], &[0, 1, 2, 3, 4, 5, 6]];

/// The places that `138****1234` shows.
const STANDARD: [usize; 7] = [0, 1, 2, 7, 8, 9, 10];

/// A mobile number of which some digits are hidden. Which places are known is data: `138****1234`
/// and `13812345***` are both masks.
///
/// A mask is a candidate and never an equality: two customers in ten thousand share one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PhoneMask(Places);

impl PhoneMask {
    pub(super) fn new(places: Places) -> Self {
        Self(places)
    }

    pub(super) fn places(&self) -> Places {
        self.0
    }

    /// How many digits can be seen.
    pub fn visible(&self) -> usize {
        self.0.iter().flatten().count()
    }

    /// Whether exactly the first three and the last four digits are shown, as the trade writes
    /// masks (前三后四).
    pub fn is_standard(&self) -> bool {
        (0..11).all(|place| self.0[place].is_some() == STANDARD.contains(&place))
    }
}

/// Prints every hidden digit as `*`.
impl fmt::Display for PhoneMask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&written(&self.0))
    }
}

/// The first-three-last-four mask of a number, where it shows those seven digits.
pub(super) fn standard(places: &Places) -> Option<String> {
    only(places, &STANDARD)
}

/// One text per anchor that a number shows; two numbers with a text in common can be compared.
pub(super) fn anchors(places: &Places) -> Vec<String> {
    ANCHORS.iter().filter_map(|anchor| only(places, anchor)).collect()
}

/// How many digits two numbers both show, when all of these agree and they are enough to say
/// anything.
pub(super) fn common_digits(a: &Places, b: &Places) -> Option<usize> {
    let both_show = |place: usize| a[place].is_some() && b[place].is_some();
    let comparable = ANCHORS.iter().any(|anchor| anchor.iter().all(|place| both_show(*place)));
    let shown = || (0..11).filter(|place| both_show(*place));
    (comparable && shown().all(|place| a[place] == b[place])).then(|| shown().count())
}

/// The number with nothing but `shown` left to see; `None` where one of these places is hidden
/// already.
fn only(places: &Places, shown: &[usize]) -> Option<String> {
    let mut left: Places = [None; 11];
    for place in shown {
        left[*place] = Some(places[*place]?);
    }
    Some(written(&left))
}

fn written(places: &Places) -> String {
    places.iter().map(|place| place.map_or('*', |digit| char::from(b'0' + digit))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Places {
        let mut places = [None; 11];
        for (place, sign) in places.iter_mut().zip(text.bytes()) {
            *place = sign.is_ascii_digit().then(|| sign - b'0');
        }
        places
    }

    #[test]
    fn what_two_numbers_show_in_common() {
        for (a, b, common) in [
            ("138****1234", "138****1234", Some(7)),
            ("138****1234", "13855551234", Some(7)),
            ("138****1234", "139****1234", None),
            ("*******1234", "138****1234", Some(4)),
            ("138******34", "138****1234", Some(5)),
            ("138****1234", "1385555****", None),
            ("1385555****", "13855551234", Some(7)),
            ("1*8*5*5*2*4", "13855551234", None),
        ] {
            assert_eq!(common_digits(&places(a), &places(b)), common, "{a} {b}");
            assert_eq!(common_digits(&places(b), &places(a)), common, "{b} {a}");
        }
    }

    #[test]
    fn standard_masks_and_anchors() {
        assert!(PhoneMask::new(places("138****1234")).is_standard());
        assert!(!PhoneMask::new(places("138*5**1234")).is_standard());
        assert_eq!(standard(&places("13855551234")).as_deref(), Some("138****1234"));
        assert_eq!(standard(&places("*******1234")), None);
        assert_eq!(anchors(&places("13855551234")), ["*******1234", "138******34", "1385555****"]);
        assert_eq!(anchors(&places("138****1234")), ["*******1234", "138******34"]);
    }
}
