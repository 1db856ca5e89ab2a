import { describe, expect, test } from 'vitest'
import { AppError } from '../base/app-error.ts'
import { parseInstant } from '../base/time.ts'
import type { LogLevel } from './config.ts'
import { createLog, LOG_FIELDS, type Log, type LogFields } from './log.ts'

function recording(level: LogLevel = 'debug'): { log: Log; text: () => string; lines: () => unknown[] } {
  let text = ''
  const to = { write: (line: string) => void (text += line) }
  const log = createLog({ level, clock: () => parseInstant('2026-11-21T08:30:00Z'), to })
  const lines = () =>
    text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as unknown)
  return { log, text: () => text, lines }
}

const NAME = 'Jane Roe'
const CANARY = /jane|roe/i
/** Fields as careless code, which the compiler did not see, would hand them over. */
const careless = (fields: object): LogFields => fields as LogFields

test('a line has time, level, message and the listed fields', () => {
  const { log, lines } = recording()
  log.info('snapshot taken', { tenant: 'main', count: 3, succeeded: true })
  expect(lines()).toEqual([
    {
      level: 'info',
      time: '2026-11-21T08:30:00.000Z',
      tenant: 'main',
      count: 3,
      succeeded: true,
      message: 'snapshot taken',
    },
  ])
})

describe('canaries', () => {
  test.each([
    ['an unlisted field', { patient: NAME }],
    ['a name in a field for ids', { job: NAME }],
    ['a mail address in a field for ids', { userId: 'jane.roe@example.org' }],
    ['a text in a field for numbers', { count: NAME }],
    ['an object in a listed field', { job: { patient: NAME } }],
    ['a list in a listed field', { job: [NAME] }],
    ['a text object', { job: Object(NAME) as object }],
    ['a text that would turn into another', { job: { toJSON: () => NAME, toString: () => NAME } }],
    ['an error in a listed field', { code: new Error(NAME) }],
    ['a name as the name of a field', { [NAME]: 1 }],
    ["a field of the object's ancestor", { constructor: NAME, toString: NAME }],
    ['a line break in an id', { job: `a\n${NAME}` }],
    ['a text longer than any id', { job: 'jane'.repeat(40) }],
    ['a number that is none', { count: Number.NaN, patient: NAME }],
  ])('%s is dropped and counted', (_, fields) => {
    const { log, text, lines } = recording()
    log.info('read', careless(fields))
    log.with(careless(fields)).info('read')
    expect(text()).not.toMatch(CANARY)
    const lost = Object.keys(fields).length
    expect(lines()).toEqual([
      expect.objectContaining({ dropped: lost }),
      expect.objectContaining({ dropped: lost }),
    ])
    expect(log.dropped()).toBe(2 * lost)
  })

  const withCode = (code: string): Error => Object.assign(new Error(NAME), { code })
  const renamed = Object.assign(new Error('x'), { name: NAME })
  const mutated = new Error(`\n    at ${NAME} (file:///src/host/jane-roe.ts:1:1)`)
  mutated.message = ''
  class JaneRoe extends Error {}
  test.each([
    ['the message of an unknown error', new Error(NAME), 'Error'],
    ['the message of a built-in error', new TypeError(NAME), 'TypeError'],
    ['the sentence of our own error', new AppError('bad-input', `${NAME} is not known.`), 'bad-input'],
    ['a cause', new AppError('internal', 'x', { cause: new Error(NAME, { cause: NAME }) }), 'internal'],
    ['an unlisted detail', new AppError('internal', 'x', { detail: { patient: NAME, line: 3 } }), 'internal'],
    ['a detail that is no id', new AppError('internal', 'x', { detail: { job: NAME } }), 'internal'],
    ['a code that is made up', withCode('JANE ROE'), 'Error'],
    ['a code that looks like one', withCode('EJANEROE'), 'Error'],
    ['a name that is made up', renamed, 'Error'],
    ['a class that is made up', new JaneRoe(NAME), 'Error'],
    [
      'a message that imitates a stack',
      new Error(`x\n    at ${NAME} (file:///src/host/jane-roe.ts:1:1)`),
      'Error',
    ],
    ['a stack whose message was taken away', mutated, 'Error'],
    ['a thrown text', NAME, 'thrown-string'],
    ['a thrown object', { message: NAME, code: NAME, stack: NAME }, 'thrown-object'],
    ['many errors', new AggregateError([new Error(NAME)], NAME), 'AggregateError'],
    ["the system's error", withCode('ENOSPC'), 'ENOSPC'],
  ])('%s is not written', (_, error, code) => {
    const { log, text, lines } = recording()
    log.error('failed', {}, error)
    expect(text()).not.toMatch(CANARY)
    expect(lines()).toEqual([
      expect.objectContaining({ message: 'failed', error: expect.objectContaining({ code }) }),
    ])
  })
})

