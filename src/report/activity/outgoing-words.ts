import { field, type KindWords, type Told } from './told.ts'

const leaves = (says: KindWords['says']): KindWords => ({ group: 'exports', says })

const MAILS: Readonly<Record<string, string>> = {
  digest: 'the Monday mail',
  reminder: 'a reminder',
  alarm: 'an alarm by mail',
  notice: 'a notice by mail',
  test: 'a test mail',
}

/** "the Monday mail about main-street". */
function mail(told: Told): string {
  const tenant = field(told, 'tenant')
  return `${MAILS[field(told, 'template')] ?? 'a mail'}${tenant === '' ? '' : ` about ${tenant}`}`
}

function toWhom({ entry, nameOf }: Told): string {
  return entry.subject === entry.by ? 'themselves' : nameOf(entry.subject)
}

/** Mails, and what was held back from one or from a calendar. */
export const OUTGOING_WORDS: Readonly<Record<string, KindWords>> = {
  'mail-sent': leaves(told => `${told.who} sent ${toWhom(told)} ${mail(told)}`),
  'mail-failed': leaves(told =>
    field(told, 'why') === 'given-up'
      ? `${told.who} gave up sending ${toWhom(told)} ${mail(told)}`
      : `${told.who} could not send ${toWhom(told)} ${mail(told)}: the mail server did not take it (${field(told, 'why') || 'no reason'})`,
  ),
  'mail-withheld': leaves(told => {
    const what = field(told, 'template') === 'calendar' ? 'words of a calendar' : mail(told)
    return `${told.who} held back ${what} for ${toWhom(told)}, because it seemed to hold patient data (${field(told, 'kinds') || 'no kind'})`
  }),
}
