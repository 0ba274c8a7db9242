// Uploads a file with tus-js-client: node upload.mjs ENDPOINT TOKEN FILE DIGEST CHUNK. It aborts after the first chunk, goes on from
// the address alone as a restarted program would, uploads the same file again, and prints what it saw as JSON.
import { readFile } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { Upload } from 'tus-js-client'

const [endpoint, token, file, digest, chunk] = process.argv.slice(2)
const size = (await readFile(file)).length
const headers = { Authorization: `Bearer ${token}` }
const seen = { aborted: 0, resumedFrom: -1, requests: [] }

function upload (more) {
  return new Promise((resolve, reject) => {
    const one = new Upload(createReadStream(file), {
      endpoint, headers, chunkSize: Number(chunk), uploadSize: size, metadata: { digest, filename: 'personal.jpg' }, retryDelays: null,
      onBeforeRequest: request => seen.requests.push(request.getMethod()),
      onError: reject,
      onSuccess: () => resolve(one.url),
      ...more(value => resolve(value), () => one)
    })
    one.start()
  })
}

const address = await upload((finish, self) => ({
  onChunkComplete: async (_, accepted) => {
    seen.aborted = accepted
    await self().abort(false)
    finish(self().url)
  }
}))
seen.url = await upload(() => ({
  uploadUrl: address,
  onChunkComplete: (length, accepted) => { if (seen.resumedFrom < 0) seen.resumedFrom = accepted - length }
}))
const before = seen.requests.length
await upload(() => ({ retryDelays: [0, 100] }))
seen.again = seen.requests.slice(before)

const ended = await upload((finish, self) => ({
  metadata: { digest: digest.replace(/^./, first => first === '0' ? '1' : '0') },
  onChunkComplete: async () => {
    await self().abort(true)
    finish(self().url)
  }
}))
seen.afterTermination = (await fetch(ended, { method: 'HEAD', headers: { ...headers, 'Tus-Resumable': '1.0.0' } })).status
console.log(JSON.stringify(seen))
