// What the page asks of the browser itself. Reading the permission asks the person nothing.
const states = {};

export async function watch() {
  for (const name of ['geolocation', 'camera']) {
    states[name] = 'prompt';
    try {
      const status = await navigator.permissions.query({ name });
      states[name] = status.state;
      status.onchange = () => { states[name] = status.state; };
    } catch {
      states[name] = 'unknown';
    }
  }
}

export const permission = name => states[name] ?? 'unknown';

// Answers "latitude longitude" in WGS-84, or an empty text if the person or the device says no.
export const locate = () => new Promise(answer => navigator.geolocation.getCurrentPosition(
  found => answer(`${found.coords.latitude} ${found.coords.longitude}`),
  () => answer(''),
  { enableHighAccuracy: true, timeout: 15000 }));

// Answers which part of an element a point of the window hits, as "0.25 0.5" from its upper left corner.
export function part(id, x, y) {
  const box = document.getElementById(id).getBoundingClientRect();
  const at = (value, start, size) => Math.min(1, Math.max(0, (value - start) / size));
  return `${at(x, box.left, box.width)} ${at(y, box.top, box.height)}`;
}
