import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { auditEventAnswer } from '../../src/app/api/contracts/audit-event.ts'
import { CANARY, CONSTRUCTED, CONSTRUCTED_LINES } from '../audit/constructed-records.ts'
import { problemsOf } from '../audit/ocsf-required.ts'
import { withFiles } from './phi-scan.fixture.ts'
import type { Ended } from './ward.ts'

const NORMALIZE = ['audit', 'normalize'] as const
const [FIRST] = CONSTRUCTED
const ONE = JSON.stringify(FIRST?.record)

function linesOf({ stdout }: Ended): readonly Readonly<Record<string, unknown>>[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as Readonly<Record<string, unknown>>)
}

describe('ward audit normalize', () => {
  it('writes each record in its order, in the contract of ward.event/1', async () => {
    const { here, at } = withFiles({ 'log.ndjson': CONSTRUCTED_LINES })
    const ended = await here([...NORMALIZE, at('log.ndjson')])
    expect([ended.code, ended.stderr]).toEqual([0, ''])
    const events = linesOf(ended).map(line => auditEventAnswer.parse(line))
    expect(events.map(({ line, id }) => [line, id])).toEqual(
      CONSTRUCTED.map(({ record }, index) => [index + 1, record.Id]),
    )
    expect(events.every(({ file }) => file === at('log.ndjson'))).toBe(true)
    const [accessed] = events
    expect(accessed).toMatchObject({
      operation: 'MailItemsAccessed',
      act: 'read',
      class: 'delegate',
      time: '2026-11-02T22:10:00.000Z',
      actor: { id: 'it.okafor@harborclinic.example' },
      place: { kind: 'mailbox' },
      owner: { id: 'm.chen@harborclinic.example' },
      address: '203.0.113.9',
      itemCount: 2,
    })
  })

  it('Ward’s own form holds no subject, file name or path (P22), unless --words asks for them', async () => {
    const { here, at } = withFiles({ 'log.ndjson': CONSTRUCTED_LINES })
    const masked = await here([...NORMALIZE, at('log.ndjson')])
    expect(masked.stdout).not.toContain('Quackenbush')
    const open = await here([...NORMALIZE, '--words', at('log.ndjson')])
    const events = linesOf(open).map(line => auditEventAnswer.parse(line))
    expect(events[0]?.words).toEqual({ subjects: [CANARY], files: [], paths: [`\\Inbox\\${CANARY}`] })
    expect(events[1]?.words?.subjects).toEqual([`Re: ${CANARY}`])
    expect(events[2]?.words?.files).toEqual([`${CANARY} MRI.pdf`])
  })

  it('--as ocsf: the class of each record, with what OCSF requires of it', async () => {
    const { here, at } = withFiles({ 'log.ndjson': CONSTRUCTED_LINES })
    const ended = await here([...NORMALIZE, '--as', 'ocsf', at('log.ndjson')])
    expect([ended.code, ended.stderr]).toEqual([0, ''])
    const events = linesOf(ended)
    expect(events.map(({ type_name }) => type_name)).toEqual(CONSTRUCTED.map(({ ocsf }) => ocsf))
    for (const [index, event] of events.entries())
      expect(problemsOf(event), CONSTRUCTED[index]?.why).toEqual([])
  })

  it('--as ecs: user, addresses, file and outcome as the design says', async () => {
    const { here, at } = withFiles({ 'log.ndjson': CONSTRUCTED_LINES })
    const events = linesOf(await here([...NORMALIZE, '--as', 'ecs', at('log.ndjson')]))
    expect(events[2]).toMatchObject({
      '@timestamp': '2026-11-02T22:10:00.000Z',
      event: { action: 'FileDownloaded', outcome: 'success', kind: 'event', dataset: 'o365.audit' },
      user: { id: 'it.okafor@harborclinic.example', name: 'it.okafor', domain: 'harborclinic.example' },
      client: { ip: '2001:db8::7', port: 52_110 },
      source: { ip: '2001:db8::7' },
      file: { name: `${CANARY} MRI.pdf`, extension: 'pdf' },
      organization: { id: '11111111-aaaa-4bbb-8ccc-222222222222' },
      o365: { audit: { RecordType: '6', UserType: '0' } },
    })
    // A sign-in counts by its error.
    expect(events[8]).toMatchObject({ event: { outcome: 'failure' }, source: { ip: '198.51.100.4' } })
    // No "@": all of the id is the name.
    expect(events[11]).toMatchObject({
      user: { id: 'DlpAgent', name: 'DlpAgent' },
      event: { outcome: 'failure', severity: 4, kind: 'alert' },
    })
  })

  it('reads an array, a gzip and standard input alike', async () => {
    const array = `[${CONSTRUCTED.map(({ record }) => JSON.stringify(record)).join(',\n')}]`
    const { here, ward, at } = withFiles({ 'a.json': array, 'b.gz': gzipSync(CONSTRUCTED_LINES) })
    const ended = await here([...NORMALIZE, at('a.json'), at('b.gz')])
    expect([ended.code, linesOf(ended).length]).toEqual([0, 2 * CONSTRUCTED.length])
    const piped = ward([...NORMALIZE, '-'], CONSTRUCTED_LINES)
    expect([piped.code, piped.stderr]).toEqual([0, ''])
    const [one] = linesOf(piped)
    expect([one?.file, one?.line]).toEqual(['-', 1])
  })
})

