import { styleText } from 'node:util'
import {
  BETTER,
  CHANGE_KINDS,
  type ChangeKind,
  type CheckChange,
  type Comparison,
  WORSE,
} from '../../assess/comparison/comparison.ts'
import { counted, namesOf } from '../../assess/judgement.ts'
import { STATUS_WORDS } from '../../assess/posture/status-words.ts'
import { SEVERITY_WORDS, VERDICT_WORDS } from '../../assess/words.ts'
import { entityLine, factLines, valueLine } from './change-lines.ts'
import { type Output, printable } from './output.ts'
import { paragraphs } from './paragraphs.ts'

const CHANGE_WORDS: { readonly [K in ChangeKind]: string } = {
  'no-longer-meets': 'No longer meets',
  'newly-does-not-meet': 'Does not meet now; before, nobody could say',
  'no-longer-read': 'Could not be read any more',
  'no-longer-accepted': 'Still does not meet, and is no longer accepted',
  'more-to-do': 'Still does not meet, and more is left to do',
  otherwise: 'Says something else',
  'now-read': 'Could be read now',
  'less-to-do': 'Still does not meet, but less is left to do',
  'now-accepted': 'Still does not meet, but is accepted now',
  'now-meets': 'Now meets',
  'values-changed': 'Settings changed, the answer did not',
}

type Screen = Pick<Output, 'columns' | 'colour'>

/** What changed, for the eye: the worst first, what it does to the requirements, and last what else is not as it was. */
export function comparisonText(comparison: Comparison, screen: Screen): string {
  const bold = (text: string) => (screen.colour ? styleText('bold', text, { validateStream: false }) : text)
  const lines = (all: readonly string[]) => paragraphs(all.map(printable), screen)
  const section = (title: string, all: readonly string[]) =>
    all.length === 0 ? '' : `\n${bold(title)}\n${lines(all)}`
  const { before, after, checks, tenant, notes, disclaimer } = comparison
  const kinds = CHANGE_KINDS.filter(kind => kind !== 'values-changed')
  return [
    `${bold(printable(tenant.name ?? tenant.id ?? 'Unnamed tenant'))}\n`,
    lines([
      `From ${when(before.takenAt)} to ${when(after.takenAt)}.`,
      headline(comparison),
      pointsSentence(comparison),
      ...notes.map(note => `Note: ${note}`),
    ]),
    ...kinds.map(kind => {
      const changed = checks.filter(one => one.change === kind)
      return section(`${CHANGE_WORDS[kind]}: ${changed.length}`, changed.flatMap(checkLines))
    }),
    section('What it does to the requirements', requirementLines(comparison)),
    section('All settings that changed', settingsLines(comparison)),
    `\n${lines([disclaimer])}`,
  ].join('')
}

function headline({ counts, checks, facts }: Comparison): string {
  if (checks.length === 0 && facts.length === 0) return 'Nothing that Ward reads has changed.'
  const sum = (kinds: readonly ChangeKind[]) => kinds.reduce((all, kind) => all + counts[kind], 0)
  const [worse, better, otherwise] = [sum(WORSE), sum(BETTER), counts.otherwise]
  const told = [
    ...(worse > 0 ? [`${counted(worse, 'check')} ${worse === 1 ? 'is' : 'are'} worse than before`] : []),
    ...(better > 0 ? [`${better} ${better === 1 ? 'is' : 'are'} better`] : []),
    ...(otherwise > 0 ? [`${otherwise} ${otherwise === 1 ? 'says' : 'say'} something else`] : []),
  ]
  return told.length === 0 ? 'Settings changed, and every check says what it said.' : `${told.join(', ')}.`
}

function pointsSentence({ before, after, requirements }: Comparison): string {
  const moved = requirements.filter(one => one.before.status !== one.after.status).length
  const points =
    before.points === after.points && before.of === after.of
      ? `${after.points} of ${after.of} points, as before`
      : `${after.points} of ${after.of} points, ${before.points} of ${before.of} before`
  const are = moved === 1 ? 'stands' : 'stand'
  return moved === 0 ? `${points}.` : `${points}; ${counted(moved, 'requirement')} ${are} elsewhere now.`
}

function checkLines(change: CheckChange): readonly string[] {
  const { title, check, severity, before, after, values, entities, waivers } = change
  // What was read for the first time was not otherwise before: the answer says it all.
  const first = change.change === 'now-read'
  return [
    `  ${SEVERITY_WORDS[severity]}: ${title} (${check})`,
    ...(before.verdict === after.verdict || first
      ? []
      : [`    ${VERDICT_WORDS[before.verdict].word} before: ${before.reason}`]),
    `    ${VERDICT_WORDS[after.verdict].word} now: ${after.reason}`,
    ...waivers.flatMap(({ waiver, note }) => (note === null ? [] : [`    Waiver ${waiver}: ${note}`])),
    ...(first ? [] : few([...values.map(valueLine), ...entities.map(entityLine)]).map(line => `    ${line}`)),
  ]
}

function requirementLines({ requirements, checks }: Comparison): readonly string[] {
  const moved = requirements.filter(one => one.before.status !== one.after.status)
  const titles = new Map(checks.map(({ check, title }) => [check, title]))
  const stayed = requirements.length - moved.length
  return [
    ...moved.flatMap(({ citation, title, before, after, checks }) => [
      `  45 CFR ${citation} ${title}: “${STATUS_WORDS[before.status].word}” before, “${STATUS_WORDS[after.status].word}” now`,
      ...because(checks.map(check => ({ name: `“${titles.get(check) ?? check}”` }))),
      `    ${after.sentence}`,
    ]),
    ...(stayed === 0 ? [] : [stayedLine(stayed, moved.length > 0)]),
  ]
}

/** A standard can move by its specifications alone. */
function because(checks: readonly { readonly name: string }[]): readonly string[] {
  return checks.length === 0 ? [] : [`    Because of ${namesOf(checks)}.`]
}

function stayedLine(stayed: number, others: boolean): string {
  const more = others ? ' more' : ''
  return stayed === 1
    ? `  Checks say something else about 1${more} requirement, which stands where it stood.`
    : `  Checks say something else about ${stayed}${more} requirements, which stand where they stood (--json names them).`
}

/** One line a fact, of those that some check looks at: a change that nobody judges by is in the JSON. */
function settingsLines({ facts, counts }: Comparison): readonly string[] {
  const judged = facts.filter(({ checks }) => checks.length > 0)
  if (judged.length === 0) return []
  const same = counts['values-changed']
  const is = same === 1
  return [
    ...factLines(judged),
    ...(same > 0
      ? [
          `${counted(same, 'check')} ${is ? 'looks' : 'look'} at some of this and ${is ? 'says what it' : 'say what they'} said.`,
        ]
      : []),
  ].map(line => `  ${line}`)
}

const FEW = 5

function few(lines: readonly string[]): readonly string[] {
  if (lines.length <= FEW) return lines
  return [...lines.slice(0, FEW), `and ${lines.length - FEW} more (--json tells)`]
}

function when(moment: string | null): string {
  return moment === null ? 'an unknown time' : `${moment.slice(0, 16).replace('T', ' ')} UTC`
}
