import type { PowerfulApp } from '../../../collect/facts/entra/powerful-apps.schema.ts'
import { defineCheck } from '../../define-check.ts'
import { appId, appName, reachesFar } from '../../entra/powerful-apps.ts'
import { judgeEach, namesOf, notApplicable } from '../../judgement.ts'
import { both, either, known, type Truth } from '../../truth.ts'

/** 180 and 365 days and the day that Entra counts on top. SCuBA’s baseline for Entra ID, MS.AAD.5.6v1 and 5.7v1, of April 2026. */
const MOST_PASSWORD_DAYS = 181
const MOST_CERTIFICATE_DAYS = 366

export const powerfulAppCredentialsShortLived = defineCheck({
  id: 'entra.powerful-app-credentials-short-lived',
  since: '0.1',
  title: 'Passwords and certificates of powerful apps do not last for years',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(D)',
      strength: 'supports',
      why: 'The password of a program is changed like any other, and a stolen one stops working.',
    },
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'Who holds an old certificate of an app can act as the app until it ends.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.powerful-apps', 'entra.powerful-outside-apps'],
  judge: (facts, context) => {
    const apps = [...facts['entra.powerful-apps'], ...facts['entra.powerful-outside-apps']]
    return judgeEach(context, {
      entities: apps
        .map(app => ({ app, far: reachesFar(app) }))
        .filter(({ far }) => far !== false)
        .map(({ app, far }) => {
          const short = both(
            allShort(app.passwords, MOST_PASSWORD_DAYS),
            allShort(app.certificates, MOST_CERTIFICATE_DAYS),
          )
          return {
            kind: 'application',
            id: appId(app),
            name: appName(app),
            meets: short === true ? true : far === true ? short : undefined,
            properties: {
              passwordDays: liveDays(app.passwords),
              certificateDays: liveDays(app.certificates),
            },
          }
        }),
      pass: () =>
        `Passwords of powerful apps last ${MOST_PASSWORD_DAYS} days at most, and certificates ${MOST_CERTIFICATE_DAYS}, but for those that have ended.`,
      fail: bad =>
        `${namesOf(bad)} ${bad.length === 1 ? 'has' : 'have'} a password or certificate that lasts too long and still works.`,
      none: notApplicable(
        'No app holds a permission of its own that reaches into mail, files or the directory.',
      ),
    })
  },
  rationale:
    'The password of the export app lasts until 2031. It stood in a mail to a consultant in 2024, and reads every mailbox from anywhere.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > App registrations: open each app that is named here > Certificates & secrets; for an app of another organisation ask its maker (one that people sign in to may show the certificate of single sign-on here)',
      'Add a certificate for a year, or a secret for 180 days, and give it to the program',
      'Delete the old one once the program works with the new one, and note the next date in the calendar',
    ],
    docs: 'https://learn.microsoft.com/entra/identity-platform/security-best-practices-for-app-registration',
    impact:
      'A program whose password is deleted before it knows the new one stops: change one app at a time, with its maker on the phone.',
    disturbs: 'some-staff',
    workflows: ['ehr-mail-relay', 'third-party-apps'],
  },
  equivalents: {
    related: [
      {
        scuba: 'MS.AAD.5.6v1',
        why: 'It asks that a policy limits passwords that are made from now on; this looks at those that are there.',
      },
    ],
  },
})

/** What has ended opens nothing any more. */
function allShort(credentials: PowerfulApp['passwords'], mostDays: number): Truth {
  return known(credentials, list =>
    both(
      ...list.map(({ lifetimeDays, ended }) =>
        either(
          known(lifetimeDays, days => days <= mostDays),
          ended,
        ),
      ),
    ),
  )
}

/** Of those that have not ended, or of which that is not known. */
function liveDays(credentials: PowerfulApp['passwords']): (number | null)[] | undefined {
  return credentials?.filter(({ ended }) => ended !== true).map(({ lifetimeDays }) => lifetimeDays ?? null)
}