test('of an error: code, listed detail, causes by kind, and the place in the code', () => {
  const { log, lines } = recording()
  const full = Object.assign(new Error('no'), { code: 'ENOSPC' })
  const detail = { errno: 'ENOSPC', operation: 'write', patient: 'x' }
  log.error('could not write', { job: 'j1' }, new AppError('disk-failed', 'x', { cause: full, detail }))
  expect(lines()).toEqual([
    expect.objectContaining({
      job: 'j1',
      dropped: 1,
      error: {
        code: 'disk-failed',
        errno: 'ENOSPC',
        operation: 'write',
        causes: ['ENOSPC'],
        at: expect.stringMatching(/^host\/log\.test\.ts:\d+$/),
      },
    }),
  ])
})

test('the place is the topmost frame in our code, below those of Node', () => {
  const { log, lines } = recording()
  try {
    JSON.parse('{"patient": "Jane')
  } catch (error) {
    log.error('failed', {}, error)
  }
  expect(lines()).toEqual([
    expect.objectContaining({
      error: { code: 'SyntaxError', at: expect.stringMatching(/^host\/log\.test\.ts:/) },
    }),
  ])
})

test('levels: what is below is not written; silent writes nothing', () => {
  const { log, lines } = recording('warn')
  log.debug('a')
  log.info('b')
  log.warn('c')
  log.error('d')
  expect(lines()).toMatchObject([{ message: 'c' }, { message: 'd' }])
  const quiet = recording('silent')
  quiet.log.error('e')
  expect(quiet.text()).toBe('')
})

test('a child adds its fields to every line', () => {
  const { log, lines } = recording()
  log.with({ tenant: 'main' }).with({ job: 'j1' }).info('a', { count: 1 })
  expect(lines()).toMatchObject([{ tenant: 'main', job: 'j1', count: 1 }])
})

test('a message that was made from data does not compile, and is cut where it does', () => {
  const { log, lines } = recording()
  const name: string = 'x'.repeat(500)
  // @ts-expect-error a variable
  log.info(name)
  // @ts-expect-error a template with a hole
  log.info(`read ${name}`)
  // @ts-expect-error an unlisted field
  log.info('read', { patient: 'x' })
  // @ts-expect-error a text where a number belongs
  log.info('read', { count: '3' })
  expect((lines() as { message: string }[]).map(line => line.message.length)).toEqual([200, 200, 4, 4])
})

test('every field says what it means, in order', () => {
  const names = Object.keys(LOG_FIELDS)
  expect(names).toEqual(names.toSorted())
  for (const { means } of Object.values(LOG_FIELDS)) expect(means).toMatch(/^[A-Z].*\.$/)
  // The names of the line itself are not fields: a field must not replace them.
  expect(names).not.toEqual(expect.arrayContaining(['time']))
  for (const reserved of ['time', 'level', 'message', 'error', 'dropped'])
    expect(names).not.toContain(reserved)
})
