// Hits → items of a list of links. Whatever they say is written as text, never as markup.
const text = (key, values) => settings.strings[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const counted = (key, count) => text(`${key}-${count === 1 ? 'one' : 'other'}`, { count });

/** A new element below another. What is the content's is marked with its language where that is not the page's. */
const add = (parent, name, className, content, isOfContent) => {
  const element = parent.appendChild(document.createElement(name));
  if (className) element.className = className;
  if (content) element.textContent = content;
  if (isOfContent && settings.content_language !== settings.language) element.lang = settings.content_language;
  return element;
};

// Pieces not matched and matched in turn.
const addPieces = (parent, pieces) => pieces.forEach((piece, at) => {
  if (at % 2) add(parent, 'mark', '', piece);
  else parent.append(piece);
});

const fieldName = field => settings.fields[field] || field;

const showHits = (list, hits) => {
  list.textContent = '';
  hits.forEach(hit => {
    const item = add(list, 'li', 'result');
    const link = add(item, 'a', 'result-link', '', true);
    link.href = pageAt(hit.url);
    addPieces(link, hit.title);
    // Marks in the sentence are of use only where the title does not say why it was found.
    const summary = hit.title.length > 1 ? [hit.summary.join('')] : hit.summary;
    if (summary.join('')) addPieces(add(item, 'p', 'result-summary', '', true), summary);
    const about = [
      hit.kind !== 'procedure' && [text('search-kind-' + hit.kind)],
      hit.field && [fieldName(hit.field), !settings.fields[hit.field]],
      hit.level && [text('search-level-' + hit.level)],
      hit.number && [text('search-number', hit)],
    ].filter(Boolean);
    const line = about.length && add(item, 'p', 'result-about');
    about.forEach(([words, isOfContent], at) => {
      if (at) line.append(' · ');
      add(line, 'span', '', words, isOfContent);
    });
  });
};

// More of a query does not fit into addresses that hosts take; halves of letters fit into none.
const addressOf = query => '?q=' + encodeURIComponent(Array.from(query.trim()).slice(0, 300).join('').replace(/[\ud800-\udfff]/gu, '\ufffd'));

const go = (address, isNew) => { location[isNew ? 'assign' : 'replace'](address); };

/** Calls when something was typed and the keyboard rests: a list must not change under the reader's eyes. */
const onTyping = (input, then) => {
  let waiting;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(then, 120);
  });
};
