import { expect, it } from 'vitest'
import { ADA_ID, EVE_ID, eventOf, unified } from './unified.fixture.ts'

const PATH = 'EURP190A001.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/clinic.onmicrosoft.com'
const OWN = 'ada@clinic.example'

type Row = readonly [
  why: string,
  operation: string,
  parameters: Readonly<Record<string, string>>,
  more: Readonly<Record<string, unknown>>,
  place: string,
  owner: string | null,
]

it.each<Row>([
  ['no mailbox is named', 'New-InboxRule', { Name: 'r' }, {}, OWN, OWN],
  ['ObjectId has the rule alone', 'New-InboxRule', { Name: 'r' }, { ObjectId: 'r' }, OWN, OWN],
  ['the own alias', 'New-InboxRule', { Name: 'r' }, { ObjectId: `${PATH}/ada\\r` }, OWN, OWN],
  [
    'a rule called like a path',
    'New-InboxRule',
    { Name: 'a/b\\c' },
    { ObjectId: `${PATH}/ada\\a/b\\c` },
    OWN,
    OWN,
  ],
  [
    'an id nothing else tells of',
    'New-InboxRule',
    { Name: 'r' },
    { ObjectId: `${PATH}/${ADA_ID}\\r` },
    OWN,
    OWN,
  ],
  [
    'the own id',
    'Set-InboxRule',
    { Identity: `${ADA_ID}\\123` },
    { AppAccessContext: { UserObjectId: ADA_ID } },
    OWN,
    OWN,
  ],
  ['the number of the rule alone', 'Remove-InboxRule', { Identity: '123' }, {}, OWN, OWN],
  ['the own address', 'Disable-InboxRule', { Identity: 'Ada@clinic.example\\123' }, {}, OWN, OWN],
  ['a rule of Sweep', 'New-SweepRule', { Name: 'r' }, { ObjectId: 'ada\\r' }, OWN, OWN],
  [
    'near miss: the id of somebody else',
    'New-InboxRule',
    { Name: 'r' },
    { ObjectId: `${PATH}/${EVE_ID}\\r`, AppAccessContext: { UserObjectId: ADA_ID } },
    EVE_ID,
    null,
  ],
  [
    'near miss: an id that was given, of whom is not said',
    'Set-InboxRule',
    { Identity: `${EVE_ID}\\123` },
    {},
    EVE_ID,
    null,
  ],
  ['near miss: another alias', 'New-InboxRule', { Name: 'r' }, { ObjectId: `${PATH}/eve\\r` }, 'eve', null],
  [
    'near miss: another mailbox is named',
    'New-InboxRule',
    { Name: 'r', Mailbox: 'eve@clinic.example' },
    { ObjectId: `${PATH}/eve\\r` },
    'eve@clinic.example',
    'eve@clinic.example',
  ],
  [
    'near miss: another address before the rule',
    'Enable-InboxRule',
    { Identity: 'eve@clinic.example\\123' },
    {},
    'eve@clinic.example',
    'eve@clinic.example',
  ],
  [
    'near miss: the record resolved it to another',
    'Set-InboxRule',
    { Identity: '123' },
    { ModifiedObjectResolvedName: 'eve@clinic.example' },
    'eve@clinic.example',
    'eve@clinic.example',
  ],
])('%s: %s', (_why, operation, parameters, more, place, owner) => {
  const event = eventOf(
    unified({
      RecordType: 1,
      Workload: 'Exchange',
      UserType: 2,
      Operation: operation,
      ResultStatus: 'True',
      ObjectId: undefined,
      Parameters: Object.entries(parameters).map(([Name, Value]) => ({ Name, Value })),
      ...more,
    }),
  )
  expect([event.act, event.place?.id, event.owner?.id ?? null]).toEqual(['inbox-rule', place, owner])
})

it('a command of Exchange itself that names no mailbox is of none', () => {
  const event = eventOf(
    unified({
      RecordType: 1,
      UserType: 3,
      UserId: 'NT AUTHORITY\\SYSTEM (w3wp)',
      Operation: 'New-InboxRule',
    }),
  )
  expect(event.place).toBeNull()
})
