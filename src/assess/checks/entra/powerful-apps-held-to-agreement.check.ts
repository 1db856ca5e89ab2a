import { defineCheck } from '../../define-check.ts'
import { appId, appName, farPermissions, reachesFar } from '../../entra/powerful-apps.ts'
import { counted, evidence, manual, namesOf, notApplicable } from '../../judgement.ts'
import { isMicrosofts } from './microsoft-tenants.ts'

export const powerfulAppsHeldToAgreement = defineCheck({
  id: 'entra.powerful-apps-held-to-agreement',
  since: '0.1',
  title: 'Every app that reaches mail, files or the directory is held to an agreement',
  requirements: [
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'Whoever runs an app that reads patients’ mail or files for the clinic is a business associate.',
    },
    {
      citation: '164.314(a)(1)',
      strength: 'supports',
      why: 'The agreement with each of them has to say what the rule asks.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A program reaches patient data only where the clinic granted it.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['entra.powerful-apps', 'entra.powerful-outside-apps'],
  judge: facts => {
    const apps = [...facts['entra.powerful-apps'], ...facts['entra.powerful-outside-apps']]
    const entities = apps
      // Microsoft’s own apps stand under the agreement with Microsoft.
      .filter(app => reachesFar(app) !== false && isMicrosofts(app) !== true)
      .map(app =>
        evidence({
          kind: 'application',
          id: appId(app),
          name: appName(app),
          meets: undefined,
          properties: { permissions: farPermissions(app) },
        }),
      )
    if (entities.length === 0)
      return notApplicable(
        'No app but Microsoft’s own holds a permission of its own that reaches into mail, files or the directory. What people let apps do in their own name was not read.',
      )
    return {
      ...manual(
        `${counted(entities.length, 'app')} to look at: ${namesOf(entities)}. Say for each whose it is, what it is for and where its agreement is kept.`,
      ),
      entities,
    }
  },
  rationale:
    'A scheduling app was given the right to read every mailbox, so that it could send reminders. It still can, though the clinic changed to another one.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Enterprise apps: open each app that is named here > Permissions',
      'Name the company behind it and find its business associate agreement; record it under Vendors',
      'Take away what the app does not need, and delete apps that nobody can name after a week of watching their sign-ins',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/enterprise-apps/manage-application-permissions',
    impact:
      'Taking a permission from an app in use stops it: backups, signatures, EHR links and reminders among them.',
    disturbs: 'patients',
    workflows: ['ehr-mail-relay', 'appointment-reminders', 'third-party-apps'],
  },
  equivalents: {},
})
