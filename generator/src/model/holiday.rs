//! Days off with their names.

use motcua_lookup::feed::Date;

use super::Text;

/// The days of a year that are not as their weekday would have it.
#[derive(Debug, Clone)]
pub(crate) struct HolidayYear {
    pub(crate) number: u16,
    /// Whether the government has not announced them yet.
    pub(crate) is_expected: bool,
    /// Days off, ascending; some are Saturdays and Sundays.
    pub(crate) days_off: Vec<(Date, Text)>,
    /// Saturdays and Sundays that are worked in exchange, ascending.
    pub(crate) working_days: Vec<Date>,
}
