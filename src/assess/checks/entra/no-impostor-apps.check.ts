import { defineCheck } from '../../define-check.ts'
import { appId, appName, farPermissions } from '../../entra/powerful-apps.ts'
import { isMicrosofts } from './microsoft-tenants.ts'
import { judgeEach, namesOf } from '../../judgement.ts'
import { either, known, not } from '../../truth.ts'

/** Not the names of products alone: an app for Outlook may well begin with Outlook. */
const MICROSOFT_NAME = /^(?:microsoft|office ?365|o365|m365|windows)\b/i
const COMPANY_NAME = /^(?:microsoft|windows)\b/i
/**
 * Apps that work with a Microsoft product may say so. Not where the name begins with the company's or with Windows:
 * “Microsoft Defender for Office” is how Microsoft itself names things, and how an impostor would.
 */
const SAYS_FOR_WHOM = /\b(?:for|connector|backup|add-?in|integration)\b/i

const NOT_READ = 'What people let an app do in their own name was not read.'

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
      entities: facts['entra.powerful-outside-apps'].map(app => {
        const sounds = known(app.displayName, name => soundsLikeMicrosoft(name ?? ''))
        const meets = either(not(sounds), isMicrosofts(app))
        return {
          kind: 'application',
          id: appId(app),
          name: appName(app),
          meets,
          ...(meets === false
            ? { why: 'Its owner is no tenant from which Microsoft publishes its apps.' }
            : {}),
          properties: { ownerTenantId: app.ownerTenantId, permissions: farPermissions(app) },
        }
      }),
      pass: () =>
        `No app of another organisation with powerful permissions of its own goes by Microsoft’s name. ${NOT_READ}`,
      fail: bad =>
        bad.length === 1
          ? `${namesOf(bad)} goes by Microsoft’s name and belongs to another organisation.`
          : `${namesOf(bad)} go by Microsoft’s name and belong to other organisations.`,
      none: {
        verdict: 'pass',
        reason: `No app of another organisation holds a powerful permission of its own. ${NOT_READ}`,
      },
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
  const asks = name.trim()
  return MICROSOFT_NAME.test(asks) && (COMPANY_NAME.test(asks) || !SAYS_FOR_WHOM.test(asks))
}
