import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type DestinationStream, destination, pino } from 'pino'
import { AppError } from '../base/app-error.ts'
import type { Clock } from '../base/time.ts'
import type { LogLevel } from './config.ts'

/**
 * Every field a log line may have. What is not here, or not of its kind, is dropped and counted, never written: nothing
 * that Microsoft, a file or a person gives can reach the log by being passed along. `id` is a short text of letters,
 * digits and . _ : / { } - only, so no sentence, subject, name with a space or mail address passes.
 */
export const LOG_FIELDS = {
  attempt: { kind: 'number', means: 'Which try of the same work this is, from 1.' },
  bytes: { kind: 'number', means: 'Size of what was read or written.' },
  check: { kind: 'id', means: 'Id of a check.' },
  code: { kind: 'id', means: 'Code of an error, from docs/errors.md.' },
  command: { kind: 'id', means: 'Command of the command line, without its arguments.' },
  count: { kind: 'number', means: 'How many things the line is about.' },
  detection: { kind: 'id', means: 'Id of a detection.' },
  durationMs: { kind: 'number', means: 'How long it took, in milliseconds.' },
  errno: { kind: 'id', means: "The operating system's name of an error." },
  exit: { kind: 'number', means: 'Exit code of a process or worker.' },
  fact: { kind: 'id', means: 'Id of a fact.' },
  installation: { kind: 'id', means: 'Id of the installation.' },
  job: { kind: 'id', means: 'Id of a job.' },
  jobKind: { kind: 'id', means: 'What the job does.' },
  keyId: { kind: 'id', means: 'Id of an installation key; tells nothing about the key.' },
  line: { kind: 'number', means: 'Line of an input file, from 1.' },
  method: { kind: 'id', means: 'HTTP method.' },
  operation: { kind: 'id', means: 'What was being done, as the code names it.' },
  port: { kind: 'number', means: 'Port of a server.' },
  requestId: { kind: 'id', means: 'Id of an HTTP request, ours or the one Microsoft answers with.' },
  retryAfterSeconds: { kind: 'number', means: 'How long a service asked us to wait.' },
  route: { kind: 'id', means: 'Pattern of a route (/tenants/:tenant), never the address asked for.' },
  segment: { kind: 'id', means: 'Id of an event segment.' },
  snapshot: { kind: 'id', means: 'Id of a snapshot.' },
  status: { kind: 'number', means: 'HTTP status.' },
  succeeded: { kind: 'boolean', means: 'Whether it worked.' },
  tenant: { kind: 'id', means: "Ward's own name of a tenant." },
  userId: { kind: 'id', means: "Ward's own id of a user, never a name or address." },
  version: { kind: 'id', means: 'Version of Ward or of a format.' },
  worker: { kind: 'id', means: 'Name of a worker, as the code names it.' },
} as const satisfies Record<string, { kind: 'id' | 'number' | 'boolean'; means: string }>

export type LogField = keyof typeof LOG_FIELDS
type ValueOf = { id: string; number: number; boolean: boolean }
export type LogFields = { readonly [K in LogField]?: ValueOf[(typeof LOG_FIELDS)[K]['kind']] | undefined }

/** A text that is written in the code: a variable or a template with holes does not compile. */
type Literal<M extends string> = {} extends Record<M, 1> ? never : M

type Write = <M extends string>(message: Literal<M>, fields?: LogFields, error?: unknown) => void

export interface Log {
  readonly debug: Write
  readonly info: Write
  readonly warn: Write
  /** Of the error only codes, AppError detail in listed fields, and the place in the code are written. */
  readonly error: Write
  /** A log whose every line carries the fields. */
  with(fields: LogFields): Log
  /** How many values were dropped since the start, with its children. */
  dropped(): number
}

const LONGEST_MESSAGE = 200
const ID = /^[A-Za-z0-9._:/{}-]{1,128}$/

/**
 * A log of JSON lines, one per entry: `{time, level, message, ...fields, dropped?, error?}`.
 * @param options.to where lines go, the process's stderr unless given.
 */
