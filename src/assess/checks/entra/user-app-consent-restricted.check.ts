import type { AuthorizationPolicy } from '../../../collect/facts/entra/authorization-policy.schema.ts'
import type { RiskyPermissionClassifications } from '../../../collect/facts/entra/risky-permission-classifications.schema.ts'
import { defineCheck } from '../../define-check.ts'
import { judgeAuthorizationPolicy } from '../../entra/authorization-policy.ts'
import { both, known, type Truth } from '../../truth.ts'

const TEAM_OWNERS = 'managepermissiongrantsforownedresource.'
const MICROSOFT_FOR_USERS = 'managepermissiongrantsforself.microsoft-'
const LOW_IMPACT_ONLY = 'managepermissiongrantsforself.microsoft-user-default-low'

/**
 * Policies that Microsoft fills and changes; new tenants have both. In 2026 the first excepts most of mail, calendars and
 * shared files, but neither a person's own files nor sending mail; the second lets some mail programs into the mailbox.
 * https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies (2026-11-22)
 */
const RECOMMENDED = 'managepermissiongrantsforself.microsoft-user-default-recommended'
const MAIL_PROGRAMS = 'managepermissiongrantsforself.microsoft-user-default-allow-consent-apps'

function grantsOf(policy: AuthorizationPolicy): readonly string[] | undefined {
  return policy.defaultUserRolePermissions?.permissionGrantPoliciesAssigned
}

/** What a consent policy leaves to users. One that the organisation wrote itself can say anything. */
function meets(grant: string, risky: RiskyPermissionClassifications | undefined): Truth {
  const name = grant.toLowerCase()
  if (name.startsWith(TEAM_OWNERS)) return true
  if (name === LOW_IMPACT_ONLY) return known(risky, apps => apps.length === 0)
  return name.startsWith(MICROSOFT_FOR_USERS) ? false : undefined
}

/** What is wrong with the consent policies that fail, no more than what is known of them. */
function whatUsersGive(
  policies: readonly AuthorizationPolicy[],
  risky: RiskyPermissionClassifications | undefined,
): string {
  const wrong = policies
    .flatMap(policy => grantsOf(policy) ?? [])
    .filter(grant => meets(grant, risky) === false)
    .map(grant => grant.toLowerCase())
  if (wrong.every(grant => grant === MAIL_PROGRAMS))
    return 'Users can let well-known mail programs, such as Apple Mail, into their mailbox without asking.'
  if (wrong.every(grant => grant === RECOMMENDED || grant === MAIL_PROGRAMS))
    return 'Users can let apps in without asking, under rules that Microsoft keeps and may change: their own files are not excepted.'
  return 'Users can give an app access to their own mail and files without asking.'
}

export const userAppConsentRestricted = defineCheck({
  id: 'entra.user-app-consent-restricted',
  since: '0.1',
  title: 'Only administrators let an app reach patient data',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Consent grants an app access to mail and files; who may grant it belongs to access authorization.',
    },
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'An app’s maker that receives patient data is a business associate, so somebody must ask for the agreement first.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['entra.authorization-policy'],
  uses: ['entra.risky-permission-classifications'],
  judge: facts => {
    const risky = facts['entra.risky-permission-classifications']
    const judged = judgeAuthorizationPolicy(facts['entra.authorization-policy'], {
      meets: policy => known(grantsOf(policy), grants => both(...grants.map(grant => meets(grant, risky)))),
      properties: policy => ({
        permissionGrantPoliciesAssigned: grantsOf(policy),
        ...(risky ? { powerfulPermissionsClassedLow: risky.flatMap(app => app.permissions ?? []) } : {}),
      }),
      pass: 'Users cannot give an app access that reaches further than harmless basics.',
      fail: whatUsersGive(facts['entra.authorization-policy'], risky),
    })
    const byOwners = facts['entra.authorization-policy']
      .flatMap(policy => grantsOf(policy) ?? [])
      .some(grant => grant.toLowerCase().startsWith(TEAM_OWNERS))
    if (judged.verdict === 'pass' && byOwners)
      return {
        ...judged,
        reason: `${judged.reason} Owners of a team or chat can still let an app into that team or chat.`,
      }
    if (judged.verdict !== 'unknown' || judged.properties?.permissionGrantPoliciesAssigned === undefined)
      return judged
    return {
      ...judged,
      reason:
        'Users may consent to some permissions, and which ones these are was not read: look at the consent policy and the permissions classed as low-impact.',
    }
  },
  rationale:
    'A consent screen that looks harmless can hand a whole mailbox of patient mail to a stranger, and a new password does not end it.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Enterprise apps > Consent and permissions > User consent settings',
      'User consent for applications: Do not allow user consent; Save',
      'Turn on the admin consent workflow, so people have a way to ask',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent',
    impact:
      'People who connect a new app, such as a dictation or scheduling tool, see a request form instead; the phone’s own mail program needs an administrator’s consent once. Consents given before stay: review them under Enterprise applications. Undo by choosing the setting that stood there before.',
    disturbs: 'some-staff',
    workflows: ['third-party-apps', 'phones-and-tablets'],
  },
  equivalents: {
    scuba: ['MS.AAD.5.2v1'],
    cis: ['7.0.0/5.1.5.1'],
    related: [
      {
        scuba: 'MS.AAD.5.2v1',
        why: 'Where users may consent to low-impact permissions, SCuBA passes when no list of risky ones was read; Ward says unknown. Ward fails every policy of Microsoft’s that lets users consent to more than that, and says unknown for one the organisation made itself.',
      },
    ],
  },
})
