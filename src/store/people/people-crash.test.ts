import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { removeFolder, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import { buildWriter, startWriter } from '../../../test/crash/writer-process.ts'
import { systemClock } from '../../host/clock.ts'
import { openInstallation } from '../../host/keys.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'

const folder = temporaryFolder()
afterAll(() => removeFolder(folder))
const dataFolder = join(folder, 'data')
const keyFile = join(folder, 'key')
const ROUNDS = 12

async function using<R>(work: (store: Store) => Promise<R>): Promise<R> {
  const installation = openInstallation({ dataFolder, keyFile, env: {}, clock: systemClock })
  const store = await openStore({ dataFolder, installation, clock: systemClock })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Subjects of every entry that the writers left, in order. */
async function marks(store: Store): Promise<string[]> {
  const subjects: string[] = []
  for (let after: string | undefined = '0'; after !== undefined; ) {
    const page: Awaited<ReturnType<Store['installationEvidence']['list']>> =
      await store.installationEvidence.list({ limit: 500, after })
    subjects.push(
      ...page.items.filter(({ entry }) => entry.kind === 'crash-mark').map(({ entry }) => entry.subject),
    )
    after = page.next ?? undefined
  }
  return subjects
}

test(`${ROUNDS} times kill -9 at a call to the disk: a change of a person and its entry are both there or neither`, async () => {
  await using(async () => undefined)
  const script = await buildWriter(join(folder, 'writer'))
  let acknowledged = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const writer = startWriter(script)
    await writer.ready
    const dieAt = randomInt(1, 120)
    writer.order({ dataFolder, keyFile, tenant: 'none', round, most: 1000, dieAt, people: true })
    const { signal, errors } = await writer.gone
    expect({ signal, errors }, `round ${round}, call ${dieAt}`).toEqual({ signal: 'SIGKILL', errors: '' })
    const told = writer.lines
      .filter(line => line.startsWith('{'))
      .map(line => JSON.parse(line) as { n?: number; session?: string })
    acknowledged += told.length
    await using(async store => {
      expect(await store.installationEvidence.verify(), `round ${round}`).toMatchObject({ problems: [] })
      await store.installationEvidence.append([])
      const subjects = await marks(store)
      const body = (await store.people.secrets.read('u-crash')) as { n: number } | null
      const sessions = (await store.people.sessions.ofAccount('u-crash')).map(({ id }) => id)
      expect(body?.n ?? 0, `round ${round}`).toBe(subjects.filter(one => one === 'u-crash').length)
      expect([...sessions].sort()).toEqual(subjects.filter(one => one.startsWith('s-')).sort())
      const last = told.findLast(({ n }) => n !== undefined)?.n ?? 0
      expect(body?.n ?? 0).toBeGreaterThanOrEqual(last)
      for (const { session } of told) if (session !== undefined) expect(sessions).toContain(session)
      expect(await store.installationEvidence.verify(), `round ${round}`).toMatchObject({ problems: [] })
    })
  }
  // A test whose writers die before they write proves nothing.
  expect(acknowledged).toBeGreaterThan(ROUNDS)
}, 120_000)
