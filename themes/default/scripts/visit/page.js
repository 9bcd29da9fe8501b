// Writing on the page: texts of the settings and elements, never markup.
const base = document.currentScript.src;
const at = address => new URL(address, base).href;
const byId = id => document.getElementById(id);
const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

/** A text with its values, as pieces: values may be elements. */
const pieces = (key, values) => settings.strings['visit-' + key].split(/\{(\w+)\}/)
  .map((piece, index) => index % 2 ? values[piece] : piece);

const text = (key, values) => pieces(key, values).join('');

const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  Object.keys(attributes).forEach(key => made.setAttribute(key, attributes[key]));
  children.forEach(child => made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child));
  return made;
};

const fill = (parent, ...children) => {
  parent.textContent = '';
  children.forEach(child => parent.appendChild(child));
};

/** Words of the content, marked where the page is in another language. */
const content = words => settings.language === settings.content_language ? element('span', {}, words)
  : element('span', { lang: settings.content_language }, words);

/** A button that does what its name says in `acts`. */
const button = (act, key) => element('button', { type: 'button', class: 'button', 'data-visit': act }, text(key));

/** What buttons do, by the name in `data-visit`; each is given its button. */
const acts = {};