export function createLog(options: {
  readonly level: LogLevel
  readonly clock: Clock
  readonly to?: DestinationStream
}): Log {
  const logger = pino(
    {
      level: options.level,
      base: null,
      messageKey: 'message',
      formatters: { level: label => ({ level: label }) },
      timestamp: () => `,"time":"${options.clock()}"`,
    },
    // Synchronous: the line that tells why the process ends must be out before it does.
    options.to ?? destination({ dest: 2, sync: true }),
  )
  let dropped = 0

  const allowed = (fields: object): { kept: Record<string, string | number | boolean>; lost: number } => {
    const kept: Record<string, string | number | boolean> = {}
    let lost = 0
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined) continue
      if (isAllowed(name, value)) kept[name] = value
      else lost += 1
    }
    dropped += lost
    return { kept, lost }
  }

  const make = (base: LogFields): Log => {
    const write =
      (level: 'debug' | 'info' | 'warn' | 'error'): Write =>
      (message, fields = {}, error) => {
        if (!logger.isLevelEnabled(level)) return
        const { kept, lost } = allowed({ ...base, ...fields })
        const line: Record<string, unknown> = { ...kept }
        let lostInError = 0
        if (error !== undefined) {
          const told = describeError(error)
          const detail = allowed(told.detail)
          lostInError = detail.lost
          line['error'] = { ...detail.kept, ...told.facts }
        }
        if (lost + lostInError > 0) line['dropped'] = lost + lostInError
        logger[level](line, message.slice(0, LONGEST_MESSAGE))
      }
    return {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
      with: fields => make({ ...base, ...fields }),
      dropped: () => dropped,
    }
  }
  return make({})
}

function isAllowed(name: string, value: unknown): value is string | number | boolean {
  if (!Object.hasOwn(LOG_FIELDS, name)) return false
  const { kind } = LOG_FIELDS[name as LogField]
  if (kind === 'id') return typeof value === 'string' && ID.test(value)
  return kind === 'number' ? typeof value === 'number' && Number.isFinite(value) : typeof value === 'boolean'
}

/** What may be told of an error: never its message, which may quote what was being read. */
function describeError(error: unknown): { facts: Record<string, unknown>; detail: object } {
  const causes: string[] = []
  let cause = error instanceof Error ? error.cause : undefined
  for (let depth = 0; cause !== undefined && depth < 5; depth += 1) {
    causes.push(kindOf(cause))
    cause = cause instanceof Error ? cause.cause : undefined
  }
  const at = placeOf(error)
  return {
    facts: { code: kindOf(error), ...(at && { at }), ...(causes.length > 0 && { causes }) },
    detail: error instanceof AppError ? error.detail : {},
  }
}

const BUILT_IN = [TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError, AggregateError]

/** Our code, the system's name, or the class; each from a fixed list, because any text of an error can be data. */
function kindOf(error: unknown): string {
  if (error instanceof AppError) return error.code
  if (!(error instanceof Error)) return `thrown-${typeof error}`
  const { code } = error as NodeJS.ErrnoException
  if (typeof code === 'string' && Object.hasOwn(constants.errno, code)) return code
  return BUILT_IN.find(type => error instanceof type)?.name ?? 'Error'
}

const SOURCES = new URL('..', import.meta.url)
const ROOTS = [SOURCES.href, fileURLToPath(SOURCES)]

/**
 * File and line of the topmost frame in our code. A message can imitate frames, so they are looked for after it, and
 * only the path of a file that Ward has is told.
 */
function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return undefined
  const message = error.stack.indexOf(error.message)
  const frames = message < 0 ? '' : error.stack.slice(message + error.message.length)
  for (const frame of frames.split('\n', 30)) {
    const root = ROOTS.find(candidate => frame.includes(candidate))
    if (!frame.startsWith('    at ') || root === undefined) continue
    const rest = frame.slice(frame.indexOf(root) + root.length)
    const [, path, line] = /^((?:[\w-]+\/)*[\w.-]{1,80}):(\d{1,7}):\d{1,7}\)?$/.exec(rest) ?? []
    if (path !== undefined && existsSync(new URL(path, SOURCES))) return `${path}:${line}`
  }
  return undefined
}
