// Where the system has no way to share, the address is copied; where that is refused, it is shown to be copied.
acts.share = pressed => {
  const url = location.href;
  const status = byId('_shared') || pressed.parentNode.insertAdjacentElement('afterend', element('p', { role: 'status', id: '_shared' }));
  const copied = () => { status.textContent = text('share-done'); };
  const show = () => {
    const field = element('input', { type: 'text', readonly: '', value: url, 'aria-label': text('share-failed') });
    fill(status, element('span', {}, text('share-failed')), field);
    field.select();
  };
  // Old browsers, and pages without a secure address.
  const copyOld = () => {
    const field = document.body.appendChild(element('textarea', {}, url));
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    pressed.focus();
    if (done) copied();
    else show();
  };
  if (navigator.clipboard && navigator.clipboard.writeText) navigator.clipboard.writeText(url).then(copied, copyOld);
  else copyOld();
};
