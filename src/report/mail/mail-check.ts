import type { Scanner } from '../../assess/recognizers/create-scanner.ts'
import type { MailText } from './mail-text.ts'

/** Decisions with which a text does not leave Ward. */
const HOLD_BACK: ReadonlySet<string> = new Set(['confirmed', 'likely', 'identifier', 'review'])

/** What was seen in a text that is to leave Ward. */
export type OutgoingCheck = (subject: string, body: string) => readonly string[]

/**
 * Looks for patient data in what is to leave Ward, with the recognizers that look at the tenant’s own texts: line by line,
 * and as a whole, because a name and an illness may stand on two lines.
 * @returns the kinds of what was found, by the recognizers’ ids, without any value; empty where it may go
 */
export function outgoingCheck(scanner: Pick<Scanner, 'scan'>): OutgoingCheck {
  return (subject, body) => {
    const decisions = [
      scanner.scan('subject', subject),
      scanner.scan('text', body),
      ...body.split('\n').map(line => scanner.scan('text', line)),
    ]
    const held = decisions.filter(({ decision }) => HOLD_BACK.has(decision))
    const kinds = held.flatMap(({ evidence }) => evidence.map(({ recognizer }) => recognizer))
    return held.length === 0 ? [] : [...new Set(kinds.length === 0 ? ['unnamed'] : kinds)].sort()
  }
}

/** The same of a whole mail. Its HTML is made of the same words. */
export function kindsInMail(check: OutgoingCheck, { subject, text }: MailText): readonly string[] {
  return check(subject, text)
}
