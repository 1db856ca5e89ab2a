import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { HOST } from './doors.fixture.ts'

/** Has the server listen on a free port of this machine, for what cannot be injected. */
export async function listen(server: FastifyInstance): Promise<number> {
  await server.listen({ host: '127.0.0.1', port: 0 })
  return (server.server.address() as AddressInfo).port
}

export interface Told {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  /** What has come so far. */
  readonly sofar: () => string
  /** All of it, once it ends; rejects when the connection breaks off. */
  readonly whole: Promise<string>
  readonly hangUp: () => void
}

/** A GET over the network whose answer can be read while it comes. Resolves with its head. */
export function get(port: number, path: string, headers: http.OutgoingHttpHeaders = {}): Promise<Told> {
  return new Promise((resolve, reject) => {
    const request = http.get({
      port,
      host: '127.0.0.1',
      path,
      headers: { host: HOST, ...headers },
      agent: false,
    })
    request.once('error', reject)
    request.once('response', response => {
      let text = ''
      const whole = new Promise<string>((ended, broke) => {
        response.on('data', (piece: Buffer) => {
          text += piece.toString()
        })
        response.once('end', () => ended(text))
        response.once('error', broke)
      })
      whole.catch(() => {})
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        sofar: () => text,
        whole,
        hangUp: () => void request.destroy(),
      })
    })
  })
}

/** Sends bytes as they are and reads until the other side closes; what it cannot take any more is let go. */
export function exchange(port: number, pieces: readonly (string | Uint8Array)[]): Promise<string> {
  return new Promise(resolve => {
    let text = ''
    const socket = net.connect(port, '127.0.0.1', () => {
      for (const piece of pieces) socket.write(piece)
    })
    socket.on('data', piece => {
      text += piece.toString()
    })
    socket.on('error', () => {})
    socket.once('close', () => resolve(text))
  })
}

/** An answer as it was injected, or as it came over the wire. */
export interface Answer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** The head and body of an answer as it came over the wire. */
export function parsed(text: string): Answer {
  const [head = '', body = ''] = text.split(/\r\n\r\n([\s\S]*)/)
  const [first = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(
    lines.map(line => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  )
  return { statusCode: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]), headers, body }
}
