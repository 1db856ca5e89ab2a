import { AppError } from '../base/app-error.ts'

/** The system's name of an error (`ENOSPC`), or an empty text for any other error: those are faults in Ward. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || error instanceof AppError) return ''
  const { code } = error as NodeJS.ErrnoException
  return typeof code === 'string' && /^E(?!RR_)[A-Z0-9]{1,20}$/.test(code) ? code : ''
}

/** Tidying after a failure must not hide the failure. */
export function quietly(tidy: () => void): void {
  try {
    tidy()
  } catch {}
}

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space and try again',
  EDQUOT: 'the disk quota is used up; free some space or raise the quota',
  EACCES: 'the user who runs Ward has no permission; grant it and try again',
  EPERM: 'the user who runs Ward has no permission; grant it and try again',
  EROFS: 'it is mounted read-only; mount it writable and try again',
  EIO: 'the disk reported an input or output error; check the disk before going on',
  ENOENT: 'a folder is missing; check that the path is right and the disk is mounted',
  ENOTDIR: 'a file stands where a folder is needed; check the path',
  EISDIR: 'a folder stands where a file is needed; check the path',
  EBUSY: 'the file is in use or is a mount point; mount its folder instead of the file',
  EMFILE: 'too many files are open; raise the limit of open files',
}

/**
 * Runs the work and turns what the system answers into the one sentence a person needs; never with a path, which may
 * name a person.
 * @throws AppError disk-failed, and already-exists for EEXIST while writing; what is no answer of the system passes as it is.
 */
export function guarded<T>(
  operation: 'read' | 'write',
  options: { readonly purpose?: string },
  work: () => T,
): T {
  try {
    return work()
  } catch (error) {
    const code = errorCode(error)
    if (code === '') throw error
    const purpose = options.purpose ?? 'the data folder'
    if (operation === 'write' && code === 'EEXIST') {
      const message = `What was to be written to ${purpose} is there already; nothing was changed.`
      throw new AppError('already-exists', message, { cause: error, detail: { errno: code } })
    }
    const verb = operation === 'read' ? 'read from' : 'write to'
    const why = WHY[code] ?? `the system answered ${code}`
    const message = `Ward could not ${verb} ${purpose}: ${why}.`
    throw new AppError('disk-failed', message, { cause: error, detail: { errno: code, operation } })
  }
}
