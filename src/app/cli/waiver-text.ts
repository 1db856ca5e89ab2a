import { NOT_LEGAL_ADVICE } from '../../assess/assess.ts'
import type { CompensatingSet } from '../../assess/compensating-sets.ts'
import type { WaivedEntity, WaiverState } from '../../assess/waivers.ts'
import { dayWords, lastDayWords } from '../../assess/words.ts'
import type { Kept } from '../../comply/kept.ts'
import type { KeptWaiver, WaiverTerms } from '../../comply/waiver-body.ts'
import { type Output, printable } from './output.ts'
import { paragraphs } from './paragraphs.ts'

const STATE_WORDS: { readonly [S in WaiverState]: string } = {
  'in-force': 'In force today',
  expiring: 'In force today, ends soon',
  ended: 'Has ended',
  'value-changed': 'No longer holds',
  'not-compensated': 'Does not hold today',
  'not-confirmed': 'Does not hold today',
  'no-longer-needed': 'No longer needed',
  'not-approved': 'Not approved yet: it excuses nothing',
}

type Screen = Pick<Output, 'columns'>

/** One waiver in lines, and whether it holds today where the settings were looked at. */
export function waiverText(
  { value, version }: Kept<KeptWaiver>,
  screen: Screen,
  shown?: WaivedEntity,
): string {
  const { id, check, entity, approver, approvedAt, renewal, ended } = value
  const asked = ended === null && (approver === null || renewal !== null)
  const lines = [
    id,
    `  ${check}: ${entity === null ? 'the whole check' : `${entity.kind} ${entity.name}`}`,
    ...termsLines(value),
    approver === null || approvedAt === null
      ? '  Not approved yet: it excuses nothing.'
      : `  Approved by ${approver} on ${dayWords(approvedAt)}.`,
    ...(ended === null ? [] : [`  Ended by ${ended.by} on ${dayWords(ended.at)}: ${ended.why}`]),
    ...(approver !== null && sameName(approver, value.requestedBy)
      ? ['  The same person asked for it and approved it: where there is a second officer, let them look.']
      : []),
    ...(shown === undefined || shown.state === 'not-approved'
      ? []
      : [`  ${STATE_WORDS[shown.state]}${shown.note === null ? '.' : `. ${shown.note}`}`]),
    ...(renewal === null ? [] : renewalLines(renewal, value)),
  ]
  const text = paragraphs(lines.map(printable), screen)
  // To be copied, so it is not broken.
  return asked ? `${text}  Approve it: ward waiver approve ${id} --version ${version} --by NAME\n` : text
}

function termsLines({ reason, requestedBy, ends, compensating }: WaiverTerms): readonly string[] {
  return [
    `  “${reason}” Asked for by ${requestedBy}, until ${lastDayWords(ends)}.`,
    ...(compensating === null
      ? []
      : [`  Only as long as the compensating set ${compensating} holds: ward waiver sets`]),
  ]
}

function renewalLines(renewal: WaiverTerms, { compensating }: KeptWaiver): readonly string[] {
  const lost = compensating !== null && renewal.compensating === null
  return [
    '  Asked for in its place, not approved yet:',
    ...termsLines(renewal),
    ...(lost ? [`  It would hold without the compensating set ${compensating}.`] : []),
  ]
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** @param states where each stands in the settings kept last; `state` is null when it was not judged. */
export function waiversJson(
  waivers: readonly Kept<KeptWaiver>[],
  states: ReadonlyMap<string | null, WaivedEntity>,
): string {
  const answer = {
    schema: 'ward.waivers/1',
    waivers: waivers.map(({ value, version }) => {
      const shown = states.get(value.id)
      return { ...value, version, state: shown?.state ?? null, note: shown?.note ?? null }
    }),
    disclaimer: NOT_LEGAL_ADVICE,
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}

export function compensatingSetText(
  { id, title, forChecks, why, requires, alsoDo, source }: CompensatingSet,
  screen: Screen,
): string {
  const lines = [
    `${id}: ${title}`,
    `  For ${forChecks.join(', ')}`,
    `  ${why}`,
    '  Has to hold meanwhile:',
    ...requires.map(one => `    ${one.check}: ${one.why}`),
    '  And people do:',
    ...alsoDo.map(one => `    ${one}`),
    `  ${source.title}, ${source.url}`,
  ]
  return paragraphs(lines, screen)
}
