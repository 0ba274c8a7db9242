// Everything that the package asks of a browser: IndexedDB, WebCrypto, Web Locks and the state of the network.
// What happens to an entry is decided in .NET. Each call here is one transaction, one seal or one lock.

const layout = 1;
const connections = new Map();
const releases = new Map();

const settled = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
});

/** Opens a database. Resolves to null if it does not exist and `creates` is false, so that reading leaves nothing on the device. */
async function connect(name, creates) {
    const request = indexedDB.open(name, layout);
    let isAbsent = false;
    request.onupgradeneeded = event => {
        if (event.oldVersion === 0 && !creates) {
            isAbsent = true;
            request.transaction.abort();
            return;
        }

        const rows = request.result.createObjectStore('rows', { keyPath: 'key' });
        ['state', 'subject', 'sequence'].forEach(index => rows.createIndex(index, index));
        request.result.createObjectStore('content');
        request.result.createObjectStore('keys');
    };
    try {
        return await settled(request);
    } catch (error) {
        if (isAbsent) {
            return null;
        }

        throw error;
    }
}

async function open(name, creates) {
    let opening = connections.get(name);
    if (!opening) {
        const forget = () => connections.get(name) === opening && connections.delete(name);
        opening = connect(name, creates).then(database => {
            if (database) {
                // The person cleared the site's data, or a newer version of the page needs another layout.
                database.onclose = forget;
                database.onversionchange = () => { database.close(); forget(); };
            } else {
                forget();
            }

            return database;
        }, error => { forget(); throw error; });
        connections.set(name, opening);
    }

    return await opening ?? (creates ? open(name, true) : null);
}

/** Begins a transaction. Opens the database again if it was closed since the last call. */
async function begin(name, mode, creates) {
    for (let isRetry = false; ; isRetry = true) {
        const database = await open(name, creates);
        try {
            return database?.transaction(['rows', 'content', 'keys'], mode, { durability: 'strict' }) ?? null;
        } catch (error) {
            if (isRetry || error.name !== 'InvalidStateError') {
                throw error;
            }

            connections.delete(name);
        }
    }
}

/** Runs work in one transaction. Resolves when the browser has stored all of it, and rejects when it has stored nothing of it. */
async function transact(name, mode, creates, work) {
    const transaction = await begin(name, mode, creates);
    if (!transaction) {
        return null;
    }

    const ended = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error ?? new DOMException('The browser ended the transaction.', 'AbortError'));
    });
    try {
        const result = await work(transaction);
        await ended;
        return result;
    } catch (error) {
        try { transaction.abort(); } catch { /* It has ended already. */ }
        ended.catch(() => { });
        throw error;
    }
}

async function find(rows, { index, from, to, isLast }) {
    const source = index ? rows.index(index) : rows;
    if (isLast) {
        const cursor = await settled(source.openCursor(null, 'prev'));
        return cursor ? [cursor.value] : [];
    }

    return settled(source.getAll(IDBKeyRange.bound(from, to)));
}

async function findAll(transaction, ranges) {
    const found = new Map();
    for (const range of JSON.parse(ranges)) {
        (await find(transaction.objectStore('rows'), range)).forEach(row => found.set(row.key, row));
    }

    return JSON.stringify([...found.values()]);
}

const below = key => IDBKeyRange.bound(`${key}/`, `${key}/\uffff`);

export async function read(name, ranges) {
    return await transact(name, 'readonly', false, transaction => findAll(transaction, ranges)) ?? '[]';
}

/** Reads rows, asks .NET what becomes of them, and writes that, all in one transaction. */
export async function change(name, creates, ranges, parts, decide) {
    const made = await transact(name, 'readwrite', creates, async transaction => {
        const changes = JSON.parse(decide(await findAll(transaction, ranges)));
        const rows = transaction.objectStore('rows');
        const content = transaction.objectStore('content');
        changes.emptied.forEach(key => content.delete(below(key)));
        changes.removed.forEach(key => rows.delete(key));
        changes.stored.forEach(key => content.put(parts[key], key));
        changes.put.forEach(row => rows.put(row));
        return true;
    });
    if (!made) {
        decide('[]');
    }
}

export async function readContent(name, key) {
    const bytes = await transact(name, 'readonly', false, transaction => settled(transaction.objectStore('content').get(key)));
    return bytes ? { bytes } : null;
}

export const newParts = () => ({});

export function addPart(parts, key, bytes) {
    parts[key] = bytes;
}

const findKey = (name, mode, creates, made) => transact(name, mode, creates, async transaction => {
    const keys = transaction.objectStore('keys');
    const found = await settled(keys.get('seal'));
    if (!found && made) {
        keys.put(made, 'seal');
    }

    return found ?? made;
});

/** Encrypts with a key that no script can read. The first call makes the key, and two tabs agree on one. */
export async function seal(name, plain, rowName) {
    // The key is looked up each time, because a person can clear the site's data while the page is open.
    const key = await findKey(name, 'readonly', false) ?? await findKey(
        name, 'readwrite', true, await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: rowName }, key, plain);
    const bytes = new Uint8Array(iv.length + cipher.byteLength);
    bytes.set(iv);
    bytes.set(new Uint8Array(cipher), iv.length);
    return { bytes };
}

/** Decrypts. Resolves to null if the key is gone, or if the bytes or their row are not those of the encryption. */
export async function unseal(name, sealed, rowName) {
    const key = await findKey(name, 'readonly', false);
    if (!key) {
        return null;
    }

    try {
        const algorithm = { name: 'AES-GCM', iv: sealed.subarray(0, 12), additionalData: rowName };
        return { bytes: new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.subarray(12))) };
    } catch (error) {
        if (error.name === 'OperationError') {
            return null;
        }

        throw error;
    }
}

/** Verifies an ECDSA signature on P-256. A key that is no such key verifies nothing. */
export async function verify(publicKey, content, signature) {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    try {
        const key = await crypto.subtle.importKey('spki', publicKey, algorithm, false, ['verify']);
        return await crypto.subtle.verify(algorithm, key, signature, content);
    } catch (error) {
        if (error.name === 'DataError') {
            return false;
        }

        throw error;
    }
}

/** Takes a lock, which the browser frees when the page ends, however it ends. */
export function lock(name) {
    return new Promise((taken, failed) => {
        const ended = navigator.locks.request(name, () => new Promise(release => {
            releases.set(name, () => { release(); return ended; });
            taken();
        }));
        ended.catch(failed);
    });
}

export async function unlock(name) {
    const release = releases.get(name);
    releases.delete(name);
    await release?.();
}

export async function heldLocks(prefix) {
    const { held } = await navigator.locks.query();
    return JSON.stringify(held.map(({ name }) => name).filter(name => name.startsWith(prefix)));
}

export const isOnline = () => navigator.onLine;

export function onConnectivityChanged(callback) {
    addEventListener('online', () => callback());
    addEventListener('offline', () => callback());
}