describe('ward audit normalize: bad input', () => {
  it('a bad row is said and counted, and the rest goes on', async () => {
    const { here, at } = withFiles({ 'log.ndjson': `${ONE}\n{"Id": broken\n${ONE}\n` })
    const ended = await here([...NORMALIZE, at('log.ndjson')])
    expect([ended.code, linesOf(ended).length]).toEqual([0, 2])
    expect(ended.stderr).toMatch(/log\.ndjson, line 2: [^\n]+\n1 record was rejected; 2 written\.\n$/)
  })

  it.each([
    {
      why: 'a picture is no export',
      content: Buffer.from('ffd8ffe000104a46494600010100', 'hex'),
      code: 2,
      says: /no export/,
    },
    {
      why: 'rows of which none can be read',
      content: '{"Id": \n{"CreationTime": \n',
      code: 2,
      says: /No record could be read/,
    },
    {
      why: 'a gzip that ends too early: the source broke off',
      content: gzipSync(CONSTRUCTED_LINES.repeat(50)).subarray(0, 900),
      code: 3,
      says: /ward: /,
    },
  ])('$why', async ({ content, code, says }) => {
    const { here, at } = withFiles({ 'some.file': content })
    const ended = await here([...NORMALIZE, at('some.file')])
    expect(ended.code, ended.stderr).toBe(code)
    expect(ended.stderr).toMatch(says)
    expect(ended.stderr).not.toContain('Quackenbush')
  })

  it.each([
    { why: 'no file', args: [], says: /missing required argument/ },
    { why: 'a file that is not there', args: ['nowhere.json'], says: /There is no file nowhere\.json/ },
    {
      why: 'a form that Ward does not write',
      args: ['--as', 'cef', 'x.json'],
      says: /Allowed choices are ward, ecs, ocsf/,
    },
    {
      why: '--words where the words are anyway',
      args: ['--as', 'ecs', '--words', 'x.json'],
      says: /--words belongs to --as ward/,
    },
  ])('$why is bad usage', async ({ args, says }) => {
    const { here } = withFiles({})
    const ended = await here([...NORMALIZE, ...args])
    expect([ended.code, ended.stdout]).toEqual([2, ''])
    expect(ended.stderr).toMatch(says)
  })

  it.each(['ward', 'ecs', 'ocsf'])('hostile members do no harm (P23), --as %s', async as => {
    const deep = `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`
    const hostile = `${ONE?.slice(0, -1)},"__proto__":{"polluted":true},"constructor":"x","Parameters":[{"Name":"__proto__","Value":"y"}],"Deep":${deep},"Huge":1e999}`
    const { here, at } = withFiles({ 'log.ndjson': `${hostile}\n` })
    const ended = await here([...NORMALIZE, '--as', as, at('log.ndjson')])
    expect([ended.code, linesOf(ended).length], ended.stderr).toEqual([0, 1])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('a record that is nested too deeply to be written is rejected, and the next goes on', async () => {
    const levels = 200_000
    const deep = `${ONE?.slice(0, -1)},"Deep":${'['.repeat(levels)}${']'.repeat(levels)}}`
    const { here, at } = withFiles({ 'log.ndjson': `${deep}\n${ONE}\n` })
    const ended = await here([...NORMALIZE, '--as', 'ecs', at('log.ndjson')])
    expect([ended.code, linesOf(ended).length], ended.stderr.slice(0, 300)).toEqual([0, 1])
    expect(ended.stderr).toMatch(/line 1: /)
  })

  it('an empty file has no records', async () => {
    const { here, at } = withFiles({ 'log.ndjson': '' })
    const ended = await here([...NORMALIZE, at('log.ndjson')])
    expect([ended.code, ended.stdout, ended.stderr]).toEqual([0, '', ''])
  })
})
