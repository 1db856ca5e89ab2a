import type { ChangeKind } from '../../assess/audit/configuration-changes.ts'
import type { ChangedSetting } from '../../assess/audit/record-details.ts'
import { CLASS_WORDS, nameOf } from './access-words.ts'
import type { ChangeRow } from './changes-row.ts'
import type { ReportColumn, ReportEntry } from './define-report.ts'
import { momentWords } from './moment-words.ts'
import { lines } from './report-csv.ts'

const TITLES: { readonly [K in ChangeKind]: string } = {
  partner: 'Partners and other tenants',
  role: 'Roles',
  consent: 'Consents to applications',
  credential: 'Credentials of applications',
  federation: 'Federation and domains',
  'conditional-access': 'Conditional access',
  forwarding: 'Forwarding of mail',
  'inbox-rule': 'Inbox rules',
  'mail-flow': 'Mail flow',
  'sharing-setting': 'Sharing settings',
  protection: 'Data loss prevention, labels, retention',
  right: 'Rights',
  group: 'Groups',
  application: 'Applications',
  account: 'Accounts',
  policy: 'Policies',
  setting: 'Other settings',
}

export const CHANGE_COLUMNS: readonly ReportColumn<ChangeRow>[] = [
  { name: 'kind', means: 'What was changed: role, consent, forwarding and so on.', of: row => row.kind },
  { name: 'at', means: 'When (UTC).', of: row => row.at },
  { name: 'actor', means: 'Who.', of: row => nameOf(row.actor) },
  { name: 'actor id', means: 'The actor’s id in Ward.', of: row => row.actor.id },
  { name: 'class', means: 'Who that is.', of: row => CLASS_WORDS[row.class] },
  { name: 'operation', means: 'As Microsoft names it.', of: row => row.operation },
  { name: 'place', means: 'The mailbox, group, directory or tenant.', of: row => row.place.name },
  { name: 'target', means: 'Whom or what it changed.', of: row => row.target.name },
  { name: 'right', means: 'The role, right or permission.', of: row => row.right },
  { name: 'state', means: 'on or off; empty where neither is said.', of: row => row.state ?? '' },
  { name: 'outside', means: 'Of forwarding: yes when mail goes to another domain.', of: outsideWord },
  {
    name: 'settings',
    means: 'Names and values, one a line; what may name a patient is not shown.',
    of: row => lines(row.settings.map(settingWords)),
  },
  {
    name: 'result',
    means: 'succeeded, failed or partial; empty where the record does not say.',
    of: row => row.result ?? '',
  },
  { name: 'address', means: 'From where, where the record says so.', of: row => row.address ?? '' },
  { name: 'events by id', means: 'Ids of the events, one a line.', of: row => lines(row.eventIds) },
]

function outsideWord({ outside }: ChangeRow): string {
  if (outside === undefined || outside === null) return ''
  return outside ? 'yes' : 'no'
}

function settingWords({ name, from, to }: ChangedSetting): string {
  const after = to === null || to === '' ? 'nothing' : to
  return from === null ? `${name}: ${after}` : `${name}: ${from === '' ? 'nothing' : from} → ${after}`
}

export function changeSentence(row: ChangeRow): string {
  const { actor, operation, target, place, right } = row
  const tried = row.result === 'failed' ? ', which failed,' : ''
  const on = target.id === '' ? '' : ` for ${nameOf(target)}`
  const what = right === '' || right === 'on' || right === 'off' ? '' : ` (${right})`
  const where =
    place.id === '' || place.id === target.id || place.kind === 'directory' ? '' : ` at ${nameOf(place)}`
  return `${nameOf(actor)} (${CLASS_WORDS[row.class]})${tried} ran “${operation.trim().replace(/\.$/, '')}”${what}${on}${where} ${momentWords(row.at)}.${remark(row)}`
}

function remark({ kind, state, outside }: ChangeRow): string {
  if (kind !== 'forwarding' && kind !== 'inbox-rule') return ''
  if (state === 'off')
    return kind === 'forwarding' ? ' The forwarding was taken away.' : ' The rule was taken away.'
  if (outside === true) return ' Mail goes to another domain than the mailbox’s.'
  return outside === false ? ' Mail stays in the mailbox’s domain.' : ''
}

/** What a person has to look at first: mail that leaves, and what opens the tenant to others. */
const OPEN: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'partner',
  'role',
  'consent',
  'credential',
  'federation',
])

export function changeEntry(row: ChangeRow): ReportEntry {
  const leaves = row.outside === true && row.state !== 'off'
  return {
    group: { id: row.kind, title: TITLES[row.kind] },
    brief: `${nameOf(row.actor)}: ${row.operation.trim()}`,
    count: null,
    open: leaves || (OPEN.has(row.kind) && row.state !== 'off'),
    mark: leaves ? 'another domain' : row.state,
    facts: [
      { name: 'When', value: row.at },
      { name: 'Who', value: `${nameOf(row.actor)}: ${CLASS_WORDS[row.class]}` },
      { name: 'What', value: row.operation },
      ...(row.target.id === '' ? [] : [{ name: 'For', value: nameOf(row.target) }]),
      ...(row.place.id === '' ? [] : [{ name: 'Place', value: nameOf(row.place) }]),
      ...(row.right === '' ? [] : [{ name: 'Right', value: row.right }]),
      ...row.settings.map(setting => ({ name: 'Set', value: settingWords(setting) })),
      { name: 'Result', value: row.result ?? 'the record does not say' },
      { name: 'From', value: row.address ?? 'no address in the record' },
    ],
    days: [],
    eventIds: row.eventIds,
  }
}
