//! The ten statuses that portals exchange, and what each asks of the citizen.
//!
//! The words for them are texts of the theme (`status-1` … `status-10`); here is only what both sides must agree on.

/// Where a dossier stands. The numbers are the ones that portals exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Status {
    /// Mới đăng ký.
    Registered = 1,
    /// Được tiếp nhận.
    Accepted = 2,
    /// Không được tiếp nhận.
    NotAccepted = 3,
    /// Đang xử lý.
    InProgress = 4,
    /// Yêu cầu bổ sung giấy tờ.
    PapersWanted = 5,
    /// Yêu cầu thực hiện nghĩa vụ tài chính.
    PaymentWanted = 6,
    /// Công dân yêu cầu rút hồ sơ.
    Withdrawn = 7,
    /// Dừng xử lý.
    Stopped = 8,
    /// Đã xử lý xong.
    Done = 9,
    /// Đã trả kết quả.
    Returned = 10,
}

impl Status {
    /// Every status, in the order of its number.
    pub const ALL: [Self; 10] = [
        Self::Registered,
        Self::Accepted,
        Self::NotAccepted,
        Self::InProgress,
        Self::PapersWanted,
        Self::PaymentWanted,
        Self::Withdrawn,
        Self::Stopped,
        Self::Done,
        Self::Returned,
    ];

    /// The status with this number, 1 to 10.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.number() == number)
    }

    /// 1 to 10.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// Who has to do what next.
    pub fn class(self) -> Class {
        match self {
            Self::Registered => Class::Waiting,
            Self::Accepted | Self::InProgress => Class::Working,
            Self::PapersWanted | Self::PaymentWanted => Class::Yours,
            Self::Done => Class::Ready,
            Self::NotAccepted | Self::Withdrawn | Self::Returned => Class::Ended,
            Self::Stopped => Class::Stopped,
        }
    }
}

/// Statuses by what they mean for the citizen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Not yet accepted.
    Waiting,
    /// The agency is at work: the promised date counts.
    Working,
    /// The citizen must act; until then nothing moves.
    Yours,
    /// The result can be collected.
    Ready,
    /// Nothing more happens.
    Ended,
    /// The agency stopped the dossier.
    Stopped,
}

impl Class {
    /// The name used in pages and styles.
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Working => "working",
            Self::Yours => "yours",
            Self::Ready => "ready",
            Self::Ended => "ended",
            Self::Stopped => "stopped",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_name_the_ten_statuses_and_nothing_else() {
        let known: Vec<u8> = (0..=u8::MAX).filter(|number| Status::from_number(*number).is_some()).collect();
        assert_eq!(known, (1..=10).collect::<Vec<u8>>());
        assert!(Status::ALL.iter().all(|status| Status::from_number(status.number()) == Some(*status)));
    }

    #[test]
    fn the_promised_date_counts_while_the_agency_works() {
        let working: Vec<u8> = Status::ALL.iter().filter(|s| s.class() == Class::Working).map(|s| s.number()).collect();
        assert_eq!(working, [2, 4]);
    }
}
