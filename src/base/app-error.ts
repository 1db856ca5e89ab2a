/**
 * Every error a person may see has a code from this table; the table fixes the exit code of the command line and the
 * HTTP status of the server, so the two doors cannot disagree. docs/errors.md is generated from it.
 */
export const ERROR_CODES = {
  'bad-usage': { exit: 2, http: 400, means: 'The command or request is not written as Ward expects it.' },
  'bad-input': { exit: 2, http: 422, means: 'A file or value that was given cannot be used.' },
  'too-large': { exit: 2, http: 413, means: 'What was sent is larger than Ward takes here.' },
  'not-signed-in': { exit: 2, http: 401, means: 'Nobody is signed in, or the session has ended.' },
  'not-allowed': { exit: 2, http: 403, means: 'Who is signed in may not do this.' },
  'prove-again': {
    exit: 2,
    http: 403,
    means: 'This needs a fresh proof of who you are: sign in once more and go on.',
  },
  'too-many': { exit: 2, http: 429, means: 'Too many tries or requests; wait as long as is said.' },
  'not-found': { exit: 2, http: 404, means: 'What was named does not exist here.' },
  'already-exists': { exit: 2, http: 409, means: 'What was to be made is there already.' },
  conflict: { exit: 2, http: 409, means: 'It was changed meanwhile; look at it again first.' },
  'key-missing': { exit: 2, http: 503, means: 'The installation key of this data folder was not found.' },
  'key-wrong': { exit: 2, http: 503, means: 'The key that was found does not open this data.' },
  'newer-format': { exit: 2, http: 503, means: 'The data was written by a newer Ward.' },
  'lease-held': { exit: 2, http: 409, means: 'Another process is writing to this tenant.' },
  'not-verified': {
    exit: 1,
    http: 409,
    means: 'A proof did not hold: something stored was changed, lost or torn.',
  },
  'source-broke-off': {
    exit: 3,
    http: 502,
    means: 'The named source ended or failed while it was being read.',
  },
  'disk-failed': { exit: 3, http: 507, means: 'The disk refused a read or a write.' },
  internal: { exit: 70, http: 500, means: 'A fault in Ward itself. Please report it.' },
} as const satisfies Record<string, { exit: number; http: number; means: string }>

export type ErrorCode = keyof typeof ERROR_CODES

/**
 * The one error class. `message` is a sentence for the person: what is wrong, where, what to do. `detail` is for the
 * log and holds named, harmless fields only. Neither may carry patient data or a secret.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: Readonly<Record<string, string | number | boolean>>

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; detail?: Readonly<Record<string, string | number | boolean>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.detail = options.detail ?? {}
  }
}
