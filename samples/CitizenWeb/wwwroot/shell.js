// Keeps the page for use without a network, follows the network, and says when a newer version has been loaded.
const find = async () => 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined;

export const isOnline = () => navigator.onLine;

export const isKept = async () => Boolean(await find());

export async function keep() {
  if ('serviceWorker' in navigator) {
    await navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' });
  }
}

export async function drop() {
  await (await find())?.unregister();
  await Promise.all((await caches.keys()).filter(name => name.startsWith('shell-')).map(name => caches.delete(name)));
}

export async function follow(network, version) {
  addEventListener('online', () => network(true));
  addEventListener('offline', () => network(false));
  const kept = await find();
  if (!kept) {
    return;
  }

  // A worker that waits beside an active one is a newer version.
  const tell = () => { if (kept.waiting && kept.active) { version(); } };
  kept.addEventListener('updatefound', () => kept.installing?.addEventListener('statechange', tell));
  tell();
  kept.update().catch(() => { });
}

export async function renew() {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  (await find())?.waiting?.postMessage('use');
}
