import { defineCheck } from '../../define-check.ts'
import { appId, appName, farPermissions } from '../../entra/powerful-apps.ts'
import { judgeEach, namesOf } from '../../judgement.ts'
import { either, known } from '../../truth.ts'

/** Tenants from which Microsoft publishes its own apps. https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in (2026-11-22) */
const MICROSOFT_TENANTS: ReadonlySet<string> = new Set([
  'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
  '72f988bf-86f1-41af-91ab-2d7cd011db47',
  // Of its command line tools, which many administrators use, and of some of Defender.
  'cdc5aeea-15c5-4db6-b079-fcadd2505dc2',
  'ea8a4392-515e-481f-879e-6571ff2a8a36',
])
/** Not the names of products alone: an app for Outlook may well begin with Outlook. */
const MICROSOFT_NAME = /^(?:microsoft|office ?365|o365|m365|windows)\b/i
/** Apps that work with a Microsoft product may say so. */
const SAYS_FOR_WHOM = /\b(?:for|connector|backup|add-?in|integration)\b/i

export const noImpostorApps = defineCheck({
  id: 'entra.no-impostor-apps',
  since: '0.1',
  title: 'No app of another organisation goes by Microsoft’s name',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'An app that calls itself Microsoft and is not was made to be trusted by mistake.',
    },
    {
      citation: '164.308(a)(1)(ii)(D)',
      strength: 'supports',
      why: 'Reviewing who reaches the system finds those who hide.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['entra.powerful-outside-apps'],
  judge: (facts, context) =>
    judgeEach(context, {
      entities: facts['entra.powerful-outside-apps'].map(app => ({
        kind: 'application',
        id: appId(app),
        name: appName(app),
        meets: either(
          known(app.displayName, name => !soundsLikeMicrosoft(name ?? '')),
          known(app.ownerTenantId, owner =>
            owner === null ? undefined : MICROSOFT_TENANTS.has(owner.toLowerCase()),
          ),
        ),
        properties: { ownerTenantId: app.ownerTenantId, permissions: farPermissions(app) },
      })),
      pass: () => 'No powerful app of another organisation goes by Microsoft’s name.',
      fail: bad => `${namesOf(bad)} goes by Microsoft’s name and belongs to another organisation.`,
      none: { verdict: 'pass', reason: 'No app of another organisation holds a powerful permission.' },
    }),
  rationale:
    '“Office 365 Sync” was let in by one click on a link. It reads every mailbox, and its owner is nobody that Microsoft knows.',
  fix: {
    steps: [
      'Treat it as an incident: write down when the app came and who let it in (Entra admin center > Enterprise apps > the app > Audit logs)',
      'Entra admin center > Entra ID > Enterprise apps > the app > Properties > Enabled for users to sign-in: No',
      'Look in the audit log for what it read; then delete it and end the sessions of whoever let it in',
    ],
    docs: 'https://learn.microsoft.com/security/operations/incident-response-playbook-app-consent',
    impact:
      'If the app is one of yours under a poor name, what it does stops; ask its owner first when you know them.',
    disturbs: 'some-staff',
    workflows: ['third-party-apps'],
  },
  equivalents: {},
})

function soundsLikeMicrosoft(name: string): boolean {
  return MICROSOFT_NAME.test(name.trim()) && !SAYS_FOR_WHOM.test(name)
}
