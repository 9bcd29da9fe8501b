// A question → the feed's opener → an answer. Code and secret stay in the page: title, address, storage and console never
// hold either, unless somebody asks to keep a dossier.

// Counts the questions: an answer to any but the last is dropped.
let turn = 0;
let isBusy = false;

const setBusy = busy => {
  isBusy = busy;
  // Not `disabled`, which would lose the focus.
  submit.setAttribute('aria-disabled', busy);
  cancel.hidden = !busy;
};

const finish = () => {
  Object.keys(openers).forEach(mode => openers[mode].end());
  setBusy(false);
};

/** Asks for files and fetches them in turn, until there is an answer. */
const lookUp = async ({ feed, found, secret, factors }, now) => {
  const words = feed.mode === 'open' ? [] : [feed.roots, feed.threshold, feed.urls.split(' ').length, Number(isFolder), secret, factors];
  const asked = new Set();
  let message = { begin: [[feed.id, found.code, found.agency, found.yymm].concat(words).join(' '), mc_lookup.remembered('motcua-feed-' + feed.id), now] };
  try {
    for (;;) {
      const word = JSON.parse(await openerOf(feed).ask(message));
      if (!word.files) return word;
      message = { files: await bringAll(feed, word.files, asked) };
    }
  } catch (error) {
    // The opener does not run here, could not be had, or was ended.
    return { refused: error === 'offline' ? error : 'broken' };
  }
};

/** A second press while the first is answered does nothing. */
const ask = async () => {
  if (isBusy) return;
  answer.hidden = true;
  status.textContent = '';
  const asked = question();
  if (!asked) return;
  const own = ++turn;
  setBusy(true);
  sayStatus('lookup-busy');
  const now = Math.floor(Date.now() / 1000);
  const told = await lookUp(asked, now);
  if (own !== turn) return;
  // Only now everything about the publication has been checked.
  if (told.remember) mc_lookup.remember('motcua-feed-' + asked.feed.id, told.remember);
  finish();
  show(asked, told, now);
};

// The code of a QR label stands behind `#c=`. It is taken out of the address before anything else happens.
const takeFromAddress = () => {
  const fragment = location.hash;
  if (!fragment.startsWith('#c=')) return;
  try {
    history.replaceState(null, '', location.pathname + location.search);
  } catch (refused) { /* pages without an origin, where the address does not matter */ }
  const found = find(fragment);
  if (found.code) fill(found);
  else code.input.value = '';
  follow();
  ask();
};

form.addEventListener('submit', event => {
  event.preventDefault();
  ask();
});
form.addEventListener('input', event => follow(event.target));
// The opener is fetched when the form is first used.
form.addEventListener('focusin', () => openerOf(settings.feeds[0]).prepare(), { once: true });
cancel.addEventListener('click', () => {
  if (!isBusy) return;
  turn++;
  // The button that was pressed is gone.
  submit.focus();
  finish();
  sayStatus('lookup-cancelled');
});
addEventListener('hashchange', takeFromAddress);
showKept();
// A browser that goes back fills the form again without a word.
follow();
takeFromAddress();
