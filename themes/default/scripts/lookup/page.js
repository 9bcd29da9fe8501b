// Texts and elements of the lookup page. Whatever is shown is written as text, never as markup.
const text = (key, values = {}) => (settings.strings[key] || key)
  .replace(/\{ *([\w-]+) *\}/g, (_, name) => values[name] == null ? '' : values[name]);
const counted = (key, count) => text(`${key}-${count === 1 ? 'one' : 'other'}`, { count });

/** The element of an id. Without it the page is not one that can look anything up. */
const of = id => {
  const element = document.getElementById(id);
  if (!element) throw new Error(id);
  return element;
};

/** A new element below another. */
const add = (parent, name, className, words) => {
  const element = parent.appendChild(document.createElement(name));
  if (className) element.className = className;
  if (words) element.textContent = words;
  return element;
};

const addButton = (row, words, press, label) => {
  const button = add(row, 'button', 'button', words);
  button.type = 'button';
  if (label) button.setAttribute('aria-label', label);
  button.addEventListener('click', press);
};

const [status, answer, kept, submit, cancel] = ['status', 'answer', 'kept', 'button', 'cancel'].map(id => of('lookup-' + id));
const sayStatus = key => { status.textContent = text(key); };
