import { describe, expect, it } from 'vitest'
import { AppError } from '../../../base/app-error.ts'
import { readAzureSubscriptions } from './read-azure-subscriptions.ts'

const ID = 'aaaaaaaa-0000-0000-0000-000000000001'
const TENANT = 'bbbbbbbb-0000-0000-0000-000000000002'
const read = (text: string) => readAzureSubscriptions(Buffer.from(text), 'azure.json')
const one = { id: ID, name: 'Backups', state: 'Enabled', tenantId: TENANT, offer: null }

describe('Azure subscriptions', () => {
  it.each([
    [
      'az account list',
      JSON.stringify([
        {
          cloudName: 'AzureCloud',
          homeTenantId: TENANT,
          id: ID,
          isDefault: true,
          name: 'Backups',
          state: 'Enabled',
          tenantId: TENANT,
          user: { name: 'a@x.example', type: 'user' },
        },
      ]),
      one,
    ],
    [
      'Azure’s REST answer',
      JSON.stringify({
        value: [
          {
            id: `/subscriptions/${ID.toUpperCase()}`,
            subscriptionId: ID,
            displayName: 'Backups',
            state: 'Enabled',
            tenantId: TENANT,
            subscriptionPolicies: { quotaId: 'PayAsYouGo_2014-09-01', spendingLimit: 'Off' },
          },
        ],
      }),
      { ...one, offer: 'PayAsYouGo_2014-09-01' },
    ],
    [
      'a CSV of the portal',
      `Subscription name,Subscription ID,Status,Offer\nBackups,${ID},Enabled,Pay-As-You-Go\n`,
      { ...one, tenantId: null, offer: 'Pay-As-You-Go' },
    ],
    [
      'a CSV with CRLF and a byte order mark',
      `\ufeffSubscription ID,Name\r\n${ID}\u00a0,=1+1\r\n`,
      { id: ID, name: '=1+1', state: null, tenantId: null, offer: null },
    ],
    ['the same one twice', JSON.stringify([one, one]), one],
  ])('%s', (_, text, subscription) => {
    expect(read(text)).toEqual([subscription])
  })
})

it.each([
  ['nothing', '', /lists no subscription/],
  ['an empty list', '[]', /lists no subscription/],
  ['torn JSON', '[{', /no JSON/],
  ['other JSON', '{"a": 1}', /no list of subscriptions/],
  ['a wrong id', '[{"id": "prod"}]', /entry 1 no id/],
  ['another CSV', 'A,B\n1,2\n', /no column “Subscription ID”/],
  ['open quotes', 'Subscription ID\n"x\n', /quotes that do not match in line 2/],
])('refuses %s', (_, text, says) => {
  expect(() => read(text)).toThrow(AppError)
  expect(() => read(text)).toThrow(says)
})
