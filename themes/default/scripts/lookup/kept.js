// Dossiers that somebody asked this browser to keep: a list above the form, each to be opened or forgotten. Stored is a
// line each, code and secret with a blank between them; of an open feed a dash in place of the secret.
const KEPT = 'motcua-dossiers';
// No more characters of them are kept: about twelve dossiers.
const MOST = 500;

const keptLines = () => mc_lookup.remembered(KEPT).split('\n').filter(Boolean);

/** Keeps a dossier, or, without a secret, no longer. */
const keep = (code, secret) => {
  let lines = secret ? `${code} ${secret}\n` : '';
  keptLines().forEach(line => { if (!line.startsWith(code + ' ') && lines.length < MOST) lines += line + '\n'; });
  mc_lookup.remember(KEPT, lines);
  showKept();
};

/** Lists what is kept; nothing where nothing is. */
const showKept = () => {
  kept.textContent = '';
  const lines = keptLines();
  kept.hidden = !lines.length;
  if (!lines.length) return;
  add(kept, 'h2', '', text('lookup-kept'));
  lines.forEach(line => {
    const [code, secret] = line.split(' ');
    const found = find('#c=' + code + (secret === '-' ? '' : '&k=' + secret));
    if (!found.code) return;
    const row = add(kept, 'p', 'kept');
    addButton(row, code, () => {
      fill(found);
      follow();
      ask();
    });
    addButton(row, text('lookup-forget'), () => {
      keep(code);
      sayStatus('lookup-forgotten');
      of('code').focus();
    }, text('lookup-forget-label', { code }));
  });
};

/** Offers to keep a dossier that was found. */
const offerToKeep = ({ found, secret }) => {
  if (mc_lookup.remembered(KEPT).includes(found.code)) return;
  const offer = add(answer, 'p', 'answer-keep');
  addButton(offer, text('lookup-keep'), () => {
    keep(found.code, secret || '-');
    offer.textContent = text('lookup-keep-done');
    answer.focus();
  });
  add(offer, 'span', 'hint', text('lookup-keep-text'));
};
