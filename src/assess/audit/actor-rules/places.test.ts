import { expect, test } from 'vitest'
import type { ActorClass } from '../../../base/audit/actor-class.ts'
import type { AuditEvent } from '../../../base/audit/event.ts'
import { auditEvent, CHEN, CHEN_ONEDRIVE, fileOpened, OKAFOR } from '../audit-event.fixture.ts'
import { classifyActor } from '../classify-actor.ts'

const own = { place: CHEN_ONEDRIVE, owner: { id: CHEN, name: CHEN } }
const team = { kind: 'team', id: 'team-1', name: 'Front desk' } as const
const puid = '10032001020A3408'

type Row = readonly [string, AuditEvent, ActorClass, string, string | null, boolean]

test.each<Row>([
  ['the own OneDrive', fileOpened({ actor: CHEN, ...own }), 'owner', 'own-onedrive', null, false],
  [
    'the own OneDrive by its address',
    fileOpened({ actor: CHEN, place: CHEN_ONEDRIVE }),
    'owner',
    'own-onedrive',
    null,
    false,
  ],
  [
    'its address is right where the owner was guessed wrong from it',
    fileOpened({
      actor: CHEN,
      place: CHEN_ONEDRIVE,
      owner: { id: 'm_chen@harborclinic.example', name: 'm_chen' },
    }),
    'owner',
    'own-onedrive',
    null,
    false,
  ],
  [
    'the own OneDrive of an administrator',
    fileOpened({ actor: CHEN, ...own, evidence: { userType: 2 } }),
    'owner',
    'own-onedrive',
    null,
    false,
  ],
  [
    'the app is named',
    fileOpened({ actor: CHEN, ...own, evidence: { appId: 'AB9B8C07-8F02-4F72-87FA-80105867A763' } }),
    'owner',
    'own-onedrive',
    'OneDrive sync',
    false,
  ],
  [
    'somebody else’s OneDrive',
    fileOpened({ actor: OKAFOR, ...own }),
    'delegate',
    'onedrive-permission',
    'permission',
    true,
  ],
  [
    'an actor named by a PUID cannot be compared',
    fileOpened({ actor: puid, ...own }),
    'unknown',
    'onedrive-unclear',
    'permission',
    true,
  ],
  [
    'somebody else’s OneDrive, by an account Microsoft marks',
    fileOpened({ ...own, evidence: { userType: 2 } }),
    'administrator',
    'admin-user-type',
    'user-type',
    false,
  ],
  ['a site', fileOpened(), 'delegate', 'place-permission', 'permission', true],
  [
    'a site, through a third party’s app that a person signed in to',
    fileOpened({ evidence: { appId: '9f0c2f10-5a6f-4c0c-9f6e-6f0a4e5c1d22' } }),
    'delegate',
    'place-permission',
    'permission',
    true,
  ],
  [
    'a team',
    auditEvent({ recordType: 25, act: 'membership', place: team }),
    'delegate',
    'place-permission',
    'permission',
    true,
  ],
  [
    'Copilot read somewhere',
    auditEvent({ recordType: 261, act: 'assistant-read' }),
    'delegate',
    'assistant',
    'copilot',
    true,
  ],
  [
    'Copilot read at the person’s own place',
    auditEvent({
      recordType: 261,
      act: 'assistant-read',
      actor: CHEN,
      place: { kind: 'mailbox', id: CHEN, name: CHEN },
    }),
    'owner',
    'assistant-own',
    'copilot',
    false,
  ],
  ['a person and no place', auditEvent(), 'unknown', 'person', null, true],
  [
    'nobody',
    auditEvent({ actor: null, evidence: { userId: 'Not Available' } }),
    'unknown',
    'nobody',
    null,
    false,
  ],
])('%s', (_, event, expected, rule, via, roleDecides) => {
  expect(classifyActor(event)).toMatchObject({ class: expected, rule, via, roleDecides })
})
