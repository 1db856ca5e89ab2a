import type { FileNames, Headers, ShortTexts, Subjects } from '../../base/labelled-texts.ts'
import type { Decision } from '../../assess/scanning/evidence.ts'
import type { Field } from '../../assess/scanning/field.ts'
import { besides, isFlag } from './decisions.ts'
import { atMost, type Figure, perThousand } from './figures.ts'
import { type FileOf, namesOf, type Scan, type Section, type ShownRow } from './section.ts'

export type OrdinaryTexts = Subjects | Headers | FileNames | ShortTexts

interface Text {
  readonly file: string
  readonly line: number
  readonly text: string
}

interface Group {
  readonly id: string
  readonly label: string
  readonly field: Field
  /** Business and list subjects and office file names are what was promised together. */
  readonly together: boolean
  readonly texts: readonly Text[]
}

/**
 * Short texts without ePHI, each distinct one once: how many of a thousand are flagged. Junk mail is told apart, since
 * it sells medicine to everybody.
 */
export function measureOrdinary(scan: Scan, files: readonly FileOf<OrdinaryTexts>[]): Section {
  const groups = groupsOf(files)
    .map(group => ({ ...group, texts: distinct(group.texts) }))
    .filter(({ texts }) => texts.length > 0)
  const judged = groups.map(group => ({
    ...group,
    decisions: group.texts.map(({ text }) => scan(group.field, text).decision),
  }))
  const together = judged.filter(group => group.together).flatMap(({ decisions }) => decisions)
  return {
    id: 'ordinary',
    title: 'Ordinary short fields',
    files: namesOf(files),
    rows: files.reduce((sum, { texts }) => sum + texts.rows.length, 0),
    figures: [
      ...(together.length === 0
        ? []
        : figuresOf('ordinary.together', 'ordinary short fields together', together, atMost(1))),
      ...judged.flatMap(({ id, label, decisions }) => figuresOf(id, label, decisions)),
    ],
    notes: [],
    shown: judged.flatMap(({ texts, decisions, label }) =>
      texts.flatMap(({ file, line }, index): readonly ShownRow[] => {
        const decision = decisions[index] as Decision
        return isFlag(decision) ? [{ kind: 'flagged', file, line, what: `${label}: ${decision}` }] : []
      }),
    ),
  }
}

function figuresOf(
  id: string,
  label: string,
  decisions: readonly Decision[],
  target?: ReturnType<typeof atMost>,
): readonly Figure[] {
  return [
    perThousand({
      id,
      label: `${label} flagged`,
      count: decisions.filter(isFlag).length,
      of: decisions.length,
      ...(target && { target }),
    }),
    ...besides(id, decisions),
  ]
}

function groupsOf(files: readonly FileOf<OrdinaryTexts>[]): readonly Group[] {
  const lines = (some: (texts: OrdinaryTexts) => boolean): readonly Text[] =>
    files.flatMap(({ name, texts }) =>
      texts.form !== 'headers' && some(texts)
        ? texts.rows.map(({ line, text }) => ({ file: name, line, text }))
        : [],
    )
  const headers = (part: 'from' | 'to' | 'subject', spam: boolean): readonly Text[] =>
    files.flatMap(({ name, texts }) =>
      texts.form === 'headers'
        ? texts.rows
            .filter(({ group }) => group.startsWith('spam') === spam)
            .map(row => ({ file: name, line: row.line, text: row[part] }))
        : [],
    )
  const said = (field: 'subject' | 'from' | 'to') =>
    lines(texts => texts.form === 'short-texts' && texts.field === field)
  const group = (id: string, label: string, field: Field, texts: readonly Text[], together = false) => ({
    id: `ordinary.${id}`,
    label,
    field,
    together,
    texts,
  })
  return [
    group(
      'business-subjects',
      'business subjects',
      'subject',
      [...lines(texts => texts.form === 'subjects'), ...said('subject')],
      true,
    ),
    group('list-subjects', 'list-mail subjects', 'subject', headers('subject', false), true),
    group(
      'file-names',
      'office file names',
      'filename',
      lines(texts => texts.form === 'file-names'),
      true,
    ),
    group('from', 'senders', 'from', [...headers('from', false), ...said('from')]),
    group('to', 'recipients', 'to', [...headers('to', false), ...said('to')]),
    group('spam-subjects', 'junk-mail subjects', 'subject', headers('subject', true)),
    group('spam-from', 'junk-mail senders', 'from', headers('from', true)),
    group('spam-to', 'junk-mail recipients', 'to', headers('to', true)),
  ]
}

/** Each text once, where it first stands; nothing is no text. */
function distinct(texts: readonly Text[]): readonly Text[] {
  const seen = new Set<string>([''])
  return texts.filter(({ text }) => !seen.has(text) && seen.add(text))
}
