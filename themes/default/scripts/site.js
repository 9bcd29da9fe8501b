/* Small helps for pages that are whole without them: narrowing a guide to one's case, printing, sharing, filtering a list;
   bringing the search and what helps to prepare a visit when they are asked for. */
(function () {
  'use strict';
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const query = new URLSearchParams(location.search);

  all('[data-script]').forEach(element => { element.hidden = false; });
  all('[data-print]').forEach(button => button.addEventListener('click', () => print()));

  const own = document.currentScript.dataset;
  const load = (src, integrity, done, failed) => {
    const script = document.createElement('script');
    script.src = src;
    if (integrity) script.integrity = integrity;
    script.onload = done;
    script.onerror = failed;
    document.head.appendChild(script);
  };

  // Search comes at once on its own page, elsewhere when somebody turns to a search box.
  const show = id => all('#' + id).forEach(notice => { notice.hidden = false; });
  const bring = () => load(own.search, own.integrity, () => { if (!window.motcuaSearchFile) show('module-failed'); }, () => { show('search-offline'); listen('add'); });
  const turn = event => {
    if (!event.target.closest('[role=search]')) return;
    listen('remove');
    bring();
  };
  const listen = what => ['focusin', 'input'].forEach(type => document[what + 'EventListener'](type, turn));
  if (document.getElementById('search-results')) bring();
  else listen('add');

  // What helps to prepare a visit comes with the first press of its buttons, and at once where an office was chosen.
  if (own.visit) {
    let pressed;
    let isComing;
    const come = () => {
      if (isComing) return;
      isComing = true;
      load(own.visit, own.visitIntegrity, () => {
        removeEventListener('click', press);
        if (pressed) pressed.click();
      }, () => {
        isComing = false;
        if (pressed) (pressed.querySelector('span') || pressed).textContent = own.offline;
      });
    };
    const press = event => {
      pressed = event.target.closest('[data-visit]') || pressed;
      if (pressed) come();
    };
    addEventListener('click', press);
    try { if (localStorage.getItem('motcua-office')) come(); } catch (refused) { /* nothing is kept */ }
  }

  // Reading aloud is offered where there is a voice for it.
  const speech = window.speechSynthesis;
  if (speech) {
    const language = document.documentElement.lang;
    const offer = () => all('[data-voice]').forEach(button => {
      button.hidden = !speech.getVoices().some(voice => voice.lang.startsWith(language));
    });
    offer();
    speech.onvoiceschanged = offer;
  }

  // Sharing: the system's own way, else the address is copied.
  all('[data-share]').forEach(button => {
    if (!navigator.share) button.dataset.visit = 'share';
    else button.addEventListener('click', () => navigator.share({ title: document.title, url: location.href }).catch(() => {}));
  });

  // Pages that were visited are kept for times without a network, by a worker that starts when all else is done. It
  // says when a page that is open has changed.
  const worker = own.worker && navigator.serviceWorker;
  if (worker) {
    let seen = Date.now();
    addEventListener('load', () => setTimeout(() => worker.register(own.worker).catch(() => {}), 999));
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || !worker.controller || Date.now() < seen + 6e5) return;
      seen = Date.now();
      worker.controller.postMessage(0);
    });
    worker.addEventListener('message', ({ data }) => {
      const notice = document.createElement('p');
      const button = document.createElement('button');
      notice.className = 'notice';
      notice.setAttribute('role', 'status');
      document.querySelector('main').prepend(notice);
      notice.append(data.fresh + ' ', button);
      button.className = 'button';
      button.textContent = data.reload;
      button.onclick = () => location.reload();
    });
  }

  // Printed sheets show closed answers too, where links lead, and their day.
  let opened = [];
  addEventListener('beforeprint', () => {
    all('#_paper span').forEach(day => { day.textContent = new Date().toLocaleDateString(); });
    all('main p a, dd a, .prose a, .steps a, #nguon a').forEach(link => {
      if (link.host && link.getAttribute('href')[0] !== '#') link.dataset.address = link.host + link.pathname;
    });
    opened = all('details:not([open])');
    opened.forEach(details => { details.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach(details => { details.open = false; }));

  // Your case: `data-when` holds "question=answer|answer&question=answer".
  const cases = document.getElementById('truong-hop');
  if (cases) {
    const radios = all('input', cases);
    const status = cases.querySelector('[role=status]');
    const ruled = all('[data-when]');
    const printed = document.getElementById('_case');
    const reset = cases.querySelector('[type=reset]');

    const applies = (rule, chosen) => rule.split('&').every(part => {
      const [question, answers] = part.split('=');
      return !chosen.has(question) || answers.split('|').includes(chosen.get(question));
    });

    const narrow = () => {
      const chosen = new Map();
      radios.forEach(radio => {
        radio.parentNode.classList.toggle('chosen', radio.checked);
        query.delete(radio.name);
      });
      radios.filter(radio => radio.checked).forEach(radio => {
        chosen.set(radio.name, radio.value);
        query.set(radio.name, radio.value);
      });
      ruled.forEach(element => { element.hidden = !applies(element.dataset.when, chosen); });
      all('details[data-when]').forEach(way => { if (chosen.has('channel') && !way.hidden) way.open = true; });
      all('.papers-group').forEach(group => {
        if (group.dataset.when && !applies(group.dataset.when, chosen)) return;
        const papers = all('.papers > li', group).filter(paper => !paper.hidden);
        group.hidden = !papers.length;
        all('.papers-lead', group).forEach(lead => { lead.hidden = lead.parentNode === papers[0]; });
      });
      if (printed) printed.textContent = radios.filter(radio => radio.checked)
        .map(radio => radio.closest('fieldset').firstElementChild.textContent + ' ' + radio.parentNode.textContent).join(' · ');
      reset.hidden = !chosen.size;
      const count = all('#_papers > li').filter(paper => !paper.hidden).length;
      all('[data-papers]').forEach(element => { element.textContent = count; });
      return { chosen, count };
    };

    const change = () => {
      const { chosen, count } = narrow();
      const text = chosen.size ? status.dataset.count : status.dataset.all;
      status.textContent = document.getElementById('_papers') ? text.replace('{n}', count) : '';
      const search = query.toString();
      try {
        history.replaceState(null, '', location.pathname + (search ? '?' + search : '') + location.hash);
      } catch (refused) { /* opened from a folder: the address stays as it is */ }
    };

    radios.forEach(radio => { radio.checked = query.get(radio.name) === radio.value; });
    narrow();
    cases.addEventListener('change', change);
    cases.addEventListener('submit', event => event.preventDefault());
    // The button that was pressed goes; one begins again with the first question.
    cases.addEventListener('reset', () => setTimeout(() => {
      change();
      radios[0].focus();
    }));
  }

  // A list filtered by names without marks.
  const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();
  window.motcuaFilter = input => {
    const items = all('[data-folded]', document.getElementById(input.dataset.filter));
    const status = input.parentNode.querySelector('[role=status]');
    const filter = () => {
      const wanted = fold(input.value).split(/\s+/);
      const shown = items.filter(item => {
        item.hidden = !wanted.every(word => item.dataset.folded.includes(word));
        return !item.hidden;
      }).length;
      status.textContent = !input.value.trim() ? '' : shown ? status.dataset.count.replace('{n}', shown) : status.dataset.none;
    };
    input.addEventListener('input', filter);
    filter();
  };
  all('[data-filter]').forEach(input => {
    input.value = query.get('q') || '';
    motcuaFilter(input);
  });
})();
