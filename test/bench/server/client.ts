import { Agent, request } from 'node:http'
import { parentPort } from 'node:worker_threads'

/** What the bench asks of this thread: one address, over so many connections that are kept open, for so long. */
export interface Asked {
  readonly url: string
  readonly cookie: string
  readonly connections: number
  readonly milliseconds: number
}

export interface Heard {
  /** Milliseconds of each answer, to its last byte. */
  readonly times: readonly number[]
  readonly milliseconds: number
  /** Of one answer's body. */
  readonly bytes: number
}

/** A thread of its own, so that the server is not slowed down by who asks. */
parentPort?.on('message', (asked: Asked) => {
  load(asked).then(
    heard => parentPort?.postMessage(heard),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  )
})

async function load({ url, cookie, connections, milliseconds }: Asked): Promise<Heard> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let bytes = 0
  const begun = performance.now()
  const one = async () => {
    while (performance.now() - begun < milliseconds) {
      const from = performance.now()
      bytes = await answer(url, cookie, agent)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  return { times, milliseconds: performance.now() - begun, bytes }
}

function answer(url: string, cookie: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { cookie } }, response => {
      let bytes = 0
      response.on('data', (part: Uint8Array) => {
        bytes += part.length
      })
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve(bytes)
        else reject(new Error(`${url} answered ${response.statusCode}`))
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}
