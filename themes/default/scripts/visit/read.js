// Reading aloud with the voice of the device: what is shown of the main part, sentence by sentence.
const BLOCKS = 'h1, h2, h3, p, li, dt, dd, td, th, label, summary';
const SKIPPED = 'nav, form, button, .actions, .quiet, .notice, .my-office, .estimate, .print-only, #nghe, #hoi-dap, #lien-quan, #can-cu, #nguon';
let reading;

const voiceOf = language => speechSynthesis.getVoices().find(voice => voice.lang.toLowerCase().replace('_', '-').split('-')[0] === language);

/** What is to be read, in order: the block and one of its sentences. Long texts are cut short by some voices. */
const sentences = () => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  let block;
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentNode;
    if (parent.closest(SKIPPED) || !parent.getClientRects().length || !walker.currentNode.data.trim()) continue;
    const own = parent.closest(BLOCKS);
    if (own === block) found[found.length - 1].words += walker.currentNode.data;
    else found.push({ block: own, words: walker.currentNode.data });
    block = own;
  }
  const split = ({ block, words }) => words.trim().replace(/\s+/g, ' ').match(/[^.!?;]+[.!?;]*(\s|$)|.+/g).map(words => ({ block, words }));
  return found.reduce((list, part) => list.concat(split(part)), []);
};

const stop = () => {
  if (!reading) return;
  const { pressed, label, mark } = reading;
  reading = undefined;
  speechSynthesis.cancel();
  mark();
  pressed.querySelector('span').textContent = label;
};

acts.read = pressed => {
  if (reading) return stop();
  const language = document.documentElement.lang.split('-')[0];
  const voice = voiceOf(language);
  const rest = sentences();
  let marked;
  const mark = block => {
    if (marked) marked.classList.remove('reading');
    marked = block;
    if (marked) marked.classList.add('reading');
  };
  const words = pressed.querySelector('span');
  const own = reading = { pressed, label: words.textContent, mark };
  words.textContent = text('read-stop');
  const next = () => {
    if (reading !== own) return;
    const part = rest.shift();
    if (!part) return stop();
    const utterance = new SpeechSynthesisUtterance(part.words);
    utterance.lang = language;
    if (voice) utterance.voice = voice;
    utterance.onend = next;
    utterance.onerror = () => { if (reading === own) stop(); };
    // Kept, or some browsers forget to tell its end.
    own.utterance = utterance;
    mark(part.block);
    speechSynthesis.speak(utterance);
  };
  speechSynthesis.cancel();
  next();
};
addEventListener('pagehide', stop);
