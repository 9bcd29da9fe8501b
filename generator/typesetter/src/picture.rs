//! A page as a PNG small enough to be sent on: four shades of grey, which letters need to look smooth.

use typst::utils::Scalar;
use typst_layout::Page;
use typst_render::RenderOptions;

/// The longest side that is drawn, in pixels.
const LONGEST: f64 = 20_000.0;

pub(crate) fn picture(page: &Page, width: u32) -> Result<Vec<u8>, String> {
    let size = page.frame.size();
    let pixel_per_pt = f64::from(width) / size.x.to_pt();
    if size.y.to_pt() * pixel_per_pt > LONGEST {
        return Err("the page is too long for a picture".to_owned());
    }
    let options = RenderOptions { pixel_per_pt: Scalar::new(pixel_per_pt), ..RenderOptions::default() };
    let drawn = typst_render::render(page, &options);
    // Pages are opaque: premultiplied colours are the colours.
    let luma = drawn.pixels().iter().map(|pixel| {
        let [red, green, blue] = [pixel.red(), pixel.green(), pixel.blue()].map(u32::from);
        // ITU-R BT.601, rounded to two bits.
        ((red * 299 + green * 587 + blue * 114 + 42_500) / 85_000).min(3) as u8
    });
    let shades: Vec<u8> = luma.collect();
    let rows = shades.chunks(drawn.width() as usize);
    let pack = |four: &[u8]| four.iter().enumerate().fold(0, |byte, (at, shade)| byte | shade << (6 - 2 * at));
    let packed: Vec<u8> = rows.flat_map(|row| row.chunks(4).map(pack)).collect();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, drawn.width(), drawn.height());
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Two);
    encoder.set_compression(png::Compression::High);
    let written = encoder.write_header().and_then(|mut writer| {
        writer.write_image_data(&packed)?;
        writer.finish()
    });
    written.map_err(|error| error.to_string())?;
    Ok(out)
}
