import { longDayWords } from '../../assess/words.ts'
import type { RoleAnswer } from '../../base/contact/role-held.ts'

/** What facts tell of an account's role, in a sentence. */
export function roleSentence({ answer, role, facts, ended, why }: RoleAnswer, account: string): string {
  const day = facts === null ? '' : longDayWords(facts.asOf.slice(0, 10))
  if (answer === 'held') return `${account} holds the role ${role ?? ''}, by the facts of ${day}.`
  if (answer === 'not-held') {
    return ended === null
      ? `${account} held none of the accepted roles by the facts of ${day}.`
      : `${account} held an accepted role until ${longDayWords(ended.slice(0, 10))}, by the facts of ${day}.`
  }
  return `No fact tells which role ${account} holds now: ${WHY[why ?? 'no-facts']}`
}

const WHY: { readonly [W in NonNullable<RoleAnswer['why']>]: string } = {
  'no-facts': 'neither settings nor a list of roles was taken in.',
  'not-covered': 'the settings do not tell of every accepted role.',
  'other-names': 'the settings name people by object ids, and nothing joins this account to one.',
  old: 'the last facts are too old.',
}
