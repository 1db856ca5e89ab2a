import { ROLES, type Role } from '../../../base/people/roles.ts'
import type { FindingAnswer } from './use-finding.ts'
import { longDayWords } from '../../../assess/words.ts'

/** What a change of the work names: who looks after it, and whether it is to be mended. */
export interface WorkChange {
  readonly state: 'none' | 'planned'
  readonly assigned: { readonly account: string; readonly until: string | null } | null
}

/** "Sam Okoro looks after it, until Tuesday, 1 December 2026. It is marked for mending." */
export function workSentence({ state, assigned }: Pick<FindingAnswer['work'], 'state' | 'assigned'>): string {
  const planned =
    state === 'planned' ? ' It is marked for mending; the next reading shows whether it is.' : ''
  if (assigned === null) return `Nobody looks after it yet.${planned}`
  const { name, until, isHere, isMe } = assigned
  const who = isMe ? 'You look after it' : `${name} looks after it`
  const by = until === null ? '.' : `, until ${longDayWords(until)}.`
  const gone = isHere ? '' : ' They have no role here any more: give it to somebody else.'
  return `${who}${by}${gone}${planned}`
}

/** "Sam Okoro (IT administrator)", to tell two of one name apart. */
export function personWords({
  name,
  roles,
  isMe,
}: {
  readonly name: string
  readonly roles: readonly Role[]
  readonly isMe: boolean
}): string {
  const titles = roles.map(role => ROLES[role].title).join(', ')
  return `${name}${isMe ? ', you' : ''} (${titles})`
}
