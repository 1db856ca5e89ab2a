import type { Domain, Domains } from '../../../collect/facts/entra/domains.schema.ts'
import { defineCheck } from '../../define-check.ts'
import { counted, judgeEach, namesOf, unread } from '../../judgement.ts'
import { both, known, type Truth } from '../../truth.ts'

/** Microsoft's "never": the largest 32-bit number. https://learn.microsoft.com/graph/api/resources/domain (2026-11-21) */
const NEVER = 2_147_483_647
const NOT_SET =
  'It has no period of its own: Microsoft’s default applies, which is never in tenants made since 2021 and 90 days in older ones.'

function neverExpires(domain: Domain, domains: Domains): Truth {
  const verified = domain.isVerified === undefined ? undefined : true
  const managed = domain.authenticationType === 'Managed' ? true : undefined
  const doubt = both(verified, managed)
  const period = known(domain.isRoot, isRoot =>
    isRoot
      ? periodOf(domain)
      : both(
          inherited(domain, domains),
          domain.passwordValidityPeriodInDays === null ? true : periodOf(domain),
        ),
  )
  // A domain that may not count at all cannot make the check fail.
  return doubt === undefined && period === false ? undefined : both(doubt, period)
}

function periodOf({ passwordValidityPeriodInDays: days }: Domain): Truth {
  return days === undefined || days === null ? undefined : days === NEVER
}

/** A subdomain follows the nearest root domain above it. */
function inherited(domain: Domain, domains: Domains): Truth {
  const roots = domains.filter(
    root => root.isRoot === true && root.id !== undefined && domain.id?.endsWith(`.${root.id}`),
  )
  const nearest = roots.sort((a, b) => (b.id?.length ?? 0) - (a.id?.length ?? 0))[0]
  return nearest === undefined ? undefined : periodOf(nearest)
}

export const passwordsDoNotExpire = defineCheck({
  id: 'entra.passwords-do-not-expire',
  since: '0.1',
  title: 'Passwords change when they are known to be stolen, not by the calendar',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(D)',
      strength: 'supports',
      why: 'Password management follows what is known today: forced changes lead to weak, written-down passwords (NIST SP 800-63B).',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['entra.domains'],
  judge: ({ 'entra.domains': domains }, context) =>
    judgeEach(context, {
      entities: domains
        .filter(domain => domain.isVerified !== false && domain.authenticationType !== 'Federated')
        .map(domain => ({
          kind: 'domain',
          id: domain.id ?? '',
          name: domain.id ?? 'a domain without a name',
          meets: neverExpires(domain, domains),
          ...(domain.passwordValidityPeriodInDays === null && domain.isRoot === true ? { why: NOT_SET } : {}),
          properties: { passwordValidityPeriodInDays: domain.passwordValidityPeriodInDays },
        })),
      pass: good => `Passwords do not expire in ${counted(good, 'domain')}.`,
      fail: bad => `Passwords expire by the calendar in ${namesOf(bad)}.`,
      none: unread('No domain whose passwords Microsoft keeps was read, although every tenant has one.'),
    }),
  rationale:
    'Staff who must think of a new password every 90 days write it on the keyboard of the front desk, in reach of everybody who waits there.',
  fix: {
    steps: [
      'Microsoft 365 admin center > Settings > Org settings > Security & privacy > Password expiration policy',
      'Tick Set passwords to never expire; Save',
      'Before that, require a second factor of everyone',
    ],
    docs: 'https://learn.microsoft.com/microsoft-365/admin/manage/set-password-expiration-policy',
    impact:
      'Reminders to change the password stop. Federated domains follow the rules of their own identity provider.',
    disturbs: 'nobody',
  },
  equivalents: {
    scuba: ['MS.AAD.6.1v1'],
    cis: ['7.0.0/1.3.1', '6.0.0/1.3.1'],
    related: [
      {
        scuba: 'MS.AAD.6.1v1',
        why: 'ScubaGear writes a list of one domain as the domain itself and then finds no domain; Ward reads it as a list of one. SCuBA passes a root domain without a period of its own; Ward says unknown, because what Microsoft’s default is depends on the age of the tenant.',
      },
    ],
  },
})
