/**
 * A writer that is made to be killed. It loads everything, says `ready`, waits for one line with its orders and then writes
 * snapshots, assessments, records and evidence until it is killed. Each thing that the store returned is told in one line, with a
 * synchronous write, so what stands on the pipe was acknowledged.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { createInterface } from 'node:readline'
import { AppError } from '../../src/base/app-error.ts'
import { type TenantName, tenantName } from '../../src/base/ids.ts'
import { type Instant, instantFromMilliseconds } from '../../src/base/time.ts'
import type { Installation } from '../../src/host/keys.ts'

interface Orders {
  readonly dataFolder: string
  readonly keyFile: string
  readonly tenant: string
  /** Makes what this process writes its own. */
  readonly round: number
  /** Things to write before it ends by itself. */
  readonly most: number
  /** Kill itself just before this call to the disk, counted from the first acknowledged thing; 0 never. */
  readonly dieAt: number
  /** Write evidence entries only, this many at once. */
  readonly entriesAtOnce?: number
  /** Only keep versions of one record that others are after as well, each as the next after the one it expects. */
  readonly race?: boolean
  /** Only change what proves one person's identity, and begin sessions. */
  readonly people?: boolean
}

let callsLeft = Number.POSITIVE_INFINITY
const watched = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'mkdirSync',
] as const
for (const name of watched) {
  const real = fs[name] as (...args: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      callsLeft -= 1
      if (callsLeft <= 0) process.kill(process.pid, 'SIGKILL')
      return real(...args)
    },
  })
}
syncBuiltinESMExports()
const { openInstallation } = await import('../../src/host/keys.ts')
const { openStore } = await import('../../src/store/open-store.ts')
const tell = (line: string): void => {
  const calls = callsLeft
  callsLeft = Number.POSITIVE_INFINITY
  fs.writeSync(1, `${line}\n`)
  callsLeft = calls
}

const input = createInterface({ input: process.stdin })
input.once('line', line => {
  void work(JSON.parse(line) as Orders).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(String(error instanceof Error ? error.stack : error))
      process.exit(1)
    },
  )
})
tell('ready')

async function work(orders: Orders): Promise<void> {
  const { dataFolder, keyFile, round, most, dieAt, entriesAtOnce, race, people } = orders
  const clock = (): Instant => instantFromMilliseconds(Date.now())
  const installation: Installation = openInstallation({ dataFolder, keyFile, env: {}, clock })
  const store = await openStore({ dataFolder, installation, clock, wait: 20_000 })
  const tenant: TenantName = tenantName(orders.tenant)
  const scope = { tenant }
  const deed = { by: 'child' }
  tell('begin')
  if (dieAt > 0) callsLeft = dieAt
  for (let turn = 0; turn < most; turn += 1) {
    const mark = `${round}-${turn}`
    if (entriesAtOnce !== undefined) {
      const drafts = Array.from({ length: entriesAtOnce }, (_, at) => entry(`${mark}-${at}`))
      const { index } = await store.evidence.append(scope, drafts)
      tell(JSON.stringify({ entries: entriesAtOnce, index, mark }))
      continue
    }
    if (people === true) {
      const n = await store.people.secrets.change('u-crash', there => {
        const next = ((there as { readonly n: number } | null)?.n ?? 0) + 1
        return { body: { n: next }, evidence: [entry('u-crash')], result: next }
      })
      tell(JSON.stringify({ n }))
      const now = clock()
      // Long enough that no session of the test has ended when the next begins.
      const endsAt = instantFromMilliseconds(Date.now() + 86_400_000)
      const times = { beganAt: now, seenAt: now, endsAt, provenAt: now }
      const session = {
        id: `s-${mark}`,
        account: 'u-crash',
        method: 'passkey',
        agent: '',
        address: '',
        ...times,
      }
      await store.people.sessions.add(Buffer.from(mark), session, [entry(`s-${mark}`)])
      tell(JSON.stringify({ session: session.id }))
      continue
    }
    if (race === true) {
      const draft = { kind: 'crash-race', id: 'one', body: { mark }, expects: turn }
      const won = await store.records.keep(scope, draft, deed).then(
        ({ version }) => version === turn + 1,
        (error: unknown) => {
          if (error instanceof AppError && error.code === 'conflict') return false
          throw error
        },
      )
      tell(JSON.stringify({ won, mark }))
      continue
    }
    const takenAt = instantFromMilliseconds(
      Date.parse('2026-01-01T00:00:00Z') + (round * 1000 + turn) * 60_000,
    )
    const snapshot = {
      schema: 'ward.snapshot/1',
      organisation: { id: null, name: null },
      cloud: null,
      takenAt,
      source: { tool: 'crash', version: null },
      facts: {
        'crash.mark': { read: true, value: mark, from: 'child' },
        'crash.same': { read: true, value: 'x'.repeat(500), from: 'child' },
      },
      waivers: [],
    } as const
    const saved = await store.snapshots.save(scope, snapshot, deed)
    tell(JSON.stringify({ snapshot: saved.id, leaf: saved.leaf, created: saved.created, mark }))
    const verdict = (round + turn) % 3 === 0 ? ('pass' as const) : ('fail' as const)
    const verdicts = [{ check: 'crash.check', verdict, severity: 'low' as const, reason: 'because' }]
    const { leaf } = await store.findings.recordAssessment(
      scope,
      { snapshot: saved.id, takenAt, verdicts },
      deed,
    )
    tell(JSON.stringify({ assessment: saved.id, leaf, takenAt }))
    // One record that every turn changes.
    const kept = await store.records.keep(scope, { kind: 'crash', id: 'one', body: { mark } }, deed)
    tell(JSON.stringify({ record: kept.version, leaf: kept.leaf, kept: kept.kept, mark }))
    const { index } = await store.evidence.append(scope, [entry(mark)])
    tell(JSON.stringify({ entry: mark, index }))
    if (turn % 4 === 3) tell(JSON.stringify({ checkpoint: await store.evidence.checkpoint(scope, deed) }))
  }
  await store.close()
  tell('done')
}

function entry(subject: string) {
  return { kind: 'crash-mark', by: 'child', subject, sha256: '0'.repeat(64) }
}
