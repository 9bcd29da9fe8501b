// The nearest offices. The device says where it is when it is asked to; distances are computed here, and nothing is kept.
const EARTH_KILOMETRES = 6371;
const NEAREST = 3;
const radians = degrees => degrees * Math.PI / 180;

/** As the crow flies, in kilometres. */
const distance = ([latitude, longitude], [otherLatitude, otherLongitude]) => {
  const half = difference => Math.pow(Math.sin(radians(difference) / 2), 2);
  const part = half(latitude - otherLatitude)
    + Math.cos(radians(latitude)) * Math.cos(radians(otherLatitude)) * half(longitude - otherLongitude);
  return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(part));
};

const nearest = here => settings.offices.filter(office => office.place)
  .map(office => ({ office, far: distance(here, office.place) }))
  .sort((one, other) => one.far - other.far).slice(0, NEAREST);

const howFar = far => text('near-distance', { n: far < 10 ? Math.max(0.1, far).toFixed(1).replace('.', text('decimal')) : String(Math.round(far)) });

acts.near = pressed => {
  const answer = pressed.nextElementSibling;
  const say = words => fill(answer, element('p', {}, words));
  say(text('near-busy'));
  navigator.geolocation.getCurrentPosition(position => {
    const { latitude, longitude } = position.coords;
    fill(answer, element('ol', { class: 'near-list' }, ...nearest([latitude, longitude]).map(({ office, far }) => {
      const name = section ? element('button', { type: 'button', class: 'plain-button', 'data-visit': 'pick', 'data-id': office.id }) : element('a', { href: at(office.page) });
      name.appendChild(content(office.name));
      return element('li', {}, name, ' ', element('small', {}, howFar(far)));
    })));
  }, error => say(text(error.code === 1 ? 'near-refused' : 'near-failed')), { maximumAge: 60000, timeout: 15000 });
};
