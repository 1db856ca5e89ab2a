import { checkTable, waiver } from '../../../../test/check-table.ts'
import { dlpPolicy, dlpRule, IDENTIFIERS } from '../../../../test/good-tenant/purview.ts'
import type { DlpRule } from '../../../collect/facts/purview/dlp-rules.schema.ts'
import { dlp, plans } from './dlp-with.fixture.ts'
import { dlpNotifies } from './dlp-notifies.check.ts'

const POLICY = dlpPolicy('Identifiers')
const GOOD = dlpRule('Good', 'Identifiers', IDENTIFIERS)
/** Does nothing with what it finds. */
const IDLE = { NotifyUser: [] } satisfies Partial<DlpRule>
const rule = (changes: Partial<DlpRule>) => dlpRule('Other', 'Identifiers', IDENTIFIERS, changes)

checkTable(dlpNotifies, [
  { because: 'the rule for all three kinds tells the sender', verdict: 'pass' },
  {
    because: 'one of two rules does not',
    verdict: 'fail',
    patch: dlp([POLICY], [GOOD, rule(IDLE)]),
    bad: ['Other'],
  },
  { because: 'an empty name is nobody', verdict: 'fail', patch: dlp([POLICY], [rule({ NotifyUser: [''] })]) },
  {
    because: 'a rule that is off is not asked',
    verdict: 'pass',
    patch: dlp([POLICY], [GOOD, rule({ ...IDLE, Disabled: true })]),
  },
  {
    because: 'a rule for card numbers only is not asked',
    verdict: 'pass',
    patch: dlp([POLICY], [GOOD, dlpRule('Cards', 'Identifiers', ['Credit Card Number'], IDLE)]),
  },
  {
    because: 'no rule looks for all three, so there is none that could',
    verdict: 'fail',
    patch: dlp([POLICY], [dlpRule('Cards', 'Identifiers', ['Credit Card Number'])]),
  },
  {
    because: 'what one rule does was not read',
    verdict: 'unknown',
    patch: dlp([POLICY], [GOOD, rule({ NotifyUser: undefined })]),
    unreadEntities: ['Other'],
  },
  {
    because: 'a rule that does not may be one that is asked: what it looks for was not read',
    verdict: 'unknown',
    patch: dlp([POLICY], [GOOD, rule({ ...IDLE, ContentContainsSensitiveInformation: undefined })]),
  },
  {
    because: 'a rule that does is no matter, whatever it looks for',
    verdict: 'pass',
    patch: dlp([POLICY], [GOOD, rule({ ContentContainsSensitiveInformation: undefined })]),
  },
  {
    because: 'which policy the other rule belongs to was not read',
    verdict: 'unknown',
    patch: dlp([POLICY], [GOOD, rule({ ...IDLE, ParentPolicyName: undefined })]),
  },
  {
    because: 'a waived rule stays listed',
    verdict: 'pass',
    patch: dlp([POLICY], [GOOD, rule(IDLE)]),
    waivers: [waiver(dlpNotifies.equivalents.scuba?.[0] ?? '', 'rule', 'Other')],
    waived: ['Other'],
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
