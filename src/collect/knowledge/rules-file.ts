import { basename } from 'node:path'
import { LineCounter, parseDocument, visit } from 'yaml'
import { AppError } from '../../base/app-error.ts'
import { readWhole } from '../../host/read-source.ts'
import { faultOf } from './fault.ts'
import { type OperatorRule, phiRules, RULE_LIMITS } from './rules.schema.ts'
import { isRefusal, safePattern } from './safe-pattern.ts'

const SCHEMA = 'ward.phi-rules/1'
const LARGEST = 4 * 1024 * 1024

export interface RulesFileOptions {
  /** Ids that are taken: those of Ward's own recognizers. */
  readonly knownIds: readonly string[]
}

/**
 * The rules of an operator's file, YAML 1.2 or JSON, each with a pattern that cannot take long on any text. Their
 * examples are not run here (`loadRules` does).
 * @throws AppError bad-input naming the file, the rule and what to do, newer-format, source-broke-off. No example and no
 * pattern is ever in an error: people put real values into both.
 */
export async function readRulesFile(
  path: string,
  options: RulesFileOptions,
): Promise<readonly OperatorRule[]> {
  const file = basename(path)
  const bytes = await readWhole(path)
  if (bytes.length > LARGEST) throw bad(file, 'is larger than 4 MB, more than 500 rules need; split it')
  return readRulesText(bytes, file, options)
}

/** The same of bytes that were read before. @param file what errors call them */
export function readRulesText(
  bytes: Uint8Array,
  file: string,
  { knownIds }: RulesFileOptions,
): readonly OperatorRule[] {
  const value = parsed(bytes, file)
  const given = typeof value === 'object' && value !== null ? value : {}
  const schema: unknown = Reflect.get(given, 'schema')
  if (typeof schema === 'string' && /^ward\.phi-rules\/\d+$/.test(schema) && schema !== SCHEMA) {
    throw new AppError('newer-format', `${file} was written for a newer Ward; use that one.`)
  }
  const list: unknown = Reflect.get(given, 'rules')
  if (Array.isArray(list) && list.length > RULE_LIMITS.rules) {
    throw bad(file, `has more than ${RULE_LIMITS.rules} rules; join those that differ in a word only`)
  }
  const read = phiRules.safeParse(value)
  if (!read.success) {
    throw bad(
      file,
      `cannot be used: ${faultOf(read.error, value)}; docs/guide/own-recognizers.md shows the form`,
    )
  }
  const ids = new Set(knownIds)
  return read.data.rules.map((rule, index) => {
    const where = `rule ${index + 1} (${rule.id})`
    if (ids.has(rule.id)) {
      const whose = knownIds.includes(rule.id) ? 'a recognizer of Ward' : 'a rule before it'
      throw bad(file, `cannot be used: ${where} has the id of ${whose}; give it another`)
    }
    ids.add(rule.id)
    const safe = safePattern(rule.pattern, { ignoreCase: rule.flags === 'i' })
    if (isRefusal(safe)) {
      throw bad(file, `cannot be used: ${where}, character ${safe.position} of its pattern: ${safe.why}`)
    }
    return { ...rule, pattern: safe.source, leastDigits: safe.leastDigits }
  })
}

function parsed(bytes: Uint8Array, file: string): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw bad(file, 'is not written in UTF-8; save it as UTF-8')
  }
  if (text.trim() === '') throw bad(file, `is empty; begin with schema: ${SCHEMA}`)
  try {
    return plainValue(text, file)
  } catch (error) {
    // Brackets in brackets without end use up the parser's stack.
    if (error instanceof RangeError) throw bad(file, 'is nested too deeply to be a list of rules')
    throw error
  }
}

function plainValue(text: string, file: string): unknown {
  const lineCounter = new LineCounter()
  // The parser's own sentences quote the file; the place is enough.
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error', strict: true })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem !== undefined) {
    const { line, col } = lineCounter.linePos(problem.pos[0])
    throw bad(file, `is neither YAML nor JSON from line ${line}, column ${col}, on: ${hint(problem.code)}`)
  }
  visit(document, {
    Alias: (_, node) => {
      const { line } = lineCounter.linePos(node.range?.[0] ?? 0)
      throw bad(file, `has an alias (*) in line ${line}; write the value out, or put it in quotes`)
    },
  })
  return document.toJS()
}

function hint(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'a key stands there twice; keep one'
    case 'TAB_AS_INDENT':
      return 'indent with spaces, not with a tab'
    case 'BAD_DQ_ESCAPE':
      return 'put patterns in single quotes: a backslash in double quotes is YAML’s own'
    case 'MULTIPLE_DOCS':
      return 'one file holds one list; take the --- away'
    default:
      return 'look there for wrong indentation, or a text with a sign such as : # [ that needs single quotes'
  }
}

const bad = (file: string, sentence: string): AppError => new AppError('bad-input', `${file} ${sentence}.`)
