// Serves the kept page without a network. It keeps the program and the city's public profile, and never an answer about a person.
self.importScripts('./service-worker-assets.js');

const shell = `shell-${self.assetsManifest.version}`;
const isFile = url => !/\.(pdb|map|gz|br)$/.test(url) && !url.startsWith('service-worker');

async function install() {
  const cache = await caches.open(shell);

  // All or nothing: a version is used only if every file has arrived unchanged.
  await cache.addAll(self.assetsManifest.assets.filter(asset => isFile(asset.url))
    .map(asset => new Request(asset.url, { integrity: asset.hash })));
  await cache.add('v1/city').catch(() => { });
}

async function activate() {
  const old = (await caches.keys()).filter(name => name.startsWith('shell-') && name !== shell);
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
}

async function profile(request) {
  const cache = await caches.open(shell);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      await cache.put(request, answer.clone());
    }

    return answer;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) {
      return kept;
    }

    throw error;
  }
}

async function file(request) {
  const cache = await caches.open(shell);
  return await cache.match(request.mode === 'navigate' ? 'index.html' : request) ?? fetch(request);
}

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('message', event => { if (event.data === 'use') { self.skipWaiting(); } });
self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  const path = url.href.slice(self.registration.scope.length);
  if (event.request.method !== 'GET' || !url.href.startsWith(self.registration.scope)) {
    return;
  }

  if (path === 'v1/city') {
    event.respondWith(profile(event.request));
  } else if (!path.startsWith('v1/')) {
    event.respondWith(file(event.request));
  }
});
