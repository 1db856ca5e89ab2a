import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import fastify from 'fastify'
import type { Row } from '../../scripts/bench/run.ts'
import type { Asked, Heard } from './server/client.ts'
import { largeClinic } from './server/large-clinic.ts'
import { openWard } from './server/open-ward.ts'

const FINDINGS = 10_000
/** What Home and the list of findings ask for. */
const ROUTES = ['assessment', 'posture', 'needs'] as const
const CONNECTIONS = 8
/** Of one round; the routes take turns, so that a machine that slows down slows all. */
const MILLISECONDS = 2_000
const ROUNDS = 3

/**
 * Requests a second and the slowest of a hundred, of a tenant with 10,000 findings, beside a route of the same Fastify that
 * does nothing but answer. Everything is as people have it: the session is looked up, the answer validated and sent whole.
 */
export async function run(): Promise<Row[]> {
  const clinic = largeClinic(FINDINGS)
  const ward = await openWard(clinic)
  const bare = fastify()
  bare.get('/bare', async () => ({ schema: 'ward.bare/1' }))
  const bareUrl = await bare.listen({ host: '127.0.0.1', port: 0 })
  const client = new Worker(new URL('./server/client.ts', import.meta.url))
  try {
    const urls = new Map([
      ['bare', `${bareUrl}/bare`],
      ...ROUTES.map(route => [route, `${ward.url}/api/tenants/clinic/${route}`] as const),
    ])
    const heard = new Map<string, Heard[]>([...urls.keys()].map(name => [name, []]))
    // The first round has the code compiled and the tenant judged; it is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [name, url] of urls) {
        const one = await ask(client, {
          url,
          cookie: ward.cookie,
          connections: CONNECTIONS,
          milliseconds: MILLISECONDS,
        })
        if (round > 0) heard.get(name)?.push(one)
      }
    }
    return rowsOf(heard, clinic.findings)
  } finally {
    await client.terminate()
    await bare.close()
    await ward.close()
  }
}

async function ask(client: Worker, asked: Asked): Promise<Heard> {
  const answered = once(client, 'message')
  client.postMessage(asked)
  const [heard] = (await answered) as [Heard | { readonly error: string }]
  if ('error' in heard) throw new Error(heard.error)
  return heard
}

function rowsOf(heard: ReadonlyMap<string, readonly Heard[]>, findings: number): Row[] {
  const rate = (name: string) => {
    const rounds = heard.get(name) ?? []
    return (
      sum(rounds.map(({ times }) => times.length)) /
      (sum(rounds.map(({ milliseconds }) => milliseconds)) / 1000)
    )
  }
  const slowest = (name: string) => {
    const times = (heard.get(name) ?? []).flatMap(one => one.times).toSorted((a, b) => a - b)
    return times[Math.floor(times.length * 0.99)] ?? Number.NaN
  }
  const bytes = (name: string) => heard.get(name)?.at(-1)?.bytes ?? 0
  return [...heard.keys()].flatMap(name => {
    const what = name === 'bare' ? 'a bare Fastify route' : `GET ${name}`
    const size = `${(bytes(name) / 1024).toFixed(name === 'bare' ? 2 : 0)} KiB an answer`
    const rows: Row[] = [
      { what, value: rate(name), unit: 'requests/s', note: `${CONNECTIONS} connections, ${size}` },
      { what: `${what}, 99 of 100 within`, value: slowest(name), unit: 'ms' },
    ]
    if (name === 'bare') return rows
    const note = `of one run; ${findings.toLocaleString('en')} findings`
    return [...rows, { what: `${what} / bare`, value: rate(name) / rate('bare'), unit: 'ratio', note }]
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0)
}
