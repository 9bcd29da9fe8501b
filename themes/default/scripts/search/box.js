// The search box of a page that is not the search page → the first results below it. The list stands in the flow of
// the page and moves what follows down: nothing is covered, however large the letters.
const startBox = form => {
  const input = form.querySelector('[name=q]');
  const place = document.createElement('div');
  place.className = 'found';
  // The count stays in the page, so that what is said in it is announced.
  const count = add(place, 'p', 'found-count');
  count.setAttribute('role', 'status');
  const found = add(place, 'div');
  found.hidden = true;
  const list = add(found, 'ol', 'results');
  const more = add(found, 'a', 'more');
  form.insertAdjacentElement('afterend', place);
  // What was typed when a number or code led to a guide, and the guide's address.
  let direct;

  const close = () => {
    forget();
    direct = undefined;
    found.hidden = true;
    count.textContent = '';
  };

  const show = (query, answer) => {
    direct = answer.direct && { query, address: pageAt(answer.hits[0].url) };
    showHits(list, answer.hits);
    if (answer.partial) {
      count.textContent = text('search-partial');
      more.textContent = text('search-index');
      more.href = at(settings.index);
    } else {
      count.textContent = answer.total ? counted('search-count', answer.total) : text('search-count-none');
      more.textContent = text(answer.total ? 'search-box-all' : 'search-box-none');
      more.href = at(settings.search) + addressOf(query);
    }
    found.hidden = false;
  };

  const askNow = () => {
    const query = input.value;
    if (query.trim()) ask(query, { limit: 5 }, answer => show(query, answer));
    else close();
  };

  onTyping(input, askNow);
  list.addEventListener('click', () => remember(input.value));

  // Without an answer at hand the form goes to the search page, which knows the way as well.
  form.addEventListener('submit', event => {
    if (!direct || direct.query !== input.value) return;
    event.preventDefault();
    remember(input.value);
    go(direct.address, true);
  });

  // Who stands in the list goes back to the field, because nothing else is left to stand on.
  const closeOnEscape = event => {
    if (event.key !== 'Escape' || found.hidden) return;
    if (found.contains(document.activeElement)) input.focus();
    close();
  };
  form.addEventListener('keydown', closeOnEscape);
  place.addEventListener('keydown', closeOnEscape);
  askNow();
};

/** Says below every box that the search could not be had; takes it away again. */
const sayMissing = forms => forms.forEach(form => {
  const place = document.createElement('p');
  place.className = 'found';
  place.setAttribute('role', 'status');
  form.insertAdjacentElement('afterend', place);
  place.append(text('search-box-offline') + ' ');
  add(place, 'a', '', text('search-index')).href = at(settings.index);
  form.addEventListener('input', () => place.remove(), { once: true });
});
