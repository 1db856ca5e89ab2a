import { clinicTime, minutes } from '../calendar.ts'
import { ADDRESSES, type Clinic, desk } from '../desk.ts'
import { random } from '../random.ts'
import {
  directoryAct,
  PASSWORD_SERVICE,
  selfServiceReset,
  signIn,
  tokensRevoked,
  userTarget,
} from '../records/directory.ts'
import { cmdlet } from '../records/exchange-admin.ts'
import type { AuditRecord } from '../records/logged.ts'
import { inboxRules, itemsMoved, mailItemsAccessed, messageId, sent } from '../records/mailbox.ts'

/**
 * Somebody tries Denise Kowalski's password on a Sunday night from an address the clinic does not know, gets in, and sends
 * her mail on to an outside address until Tomas Reyes stops it two days later.
 */
export function* takenAccount({ people }: Clinic): Generator<AuditRecord> {
  const numbers = random(51)
  const denise = people.called('Kowalski')
  const stranger = desk(numbers, denise, 'web', ADDRESSES.stranger, false)
  const error = { number: '50126', word: 'InvalidUserNameOrPassword' }
  for (let attempt = 0; attempt < 14; attempt += 1) {
    yield signIn(stranger(clinicTime('2026-10-25', '03:12') + minutes(attempt)), { error })
  }
  yield signIn(stranger(clinicTime('2026-10-25', '03:31')))
  const outside = 'd.kowalski.billing@gmail.example'
  yield inboxRules(
    { ...stranger(clinicTime('2026-10-25', '03:44')), owner: denise },
    { name: '.', actions: [{ Name: 'ForwardTo', Value: outside }] },
  )
  yield cmdlet(stranger(clinicTime('2026-10-25', '03:44')), 'New-InboxRule', `${denise.upn}\\7210446180`, {
    Name: '.',
    ForwardTo: outside,
    StopProcessingRules: 'False',
  })
  for (let part = 0; part < 6; part += 1) {
    const messages = Array.from({ length: 8 }, () => ({ messageId: messageId(numbers), bytes: 40_000 }))
    const at = clinicTime('2026-10-25', '03:46') + minutes(part * 2)
    yield mailItemsAccessed({ ...stranger(at), owner: denise }, { messages })
  }
  const by = { ...stranger(clinicTime('2026-10-25', '04:02')), owner: denise }
  yield sent(by, 'Send', { subject: 'Updated bank details', to: ['claims@payer.example'] })
  yield itemsMoved(by, 'HardDelete', { subjects: ['Updated bank details'], path: '\\Sent Items' })

  const reyes = desk(numbers, people.called('Reyes'), 'admin', ADDRESSES.harborStreet)
  const address = { address: ADDRESSES.harborStreet }
  yield cmdlet(reyes(clinicTime('2026-10-27', '10:12')), 'Remove-InboxRule', `${denise.upn}\\7210446180`, {
    Identity: '7210446180',
    Mailbox: denise.upn,
  })
  yield directoryAct(
    reyes(clinicTime('2026-10-27', '10:14')),
    'Reset user password.',
    userTarget(denise),
    address,
  )
  yield tokensRevoked(reyes(clinicTime('2026-10-27', '10:14')), denise)
}

/** A forgotten password set anew by the owner, a new telephone for the second factor, and an account that is closed. */
export function* passwords({ people }: Clinic): Generator<AuditRecord> {
  const numbers = random(52)
  const hale = people.called('Hale')
  const home = desk(numbers, hale, 'phone', '198.51.100.31', false)
  yield selfServiceReset(home(clinicTime('2026-10-13', '07:41')), hale)
  yield tokensRevoked({ ...home(clinicTime('2026-10-13', '07:41')), actor: PASSWORD_SERVICE }, hale)
  yield signIn(home(clinicTime('2026-10-13', '07:43')))

  const reyes = desk(numbers, people.called('Reyes'), 'admin', ADDRESSES.harborStreet)
  const method = (types: readonly number[]) =>
    `[\r\n${types.map(type => `  {\r\n    "MethodType": ${type},\r\n    "Default": true\r\n  }`).join(',\r\n')}\r\n]`
  yield directoryAct(
    reyes(clinicTime('2026-10-12', '11:26')),
    'Update user.',
    userTarget(people.called('Mensah')),
    {
      modified: [{ Name: 'StrongAuthenticationMethod', NewValue: method([6]), OldValue: method([0]) }],
      address: ADDRESSES.harborStreet,
    },
  )
  yield directoryAct(
    reyes(clinicTime('2026-10-19', '09:05')),
    'Disable account.',
    userTarget(people.called('Turner')),
    {
      modified: [{ Name: 'AccountEnabled', NewValue: '[\r\n  false\r\n]', OldValue: '[\r\n  true\r\n]' }],
      address: ADDRESSES.harborStreet,
    },
  )
  yield directoryAct(
    reyes(clinicTime('2026-10-19', '09:20')),
    'Add member to group.',
    userTarget(people.called('Sandoval')),
    {
      modified: [
        { Name: 'Group.ObjectID', NewValue: '2c8e6f10-4b7d-4a95-8d03-6e1f9b7c5a28', OldValue: '' },
        { Name: 'Group.DisplayName', NewValue: 'Home visits', OldValue: '' },
      ],
      category: 'Group',
      address: ADDRESSES.harborStreet,
    },
  )
}
