// Serves @tus/server in a folder and prints its port: node serve.mjs FOLDER. It ends with its standard input.
import http from 'node:http'
import { Server } from '@tus/server'
import { FileStore } from '@tus/file-store'

const tus = new Server({
  path: '/v1/uploads',
  datastore: new FileStore({ directory: process.argv[2] }),
  namingFunction: (_, metadata) => metadata.digest
})
const server = http.createServer(tus.handle.bind(tus))
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
process.stdin.resume().on('end', () => process.exit(0))
