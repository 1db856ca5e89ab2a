import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { eventOf, guidOf, importEvents, SOURCE } from '../../../test/crash/audit-fixtures.ts'
import { removeFolder, steppingClock, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import { tenantName } from '../../base/ids.ts'
import { openInstallation } from '../../host/keys.ts'
import { openStore } from '../open-store.ts'
import { openDuck, parquetFiles } from './duckdb.ts'

const folder = temporaryFolder()
afterAll(() => removeFolder(folder))
const clock = steppingClock()

/** A marker for each place where a record can name a patient or a person. */
const MARKERS = {
  subject: 'QuartermaineSubject',
  file: 'PendergastFile',
  path: 'AbernathyPath',
  folder: 'ThistlewoodFolder',
  name: 'HollingberryName',
  upn: 'fitzwilliamupn',
  search: 'WeatherbySearch',
  session: 'CholmondeleySession',
  id: 'FeatherstoneId',
  reason: 'BartholomewReason',
  application: 'HumphreysApplication',
} as const

/** The text as it could stand in a file: UTF-8, UTF-16 both ways, base64 at each of the three places, hexadecimal, hashed. */
function formsOf(text: string): [form: string, bytes: Buffer][] {
  const utf16 = Buffer.from(text, 'utf16le')
  const whole = Buffer.from(text)
  const base64 = [0, 1, 2].map((shift): [string, Buffer] => {
    const encoded = Buffer.concat([Buffer.alloc(shift, 120), whole]).toString('base64')
    // The characters at both ends depend on what stands beside.
    return [`base64 + ${shift}`, Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4))]
  })
  const hash = (algorithm: string): [string, Buffer] => [
    algorithm,
    createHash(algorithm).update(text).digest(),
  ]
  return [
    ['utf-8', whole],
    ['lower case', Buffer.from(text.toLowerCase())],
    ['utf-16', utf16],
    ['utf-16 big endian', Buffer.from(utf16).swap16()],
    ['hexadecimal', Buffer.from(whole.toString('hex'))],
    ...base64,
    hash('sha256'),
    hash('md5'),
  ]
}

function filesIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

function leaksIn(path: string): string[] {
  return filesIn(path).flatMap(file => {
    const bytes = readFileSync(file)
    return Object.entries(MARKERS).flatMap(([what, marker]) => {
      const forms = formsOf(marker).filter(([, form]) => bytes.includes(form))
      const inName = file.toLowerCase().includes(marker.toLowerCase()) ? ['its name'] : []
      return [...forms.map(([form]) => form), ...inName].map(
        form => `${what} as ${form} in ${file.slice(path.length)}`,
      )
    })
  })
}

test('a marker in each form is found by this very search', () => {
  for (const [form, bytes] of formsOf(MARKERS.subject)) {
    expect(Buffer.concat([Buffer.from('ab'), bytes, Buffer.from('c')]).includes(bytes), form).toBe(true)
  }
  const inside = Buffer.from(`xy${MARKERS.subject} and more`).toString('base64')
  expect(
    formsOf(MARKERS.subject).some(
      ([form, bytes]) => form === 'base64 + 2' && inside.includes(bytes.toString()),
    ),
  ).toBe(true)
})

