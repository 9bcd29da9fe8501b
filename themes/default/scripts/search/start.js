// Starts the search in the page. Whatever fails, the page stays as it is without scripts and says so; what could not
// be had is asked for again with the next letter that is typed.
const forms = Array.from(document.querySelectorAll('form[role=search]'));
const isPage = document.getElementById('search-results') !== null;

const notice = (id, shown) => {
  const element = document.getElementById(id);
  if (element) element.hidden = !shown;
};
const say = words => {
  if (isPage) document.getElementById('search-count').textContent = words;
};

const fail = error => {
  const isMissing = error instanceof Missing;
  say('');
  notice('search-offline', isMissing);
  notice('module-failed', !isMissing);
  if (!isMissing) return;
  if (!isPage) sayMissing(forms);
  forms.forEach(form => form.addEventListener('input', start, { once: true }));
};

const start = () => {
  notice('search-offline', false);
  if (new URLSearchParams(location.search).get('q')) say(text('search-busy'));
  if (typeof WebAssembly !== 'object') fail(new Error('no WebAssembly'));
  else open().then(() => isPage ? startPage() : forms.forEach(startBox)).catch(fail);
};

start();
