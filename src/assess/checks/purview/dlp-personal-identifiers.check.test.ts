import { checkTable } from '../../../../test/check-table.ts'
import { advancedRule, dlpPolicy, dlpRule, IDENTIFIERS } from '../../../../test/good-tenant/purview.ts'
import { dlp, plans } from './dlp-with.fixture.ts'
import { dlpPersonalIdentifiers } from './dlp-personal-identifiers.check.ts'

const [SSN = '', ITIN = '', CARD = ''] = IDENTIFIERS
const POLICY = dlpPolicy('Identifiers')

checkTable(dlpPersonalIdentifiers, [
  { because: 'one rule looks for all three', verdict: 'pass' },
  {
    because: 'several rules do together',
    verdict: 'pass',
    patch: dlp(
      [POLICY],
      IDENTIFIERS.map((name, index) => dlpRule(`Rule ${index}`, 'Identifiers', [name])),
    ),
  },
  {
    because: 'a rule made with the condition builder says the same in another form',
    verdict: 'pass',
    patch: dlp(
      [POLICY],
      [
        dlpRule('Built', 'Identifiers', [], {
          ContentContainsSensitiveInformation: null,
          AdvancedRule: advancedRule(IDENTIFIERS),
        }),
      ],
    ),
  },
  {
    because: 'types are known by their ids as well',
    verdict: 'pass',
    patch: dlp(
      [POLICY],
      [
        dlpRule('Ids', 'Identifiers', [ITIN, CARD], {
          ContentContainsSensitiveInformation: [
            { name: undefined, id: 'A44669FE-0D48-453D-A9B1-2CC83F2CBA77', groups: undefined },
            {
              name: undefined,
              id: undefined,
              groups: [
                {
                  sensitivetypes: [
                    { name: ITIN, id: undefined },
                    { name: CARD, id: undefined },
                  ],
                },
              ],
            },
          ],
        }),
      ],
    ),
  },
  { because: 'there is no policy at all', verdict: 'fail', patch: dlp([], []) },
  {
    because: 'one kind is missing',
    verdict: 'fail',
    patch: dlp([POLICY], [dlpRule('Two', 'Identifiers', [SSN, CARD])]),
    bad: [ITIN],
  },
  {
    because: 'a policy in test stops nothing',
    verdict: 'fail',
    patch: dlp(
      [dlpPolicy('Identifiers', { Mode: 'TestWithNotifications' })],
      [dlpRule('All', 'Identifiers', IDENTIFIERS)],
    ),
  },
  {
    because: 'a rule that is off does not count',
    verdict: 'fail',
    patch: dlp([POLICY], [dlpRule('All', 'Identifiers', IDENTIFIERS, { Disabled: true })]),
  },
  {
    because: 'a type under “Not” is an exception, not a protection',
    verdict: 'fail',
    patch: dlp(
      [POLICY],
      [
        dlpRule('Except', 'Identifiers', [], {
          ContentContainsSensitiveInformation: null,
          AdvancedRule: {
            condition: { operator: 'Not', subConditions: [advancedRule(IDENTIFIERS).condition] },
          },
        }),
      ],
    ),
  },
  {
    because: 'the condition of the only rule was not read',
    verdict: 'unknown',
    patch: dlp(
      [POLICY],
      [dlpRule('Torn', 'Identifiers', [], { ContentContainsSensitiveInformation: null, AdvancedRule: '{' })],
    ),
  },
  {
    because: 'to which policy the rule belongs was not read',
    verdict: 'unknown',
    patch: dlp([dlpPolicy('x', { Name: undefined })], [dlpRule('All', 'Identifiers', IDENTIFIERS)]),
  },
  {
    because: 'whether the policy is enforced was not read',
    verdict: 'unknown',
    patch: dlp([dlpPolicy('Identifiers', { Mode: undefined })], [dlpRule('All', 'Identifiers', IDENTIFIERS)]),
  },
  { because: 'the rules were not read', verdict: 'unknown', unread: ['purview.dlp-rules'] },
  {
    because: 'no plan has data loss prevention',
    verdict: 'not-licensed',
    patch: facts => {
      dlp([], [])(facts)
      plans('EXCHANGE_S_STANDARD')(facts)
    },
  },
  {
    because: 'neither plans nor products were read, but the interface does not answer',
    verdict: 'not-licensed',
    unread: [
      'licensing.service-plans',
      'licensing.subscribed-products',
      'purview.dlp-policies',
      'purview.dlp-rules',
    ],
    patch: facts => {
      facts['licensing.capability-probes'] = { defenderForOffice365: true, dataLossPrevention: false }
    },
  },
  {
    because: 'a plan that is there outweighs an interface that does not answer: permissions may be missing',
    verdict: 'unknown',
    unread: ['purview.dlp-policies', 'purview.dlp-rules'],
    patch: facts => {
      facts['licensing.capability-probes'] = { defenderForOffice365: true, dataLossPrevention: false }
    },
  },
  {
    because: 'Business Premium has data loss prevention in another plan',
    verdict: 'fail',
    patch: facts => {
      dlp([], [])(facts)
      plans('BPOS_S_DlpAddOn')(facts)
    },
  },
])