test('no word of a record lies in the clear anywhere in the data folder, nor in an error or on stderr', async () => {
  const told: string[] = []
  const spies = [process.stdout, process.stderr].map(stream =>
    vi.spyOn(stream, 'write').mockImplementation(text => told.push(String(text)) > 0),
  )
  const dataFolder = join(folder, 'data')
  const installation = openInstallation({ dataFolder, keyFile: join(folder, 'key'), env: {}, clock })
  const segmentSizes = { segmentEvents: 4, compact: { small: 10, most: 40 } }
  const store = await openStore({ dataFolder, installation, clock, segmentSizes })
  const errors: unknown[] = []
  try {
    const scope = await store.tenants.add(tenantName('clinic'), { by: 'tester' })
    const upn = `${MARKERS.upn}@clinic.example`
    const named = { id: upn, name: `${MARKERS.name} <${upn}>` }
    const patient = (number: number, text: string) =>
      eventOf(number, {
        event: {
          id: number % 2 === 0 ? `${MARKERS.id}-${number}` : guidOf(number),
          operation: `Search-${MARKERS.search}`,
          workload: MARKERS.application,
          actor: named,
          owner: named,
          place: { kind: 'site', id: `https://x/${MARKERS.path}`, name: MARKERS.path },
          target: { kind: 'file', id: MARKERS.file, name: `${MARKERS.file}.docx` },
          right: MARKERS.search,
          address: MARKERS.path,
          app: { id: MARKERS.application, name: MARKERS.application },
          session: MARKERS.session,
          aliases: [{ kind: 'legacy-dn', id: upn, other: `/o=x/cn=${MARKERS.name}` }],
          items: [{ kind: 'file', id: `${MARKERS.file}-${number}`, folder: `\\${MARKERS.folder}`, bytes: 1 }],
        },
        logged: { via: MARKERS.application, rule: MARKERS.reason },
        original: Buffer.from(JSON.stringify({ text, ...MARKERS })),
      })
    for (let from = 0; from < 24; from += 4) {
      await importEvents(
        store,
        scope,
        [0, 1, 2, 3].map(one => patient(from + one, 'first')),
      )
    }
    await importEvents(store, scope, [patient(1, 'second')])
    await store.events.hold(scope, { reason: MARKERS.reason, from: null, to: null }, { by: 'tester' })
    // All that is asked with the markers, too.
    await store.events.rows(scope, { actor: upn, target: MARKERS.file, session: MARKERS.session })
    await store.events.groups(scope, {
      roles: [],
      rolesKnown: [],
      byDay: true,
      place: `https://x/${MARKERS.path}`,
    })
    await store.events.byId(scope, [`${MARKERS.id}-2`])
    await store.events.namesOf(scope, upn)
    await store.events.items(scope, [1, 2])
    const conflicting = {
      ...SOURCE,
      isSame: () => {
        throw new Error('the comparison broke')
      },
    }
    for (const failing of [
      () => store.events.rows(scope, { actor: upn }, 1),
      () => store.events.release(scope, MARKERS.reason, { by: 'tester' }),
      async () => {
        const writer = await store.events.writer(scope, conflicting, { by: 'tester' })
        await writer.add([patient(1, 'third')])
        await writer.flush()
      },
    ]) {
      await failing().catch((error: unknown) => errors.push(error))
    }
    expect(errors).toHaveLength(3)
    // While it is open: the WAL, what DuckDB spills and whatever waits are there as well.
    expect(leaksIn(dataFolder)).toEqual([])
    expect(filesIn(dataFolder).some(file => file.endsWith('-wal'))).toBe(true)
    expect(await store.evidence.verify(scope)).toMatchObject({ problems: [] })
  } finally {
    await store.close()
    for (const spy of spies) spy.mockRestore()
  }
  expect(leaksIn(dataFolder)).toEqual([])
  // What is packed inside a Parquet file no search of bytes finds: so there is no column that could hold a text.
  const parquet = filesIn(dataFolder).filter(file => file.endsWith('.parquet'))
  expect(parquet.length).toBeGreaterThan(1)
  const events = dirname(parquet[0] ?? '')
  const duck = await openDuck(events, join(events, '.spill'))
  for (const file of parquet) {
    const types = await duck.rows(`select distinct typeof(columns(*)) from ${parquetFiles([file])}`)
    for (const type of types.flat()) expect(String(type)).toMatch(/^U?(?:BIG|SMALL|TINY)?INT(?:EGER)?$/)
  }
  duck.close()
  const said = [...told, ...errors.map(error => `${String(error)} ${JSON.stringify(error)}`)].join('\n')
  for (const marker of Object.values(MARKERS)) expect(said.toLowerCase()).not.toContain(marker.toLowerCase())
})
