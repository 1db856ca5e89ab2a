import { basename } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import { readWhole } from '../../host/read-source.ts'
import { faultOf } from './fault.ts'
import { brokenPlace } from './json-place.ts'
import { type FormatKnown, type TenantKnowledge, tenantKnowledge } from './knowledge.schema.ts'
import { isRefusal, safePattern } from './safe-pattern.ts'

const SCHEMA = 'ward.phi-knowledge/1'
/** A roster of two million patients is about 250 MB. */
const LARGEST = 300 * 1024 * 1024
/** Fewer units than this and any number would be a patient's. */
const LEAST_FORMAT = 4

/**
 * What a tenant tells about itself, from its JSON file. Patterns come back with an end for every repeat.
 * @throws AppError bad-input naming the file, the field and what to do, newer-format, source-broke-off. No value of the
 * file is ever in an error.
 */
export async function readKnowledgeFile(path: string): Promise<TenantKnowledge> {
  const file = basename(path)
  const bytes = await readWhole(path)
  if (bytes.length > LARGEST) {
    throw bad(file, `is larger than ${LARGEST / 1024 / 1024} MB; make the roster from fewer patients`)
  }
  return readKnowledgeText(bytes, file)
}

/** The same of bytes that were read before. @param file what errors call them */
export function readKnowledgeText(bytes: Uint8Array, file: string): TenantKnowledge {
  const value = parsed(bytes, file)
  const schema = typeof value === 'object' && value !== null ? Reflect.get(value, 'schema') : undefined
  if (typeof schema === 'string' && /^ward\.phi-knowledge\/\d+$/.test(schema) && schema !== SCHEMA) {
    throw new AppError('newer-format', `${file} was written for a newer Ward; use that one.`)
  }
  const read = tenantKnowledge.safeParse(value)
  if (!read.success) {
    throw bad(
      file,
      `cannot be used: ${faultOf(read.error, value)}; docs/guide/teach-ward-your-clinic.md shows the form`,
    )
  }
  const knowledge = read.data
  return {
    ...knowledge,
    ...(knowledge.mrn && {
      mrn: knowledge.mrn.map((each, index) => checked(each, `mrn[${index + 1}]`, file)),
    }),
    ...(knowledge.member && {
      member: knowledge.member.map((each, index) => checked(each, `member[${index + 1}]`, file)),
    }),
  }
}

function parsed(bytes: Uint8Array, file: string): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw bad(file, 'is not written in UTF-8; save it as UTF-8')
  }
  if (text.trim() === '') throw bad(file, `is empty; begin with {"schema": "${SCHEMA}"}`)
  try {
    return JSON.parse(text)
  } catch {
    const place = brokenPlace(text)
    const where = place === null ? '' : ` from line ${place.line}, column ${place.column}, on`
    throw bad(file, `is not JSON${where}; look there for a missing comma, quote or bracket`)
  }
}

/** A format whose pattern is as safe as an operator's rule must be. @throws AppError bad-input */
function checked(format: FormatKnown, place: string, file: string): FormatKnown {
  if (!('pattern' in format)) {
    const [least, most] = format.digits
    if (most < least)
      throw bad(file, `cannot be used: ${place}.digits begins with the larger number; swap them`)
    if (least + (format.prefix ?? '').length < LEAST_FORMAT) throw bad(file, tooShort(`${place}.digits`))
    return format
  }
  const safe = safePattern(format.pattern, { ignoreCase: true })
  if (isRefusal(safe)) {
    throw bad(file, `cannot be used: ${place}.pattern, character ${safe.position}: ${safe.why}`)
  }
  if (safe.leastUnits < LEAST_FORMAT || safe.leastDigits === 0) throw bad(file, tooShort(`${place}.pattern`))
  return { ...format, pattern: safe.source }
}

const tooShort = (place: string): string =>
  `cannot be used: ${place} would match ordinary words and numbers; require at least ${LEAST_FORMAT} characters, a digit among them`

const bad = (file: string, sentence: string): AppError => new AppError('bad-input', `${file} ${sentence}.`)
