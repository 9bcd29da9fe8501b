//! Addresses as codes to scan.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

use super::address::Address;

/// The file with the code of a page, in the folder of the page.
pub(super) const FILE: &str = "qr.svg";

/// The drawing of a code, without the quiet zone that paper has around it anyway; none of an address that no code holds.
pub(super) fn drawing(address: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    Some(code.render::<svg::Color<'_>>().quiet_zone(false).module_dimensions(4, 4).build())
}

/// Whether a page is one that people print: not one that leads elsewhere, or that shows what somebody typed.
pub(super) fn is_printed(address: Address<'_>) -> bool {
    !matches!(
        address,
        Address::Number(_)
            | Address::Moved(_)
            | Address::Gone(_)
            | Address::Search
            | Address::Lookup
            | Address::Offline
    )
}
