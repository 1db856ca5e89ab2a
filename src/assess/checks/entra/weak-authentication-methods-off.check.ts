import type { AuthenticationMethodsPolicy } from '../../../collect/facts/entra/authentication-methods-policy.schema.ts'
import { defineCheck } from '../../define-check.ts'
import { judgeEach, namesOf, unread } from '../../judgement.ts'
import { both, known, type Truth } from '../../truth.ts'

const WEAK = [
  { id: 'Sms', name: 'text messages' },
  { id: 'Voice', name: 'phone calls' },
  { id: 'Email', name: 'e-mail codes' },
] as const

type Method = NonNullable<AuthenticationMethodsPolicy['authenticationMethodConfigurations']>[number]

/** A method that is not listed was not read: Microsoft lists all of them, off or on. */
function isOff(methods: readonly Method[]): Truth {
  return methods.length === 0
    ? undefined
    : both(...methods.map(({ state }) => known(state, one => one === 'disabled')))
}

export const weakAuthenticationMethodsOff = defineCheck({
  id: 'entra.weak-authentication-methods-off',
  since: '0.1',
  title: 'Nobody signs in with a text message, a phone call or an e-mail code',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'A code by text, call or mail can be taken over by whoever has the number or the mailbox, so it proves little.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['entra.authentication-methods-policy'],
  judge: ({ 'entra.authentication-methods-policy': policy }, context) => {
    const { authenticationMethodConfigurations: methods, policyMigrationState } = policy
    const moved = policyMigrationState === 'migrationComplete'
    // Another setting than the method's own: guests whose organisation cannot sign them in get a code by mail.
    const forGuests = methods?.find(method => method.id === 'Email')?.allowExternalIdToUseEmailOtp
    const guests =
      forGuests === undefined || forGuests === 'disabled'
        ? ''
        : ' Guests who cannot sign in otherwise still get a code by e-mail.'
    return judgeEach(context, {
      entities: WEAK.map(({ id, name }) => ({
        kind: 'setting',
        id,
        name,
        meets: known(methods, all => isOff(all.filter(method => method.id === id))),
        properties: { state: methods?.find(method => method.id === id)?.state },
      })),
      pass: () =>
        `Text messages, phone calls and e-mail codes are off${moved ? '.' : '; while the move to this policy is not finished, older settings may still allow them.'}${guests}`,
      fail: bad => `People can still sign in with ${namesOf(bad)}.`,
      none: unread('The authentication methods were not read.'),
      properties: { policyMigrationState },
    })
  },
  rationale:
    'Whoever moves a doctor’s phone number to their own card gets the code, and with it the doctor’s patients.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Authentication methods > Policies',
      'Give everyone a passkey, a security key or Microsoft Authenticator first',
      'SMS: Disable; Voice call: Disable; Email OTP: Disable; Save each',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/authentication/concept-authentication-methods-manage',
    impact:
      'Staff without a smartphone need a security key, and so do those at shared computers who got a text message. Guests who get a code by mail sign in with their own organisation or a Microsoft account instead. Look first under Authentication methods > User registration details at who has nothing else; undo by enabling the method.',
    disturbs: 'all-staff',
    workflows: ['phones-and-tablets', 'shared-workstations', 'sharing-with-outside-practices'],
  },
  equivalents: {
    scuba: ['MS.AAD.3.5v1', 'MS.AAD.3.5v2'],
    cis: ['7.0.0/5.2.3.5', '7.0.0/5.2.3.7'],
    related: [
      {
        scuba: 'MS.AAD.3.5v1',
        why: 'SCuBA does not judge this before the migration is complete. Ward judges the policy as it stands and says that older settings may still count.',
      },
    ],
  },
})
