// The search page: what is typed, chosen and remembered → results, filters, and ways on where there are none. The
// address always says what is on the screen.
const startPage = () => {
  const of = id => document.getElementById(id);
  const [input, form, results, details] = ['q', 'search-form', 'search-results', 'search-filters'].map(of);
  const STEP = 10;
  const PARAMETERS = ['linh-vuc', 'muc-do', 'cach-nop'];
  const VALUES = [filters.fields, filters.levels, filters.channels];
  const NAMES = [fieldName, level => text('search-level-' + level), channel => text('search-channel-' + channel)];
  // By parameter: the number of the value that is chosen, −1 for none.
  let chosen = [-1, -1, -1];
  let limit = STEP;

  const isFiltered = () => chosen.some(value => value >= 0);

  const read = search => {
    const parameters = new URLSearchParams(search);
    chosen = PARAMETERS.map((name, filter) => VALUES[filter].findIndex(([, slug]) => slug === parameters.get(name)));
    return parameters.get('q') || '';
  };

  const addressWith = (query, chosen) => {
    if (!query.trim()) return '';
    const narrowed = chosen.map((value, filter) => value < 0 ? '' : `&${PARAMETERS[filter]}=${encodeURIComponent(VALUES[filter][value][1])}`);
    return addressOf(query) + narrowed.join('');
  };

  const setAddress = (search, isNew) => {
    try {
      history[isNew ? 'pushState' : 'replaceState'](null, '', location.pathname + search);
    } catch (refused) { /* opened from a folder: the address stays as it is */ }
  };

  // The links stay where they are from search to search, so that the one that was pressed keeps the focus.
  const choices = PARAMETERS.map((name, filter) => {
    const list = add(of('search-' + name), 'ul', 'choices');
    return VALUES[filter].map(([value]) => {
      const item = add(list, 'li');
      const link = add(item, 'a');
      add(link, 'span', '', NAMES[filter](value), filter === 0 && !settings.fields[value]);
      return { item, link, count: add(link, 'small') };
    });
  });

  const showFilters = (query, answer) => {
    details.hidden = !query.trim() || answer.total < 2 && !isFiltered();
    of('search-chosen').hidden = !query.trim() || !isFiltered();
    of('search-clear').href = addressOf(query);
    const names = chosen.map((value, filter) => value >= 0 && NAMES[filter](VALUES[filter][value][0]));
    of('search-chosen-names').textContent = names.filter(Boolean).join(', ');
    choices.forEach((links, filter) => {
      const counts = answer.counts[filter] || [];
      links.forEach(({ item, link, count }, value) => {
        const isChosen = chosen[filter] === value;
        item.hidden = !counts[value] && !isChosen;
        count.textContent = ' ' + (counts[value] || 0);
        link.href = addressWith(query, chosen.map((own, at) => at !== filter ? own : isChosen ? -1 : value));
        if (isChosen) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      });
      // One choice that everything has is none.
      of('search-' + PARAMETERS[filter]).hidden = links.filter(({ item }) => !item.hidden).length < 2 && chosen[filter] < 0;
    });
  };

  const countOf = (query, answer) => {
    if (!query.trim()) return '';
    if (answer.total) return counted('search-count', answer.total);
    return text(answer.partial ? 'search-partial' : isFiltered() ? 'search-count-filtered' : 'search-count-none');
  };

  const show = (query, answer) => {
    const isAsked = query.trim() !== '';
    const left = answer.total - answer.hits.length;
    setAddress(addressWith(query, chosen), false);
    showHits(results, answer.hits);
    of('search-count').textContent = countOf(query, answer);
    of('search-more').hidden = !left;
    of('search-more').textContent = counted('search-more', Math.min(left, STEP));
    of('search-partial').hidden = !answer.partial;
    of('search-browse').hidden = answer.total > 0;
    of('search-near').hidden = true;
    showFilters(query, answer);
    showRecent();
    const isNothing = isAsked && !answer.total && !answer.partial && !isFiltered();
    of('search-empty').hidden = !isNothing;
    if (isNothing) showNear(mc_search.nearest_words(query));
  };

  // What the nearest words find, where the query itself finds nothing.
  const showNear = near => near && ask(near, { limit: 5 }, answer => {
    const link = of('search-near-link');
    link.textContent = near;
    link.href = addressOf(near);
    showHits(of('search-near-results'), answer.hits);
    of('search-near').hidden = !answer.hits.length;
  });

  const showRecent = () => {
    const queries = input.value.trim() ? [] : recent();
    const list = of('search-recent-list');
    of('search-recent').hidden = !queries.length;
    list.textContent = '';
    queries.forEach(query => {
      const item = add(list, 'li');
      add(item, 'a', '', query).href = addressOf(query);
      const button = add(item, 'button', 'forget', '×');
      button.type = 'button';
      button.setAttribute('aria-label', text('search-forget', { query }));
      button.addEventListener('click', () => forgetRecent(recent().filter(other => other !== query)));
    });
  };

  // The button that was pressed is gone: one goes on in the field.
  const forgetRecent = left => {
    keep(left);
    showRecent();
    input.focus();
  };

  /** `direct`: whether a number or code leads on to its guide, and whether that is a new entry of the history. */
  const askNow = direct => {
    const query = input.value;
    if (!query.trim()) {
      forget();
      show(query, { partial: false, total: 0, hits: [], counts: [] });
      return;
    }
    // Counting needs a file of its own, which is brought when somebody looks at the counts.
    const count = details.open || isFiltered();
    ask(query, { limit, chosen, count }, answer => {
      if (direct && answer.direct) go(pageAt(answer.hits[0].url), direct === 'new');
      else show(query, answer);
    });
  };

  const askAnew = direct => {
    limit = STEP;
    askNow(direct);
  };

  const turnTo = search => {
    input.value = read(search);
    askAnew();
  };

  onTyping(input, () => askAnew());
  form.addEventListener('submit', event => {
    event.preventDefault();
    remember(input.value);
    askAnew('new');
  });
  of('search-more').addEventListener('click', () => {
    limit += STEP;
    askNow();
  });
  of('search-again').addEventListener('click', () => {
    askNow();
    input.focus();
  });
  // One question at a time: opening asks the one that is open again, with counts.
  details.addEventListener('toggle', () => { if (details.open) askNow(); });
  of('search-recent-clear').addEventListener('click', () => forgetRecent([]));
  [results, of('search-near-results')].forEach(list => list.addEventListener('click', () => remember(input.value)));
  addEventListener('popstate', () => turnTo(location.search));

  // Links to other searches are followed without loading the page again.
  of('main').addEventListener('click', event => {
    const link = event.target.closest('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const search = link.getAttribute('href');
    setAddress(search, true);
    turnTo(search);
    // Those that go away leave the field to stand on; the others keep the focus.
    if (!link.closest('details')) input.focus();
  });

  // What was typed while the search was on its way counts more than the address.
  const asked = read(location.search);
  const isArrival = !input.value;
  if (isArrival) {
    input.value = asked;
    remember(asked);
  }
  // What was typed in the search box of another page leads on; the way back is to that page.
  askNow(isArrival && 'instead');
};
