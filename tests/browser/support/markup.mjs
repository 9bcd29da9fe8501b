// Generated HTML, read with the few expressions that generated HTML needs.

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text of HTML without its entities. */
export function decode(text) {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (hex || decimal) return String.fromCodePoint(parseInt(hex ?? decimal, hex ? 16 : 10));
    return ENTITIES[name] ?? all;
  });
}

/** The values of some attributes, in order. */
export function attributesOf(html, names) {
  const found = [];
  for (const [tag] of html.matchAll(/<[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*"|=[^\s"'>]+)?)*\s*\/?>/gi)) {
    for (const [, name, quoted, bare] of tag.matchAll(/\s([^\s=>]+)=(?:"([^"]*)"|([^\s"'>]+))/g)) {
      if (names.includes(name)) found.push({ name, value: decode(quoted ?? bare) });
    }
  }
  return found;
}

/** All ids of a page. */
export const idsOf = html => new Set(attributesOf(html, ['id']).map(({ value }) => value));

/** The text of an element's HTML. */
export const textOf = html => decode(html.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ').trim();
