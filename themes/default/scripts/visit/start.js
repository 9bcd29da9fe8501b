// Buttons of the page and those made here.
document.addEventListener('click', event => {
  const pressed = event.target.closest('[data-visit]');
  if (pressed) acts[pressed.dataset.visit](pressed);
});
if (chosen) showChosen();
