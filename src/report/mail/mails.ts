import { longDayWords } from '../../assess/words.ts'
import { paragraph, list, type MailPart, mailLink, type MailText, mailText } from './mail-text.ts'
import type { ToldTask } from './told-task.ts'
import { counted, minutesInWords, momentInWords } from './mail-words.ts'

/** The mails that Ward sends. The names stand in the evidence log and in docs/guide/mail-and-calendar.md. */
export const MAIL_TEMPLATES = ['digest', 'reminder', 'alarm', 'notice', 'test'] as const
export type MailTemplate = (typeof MAIL_TEMPLATES)[number]

/** Where a mail leads. */
interface Where {
  /** Of a page of Ward. */
  readonly address: string
  /** Which tenant it is about, for whoever has several; else null. */
  readonly tenant: string | null
}

/** What somebody is told of their tasks. */
export interface TasksToTell extends Where {
  /** Own ones after their last day. */
  readonly overdue: readonly ToldTask[]
  /** Other people’s, which were not done and so came to this person: as the deputy, or as a HIPAA administrator. */
  readonly asDeputy: readonly ToldTask[]
  readonly asAdministrator: readonly ToldTask[]
}

export interface Digest extends TasksToTell {
  /** Due between this Monday and the Sunday after it. */
  readonly thisWeek: readonly ToldTask[]
  /** Of the own tasks that were due last week. */
  readonly lastWeek: { readonly done: number; readonly of: number }
}

/** Monday morning: what the week brings. */
export function digestMail(digest: Digest): MailText {
  const { thisWeek, overdue, lastWeek, address } = digest
  const minutes = thisWeek.reduce((sum, task) => sum + task.minutes, 0)
  const first =
    thisWeek.length === 0
      ? 'Nothing of yours is due this week.'
      : `${counted(thisWeek.length, 'task')} of yours ${thisWeek.length === 1 ? 'is' : 'are'} due this week, ${minutesInWords(minutes)} in all.`
  const late =
    overdue.length === 0
      ? ''
      : ` ${counted(overdue.length, 'task')} ${overdue.length === 1 ? 'is' : 'are'} overdue.`
  const before =
    lastWeek.of === 0
      ? []
      : [
          paragraph(
            `Last week ${lastWeek.done} of ${counted(lastWeek.of, 'task')} ${lastWeek.of === 1 ? 'was' : 'were'} done.`,
          ),
        ]
  return mailText(`This week in Ward${ofTenant(digest)}`, [
    paragraph(`${first}${late}`),
    ...list('Due this week', thisWeek.map(taskLine)),
    ...lateParts(digest),
    ...before,
    mailLink('Open the calendar in Ward', address),
    paragraph('You can turn this Monday mail off under your name in Ward.'),
  ])
}

/** When something of one’s own became overdue, or somebody else’s came to one. Each is told once. */
export function reminderMail(told: TasksToTell): MailText {
  const { overdue, asDeputy, asAdministrator } = told
  const passed = asDeputy.length + asAdministrator.length
  const subject =
    overdue.length === 0
      ? `${counted(passed, 'task')} came to you in Ward`
      : `${counted(overdue.length, 'task')} overdue in Ward`
  return mailText(`${subject}${ofTenant(told)}`, [
    ...lateParts(told),
    paragraph('Do each one, or put it off with a reason; Ward keeps who did what.'),
    mailLink('Open the calendar in Ward', told.address),
  ])
}

export type AlarmTold = 'break-glass-used' | 'passkey-cloned'

const ALARMS: { readonly [A in AlarmTold]: { readonly subject: string; readonly says: string } } = {
  'break-glass-used': {
    subject: 'Emergency access to Ward was used',
    says: 'The emergency account was opened with the printed code',
  },
  'passkey-cloned': {
    subject: 'Ward refused a passkey',
    says: 'A passkey was refused because it seems to have been copied',
  },
}

/** At once, to every officer. What the person wrote as a reason is in Ward only. */
export function alarmMail({ what, at, address }: { what: AlarmTold; at: string; address: string }): MailText {
  const { subject, says } = ALARMS[what]
  return mailText(subject, [
    paragraph(`${says} on ${momentInWords(at)}.`),
    paragraph('Look in Ward who it was and why. If nobody should have, sign in and end it now.'),
    mailLink('Open the activity in Ward', address),
  ])
}

/** Instead of a mail that Ward’s recognizers held back. */
export function noticeMail({ address }: Pick<Where, 'address'>): MailText {
  return mailText('There is something for you in Ward', [
    paragraph('Sign in to see it. It is not told by mail.'),
    mailLink('Open Ward', address),
  ])
}

export function testMail({ address }: Pick<Where, 'address'>): MailText {
  return mailText('Ward can send mail', [
    paragraph(
      'This is the test that was asked for in the settings. It arrived, so the way is open for the Monday mail, reminders and alarms.',
    ),
    mailLink('Open Ward', address),
  ])
}

function lateParts({ overdue, asDeputy, asAdministrator }: TasksToTell): readonly MailPart[] {
  return [
    ...list('Overdue', overdue.map(taskLine)),
    ...list('Passed to you as the deputy, because nobody did it', asDeputy.map(taskLine)),
    ...list('Passed to you as HIPAA administrator, because nobody did it', asAdministrator.map(taskLine)),
  ]
}

function taskLine({ title, due, minutes }: ToldTask): string {
  return `${title}: due ${longDayWords(due)}, ${minutesInWords(minutes)}`
}

function ofTenant({ tenant }: Pick<Where, 'tenant'>): string {
  return tenant === null ? '' : `: ${tenant}`
}
