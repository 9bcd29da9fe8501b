// The form: what is typed, pasted or scanned → a question, or words at the field that has to be mended.
const find = typed => JSON.parse(mc_lookup.find_code(typed, settings.province));

/** The feed of a code: that of its root; the first for codes that show none, or the province's own. */
const feedOf = ({ root }) => settings.feeds.find(feed => feed.id === root)
  || (!root || root === settings.province ? settings.feeds[0] : undefined);

/** A field with its place for words about it. */
const field = (id, errorId = id) => {
  const input = of(id);
  const error = of(errorId + '-error');
  const say = words => {
    error.textContent = words;
    input.setAttribute('aria-invalid', words ? 'true' : 'false');
  };
  const refuse = words => {
    say(words);
    input.focus();
  };
  return { input, say, refuse };
};

/** What a sealed feed wants besides the code. */
const secretsOf = feed => {
  const all = of('secrets-' + feed.id);
  const part = (name, isThere) => isThere && Object.assign(field(`${name}-${feed.id}`), { part: of(`${name}-${feed.id}-part`) });
  const check = part('check', feed.check_code);
  const slip = part('slip', feed.label);
  // Whether the slip has a check code: yes and no, where it may have either secret.
  const which = check && slip && ['yes', 'no'].map(end => field(`which-${feed.id}-${end}`, `which-${feed.id}`));

  /** The field that is to be filled; none before it is known which secret the slip has. */
  const wanted = () => {
    if (!which) return check || slip;
    return [check, slip].find((_, at) => which[at].input.checked);
  };
  const show = () => [check, slip].forEach(field => { if (field) field.part.hidden = field !== wanted(); });

  /** Puts a secret that was pasted or scanned where it belongs. */
  const fill = ({ secret, check: printed }) => {
    const own = check && (printed || !slip) ? check : slip;
    if (which) which.forEach(({ input }, at) => { input.checked = [check, slip][at] === own; });
    own.input.value = printed || secret;
    show();
  };
  const clear = () => [check, slip].concat(which).forEach(field => field && field.say(''));
  return { feed, all, check, which, wanted, show, fill, clear };
};

const form = of('lookup-form');
const code = field('code');
const secrets = settings.feeds.filter(feed => feed.mode === 'sealed').map(secretsOf);
const secretsFor = feed => secrets.find(own => own.feed === feed);
const showSecrets = feed => secrets.forEach(own => { own.all.hidden = own.feed !== feed; });

/** Puts code and secret into their fields. */
const fill = found => {
  code.input.value = found.code;
  const own = secretsFor(feedOf(found));
  if (own && found.secret) own.fill(found);
};

// A message or address with code and secret, in whichever field it was pasted. Digits that are being typed are a code of
// unknown shape, too.
const takeMessage = input => {
  const found = find(input.value);
  if (found.secret && (input === code.input || /[-#?]/.test(input.value))) fill(found);
};

const group = input => {
  const grouped = mc_lookup.group_digits(input.value, input.selectionStart);
  if (!grouped) return;
  const { text, caret } = JSON.parse(grouped);
  if (text === input.value) return;
  input.value = text;
  input.setSelectionRange(caret, caret);
};

/**
 * Whatever was changed in the form: shows what the feed of the code wants, spreads a pasted message over the fields, and
 * groups the digits of a check code.
 */
const follow = input => {
  if (input) takeMessage(input);
  const found = find(code.input.value);
  const feed = found.code && feedOf(found);
  // While a code is incomplete the fields stay as they are.
  if (feed) showSecrets(feed);
  secrets.forEach(own => {
    own.show();
    if (own.check && own.check.input === input) group(input);
  });
};

/** What is asked, and of which feed; nothing when words at a field say what is wrong. */
const question = () => {
  code.say('');
  secrets.forEach(own => own.clear());
  const found = find(code.input.value);
  if (found.error) return code.refuse(text('lookup-error-' + found.error, found));
  const feed = feedOf(found);
  if (!feed) return code.refuse(text('lookup-error-other-root', { root: found.root, own: settings.province }));
  showSecrets(feed);
  const own = secretsFor(feed);
  if (!own) return { feed, found };
  if (found.secret) own.fill(found);
  const wanted = own.wanted();
  if (!wanted) return own.which[0].refuse(text('lookup-error-which'));
  const isCheck = wanted === own.check;
  const typed = wanted.input.value;
  const secret = JSON.parse(mc_lookup.check_secret(typed, isCheck, feed.shape || ''));
  if (!secret.error) return Object.assign(secret, { feed, found });
  const what = secret.error === 'character' && !isCheck ? 'character'
    : secret.error === 'digit' ? 'check-digit'
    : (isCheck ? 'check-' : 'slip-') + (secret.error === 'empty' ? 'empty' : 'shape');
  wanted.refuse(text('lookup-error-' + what, { count: typed.replace(/\D/g, '').length, label: feed.label, character: secret.character }));
};
