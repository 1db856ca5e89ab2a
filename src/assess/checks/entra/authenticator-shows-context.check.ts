import type { AuthenticationMethodFeature } from '../../../collect/facts/entra/authentication-methods-policy.schema.ts'
import { defineCheck } from '../../define-check.ts'
import { judgeSetting, notApplicable, unread } from '../../judgement.ts'
import { both, known, not, type Truth } from '../../truth.ts'

const EVERYONE = 'all_users'
/** What Microsoft writes where no group is left out. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

function shownToAll(feature: AuthenticationMethodFeature): Truth {
  return both(
    known(feature?.state, state => state === 'enabled'),
    known(feature?.includeTarget?.id, id => id === EVERYONE),
    known(feature?.excludeTarget, target => (target === null ? true : known(target.id, id => id === NOBODY))),
  )
}

export const authenticatorShowsContext = defineCheck({
  id: 'entra.authenticator-shows-context',
  since: '0.1',
  title: 'Approving a sign-in on the phone shows the app and the place',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'A person who sees which app and which place asks can tell their own sign-in from a stranger’s.',
    },
    {
      citation: '164.308(a)(5)(ii)(C)',
      strength: 'supports',
      why: 'It lets people notice a sign-in that is not theirs at the moment it happens.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.authentication-methods-policy'],
  judge: ({ 'entra.authentication-methods-policy': policy }) => {
    const methods = policy.authenticationMethodConfigurations?.filter(
      one => one.id === 'MicrosoftAuthenticator',
    )
    if (!methods || methods.length === 0)
      return unread('Could not read the settings of Microsoft Authenticator.')
    const [method] = methods
    const state = methods.length === 1 ? method?.state : undefined
    if (state === undefined) return unread('Could not read whether Microsoft Authenticator is on.')
    const properties = {
      state,
      app: method?.featureSettings?.displayAppInformationRequiredState?.state,
      place: method?.featureSettings?.displayLocationInformationRequiredState?.state,
      isSoftwareOathEnabled: method?.isSoftwareOathEnabled,
    }
    if (state === 'disabled')
      return notApplicable('Microsoft Authenticator is off, so nobody approves a sign-in with it.', { state })
    return judgeSetting({
      meets: both(
        state === 'enabled' ? true : undefined,
        shownToAll(method?.featureSettings?.displayAppInformationRequiredState),
        shownToAll(method?.featureSettings?.displayLocationInformationRequiredState),
        not(method?.isSoftwareOathEnabled),
      ),
      properties,
      pass: 'Microsoft Authenticator shows everyone the app and the place of a sign-in, and gives out no codes to type.',
      fail: 'Microsoft Authenticator does not show everyone both the app and the place of a sign-in, or it gives out codes that can be passed on.',
    })
  },
  rationale:
    'A nurse who is asked twenty times will tap Approve once. Seeing a strange place or app is what makes her stop and call.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Authentication methods > Policies > Microsoft Authenticator > Configure',
      'Show application name in push and passwordless notifications: Enabled, All users',
      'Show geographic location in push and passwordless notifications: Enabled, All users',
      'Allow use of Microsoft Authenticator OTP: No; Save',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/authentication/how-to-mfa-additional-context',
    impact:
      'People see a map and a name on the phone. Whoever types codes from the app (a phone without internet) needs a security key or another way.',
    disturbs: 'all-staff',
    workflows: ['phones-and-tablets'],
  },
  equivalents: {
    scuba: ['MS.AAD.3.3v1', 'MS.AAD.3.3v2'],
    cis: ['7.0.0/5.2.3.1'],
    related: [
      {
        scuba: 'MS.AAD.3.3v2',
        why: 'SCuBA does not look at groups that are left out of a feature; Ward counts a group that is left out as not shown to everyone. SCuBA sets the question aside where a policy asks everyone for a phishing-resistant method; Ward still judges the setting.',
      },
    ],
  },
})
