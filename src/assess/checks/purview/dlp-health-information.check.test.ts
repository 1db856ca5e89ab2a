import { checkTable } from '../../../../test/check-table.ts'
import { advancedRule, dlpPolicy, dlpRule, IDENTIFIERS } from '../../../../test/good-tenant/purview.ts'
import { dlp, plans } from './dlp-with.fixture.ts'
import { dlpHealthInformation } from './dlp-health-information.check.ts'

const HEALTH = [
  'U.S. Social Security Number (SSN)',
  'Drug Enforcement Agency (DEA) Number',
  'International Classification of Diseases (ICD-10-CM)',
]
const POLICY = dlpPolicy('Health')

const beginningAt = (mincount: string | undefined) =>
  dlpRule(`From ${mincount}`, 'Health', [], {
    ContentContainsSensitiveInformation: HEALTH.map(name => ({
      name,
      id: undefined,
      mincount,
      groups: undefined,
    })),
  })

const madeWithBuilder = (mincount: number) =>
  dlpRule('Builder', 'Health', [], {
    IsAdvancedRule: true,
    ContentContainsSensitiveInformation: null,
    AdvancedRule: JSON.parse(
      JSON.stringify(advancedRule(HEALTH)).replaceAll('"mincount":1', `"mincount":${mincount}`),
    ),
  })

checkTable(dlpHealthInformation, [
  { because: 'Microsoft’s template, with encryption', verdict: 'pass' },
  {
    because: 'a simple rule that blocks',
    verdict: 'pass',
    patch: dlp([POLICY], [dlpRule('Block', 'Health', HEALTH)]),
  },
  {
    because: 'medical terms stand for diagnosis codes, in any case of letters',
    verdict: 'pass',
    patch: dlp(
      [POLICY],
      [dlpRule('Terms', 'Health', [...HEALTH.slice(0, 2), 'All medical terms and conditions'])],
    ),
  },
  {
    because: 'ICD-9 alone finds no diagnosis of today',
    verdict: 'fail',
    patch: dlp(
      [POLICY],
      [
        dlpRule('Old', 'Health', [
          ...HEALTH.slice(0, 2),
          'International Classification of Diseases (ICD-9-CM)',
        ]),
      ],
    ),
    bad: ['Diagnoses (ICD-10-CM, or All Medical Terms And Conditions)'],
  },
  {
    because: 'card and tax numbers are no health information',
    verdict: 'fail',
    patch: dlp([POLICY], [dlpRule('Identifiers', 'Health', IDENTIFIERS)]),
  },
  {
    because: 'a rule that only notifies stops nothing',
    verdict: 'fail',
    patch: dlp([POLICY], [dlpRule('Tip', 'Health', HEALTH, { BlockAccess: false, BlockAccessScope: null })]),
  },
  {
    because: 'a policy for chat leaves mail open',
    verdict: 'fail',
    patch: dlp([dlpPolicy('Health', { ExchangeLocation: [] })], [dlpRule('Block', 'Health', HEALTH)]),
  },
  {
    because: 'a policy for one group of mailboxes does not cover all mail',
    verdict: 'fail',
    patch: dlp(
      [dlpPolicy('Health', { ExchangeLocation: ['Billing'] })],
      [dlpRule('Block', 'Health', HEALTH)],
    ),
  },
  {
    because: 'a policy for the mail of one group is not for all mail',
    verdict: 'fail',
    patch: dlp(
      [dlpPolicy('Health', { ExchangeSenderMemberOf: ['billing@clinic.example'] })],
      [dlpRule('Block', 'Health', HEALTH)],
    ),
  },
  {
    because: 'blocking links that anyone can open stops no mail',
    verdict: 'fail',
    patch: dlp([POLICY], [dlpRule('Links', 'Health', HEALTH, { BlockAccessScope: 'PerAnonymousUser' })]),
  },
  {
    because: 'a rule for what stays inside stops nothing that leaves',
    verdict: 'fail',
    patch: dlp([POLICY], [dlpRule('Inside', 'Health', HEALTH, { AccessScope: 'InOrganization' })]),
  },
  {
    because: 'the same, made with the condition builder',
    verdict: 'fail',
    patch: dlp(
      [POLICY],
      [
        dlpRule('Inside', 'Health', [], {
          IsAdvancedRule: true,
          ContentContainsSensitiveInformation: null,
          AdvancedRule: JSON.parse(
            JSON.stringify(advancedRule(HEALTH)).replace('NotInOrganization', 'InOrganization'),
          ),
        }),
      ],
    ),
  },
  {
    because: 'Microsoft’s rule for high volume begins at ten finds: a mail about one patient goes out',
    verdict: 'fail',
    patch: dlp([POLICY], [beginningAt('10')]),
    says: /mail with Diagnoses .*\), Drug .* Number or U\.S\. Social Security Number \(SSN\)\.$/,
  },
  {
    because: 'the same, made with the condition builder',
    verdict: 'fail',
    patch: dlp([POLICY], [madeWithBuilder(10)]),
  },
  {
    because: 'a rule for low volume beside it acts on the first find',
    verdict: 'pass',
    patch: dlp([POLICY], [beginningAt('10'), beginningAt('1')]),
  },
  {
    because: 'two finds are near, and not the first',
    verdict: 'fail',
    patch: dlp([POLICY], [beginningAt('2')]),
  },
  {
    because: 'at how many finds the rule begins was not read',
    verdict: 'unknown',
    patch: dlp([POLICY], [beginningAt(undefined)]),
  },
  {
    because: 'a text that is no number says nothing of where it begins',
    verdict: 'unknown',
    patch: dlp([POLICY], [beginningAt('Any')]),
  },
  {
    because: 'a policy for the people of one administrative unit is not for all mail',
    verdict: 'fail',
    patch: dlp(
      [dlpPolicy('Health', { PolicyRBACScopes: ['Billing unit'] })],
      [dlpRule('Block', 'Health', HEALTH)],
    ),
  },
  {
    because: 'whether the policy is for administrative units was not read',
    verdict: 'unknown',
    patch: dlp([dlpPolicy('Health', { PolicyRBACScopes: undefined })], [dlpRule('Block', 'Health', HEALTH)]),
  },
  {
    because: 'whom the rule is about was not read',
    verdict: 'unknown',
    patch: dlp([POLICY], [dlpRule('Block', 'Health', HEALTH, { AccessScope: undefined })]),
  },
  {
    because: 'whether mail is covered was not read',
    verdict: 'unknown',
    patch: dlp([dlpPolicy('Health', { ExchangeLocation: undefined })], [dlpRule('Block', 'Health', HEALTH)]),
  },
  {
    because: 'what the rule does was not read',
    verdict: 'unknown',
    patch: dlp(
      [POLICY],
      [
        dlpRule('Block', 'Health', [], {
          AdvancedRule: advancedRule(HEALTH),
          BlockAccess: undefined,
        }),
      ],
    ),
  },
  {
    because: 'no plan has data loss prevention',
    verdict: 'not-licensed',
    patch: facts => {
      dlp([], [])(facts)
      plans('EXCHANGE_S_STANDARD')(facts)
    },
  },
])
