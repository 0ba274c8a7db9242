// What the page asks of the browser itself. Reading the permission asks the person nothing.
let state = 'prompt';

export async function watch() {
  try {
    const status = await navigator.permissions.query({ name: 'geolocation' });
    state = status.state;
    status.onchange = () => { state = status.state; };
  } catch {
    state = 'unknown';
  }
}

export const permission = () => state;

// Answers "latitude longitude" in WGS-84, or an empty text if the person or the device says no.
export const locate = () => new Promise(answer => navigator.geolocation.getCurrentPosition(
  found => answer(`${found.coords.latitude} ${found.coords.longitude}`),
  () => answer(''),
  { enableHighAccuracy: true, timeout: 15000 }));
