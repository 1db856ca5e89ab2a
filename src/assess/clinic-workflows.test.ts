import { describe, expect, test } from 'vitest'
import { CLINIC_WORKFLOWS, type ClinicWorkflow } from '../base/disturbance.ts'
import { CHECKS } from './checks/index.ts'
import { CLINIC_WORKFLOW_WORDS } from './clinic-workflows.ts'

const fixOf = (id: string) => CHECKS.find(check => check.id === id)?.fix

describe('every workflow', () => {
  test.each(CLINIC_WORKFLOWS.map(workflow => [workflow] as const))('%s has its words', workflow => {
    const { title, find, keep, docs, read } = CLINIC_WORKFLOW_WORDS[workflow]
    expect(title).toMatch(/^[A-Z].+[^.]$/)
    // Where to look and whom to ask: one is not enough, since a report misses what was off last month.
    expect(find).toMatch(/\bask\b/i)
    expect(find).toMatch(/\b(report|look|list|log|trace|run|try|walk|quarantine)\b/i)
    for (const text of [find, keep]) {
      expect(text).toMatch(/^[A-Z].*[.]$/)
      expect(text.split(/(?<=[.?]) /).length, 'a few sentences').toBeLessThanOrEqual(4)
      expect(text).not.toMatch(/\bcomplian|\bviolat|\bcertified\b|\bsecure\b|\bsafe\b|\bguarantee/i)
    }
    expect(docs).toMatch(/^https:\/\/learn\.microsoft\.com\/(?![a-z]{2}-[a-z]{2}\/)/i)
    expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test.each(CLINIC_WORKFLOWS.map(workflow => [workflow] as const))('%s is named by a check', workflow => {
    expect(CHECKS.filter(({ fix }) => fix.workflows?.includes(workflow))).not.toEqual([])
  })
})

/** What a setting is known to break in a clinic. Microsoft’s page is the one that the check names as `docs`. */
const KNOWN: readonly {
  readonly check: string
  readonly breaks: readonly ClinicWorkflow[]
  readonly because: string
}[] = [
  {
    check: 'exchange.smtp-auth-off',
    breaks: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay', 'appointment-reminders'],
    because: 'devices and programs that send with a mailbox password use SMTP AUTH',
  },
  {
    check: 'entra.legacy-authentication-blocked',
    breaks: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay', 'phones-and-tablets'],
    because: 'Other clients holds SMTP AUTH, POP and IMAP, and Exchange ActiveSync holds old mail apps',
  },
  {
    check: 'sharepoint.legacy-authentication-off',
    breaks: ['scan-to-mail'],
    because: 'scanners that store to SharePoint sign in with a password',
  },
  {
    check: 'entra.mfa-all-users',
    breaks: ['scan-to-mail', 'shared-workstations', 'emergency-access', 'outside-it-support'],
    because:
      'a device, a shared sign-in and an account in an envelope have no second factor; partners are users too',
  },
  {
    check: 'exchange.direct-send-rejected',
    breaks: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay'],
    because: 'what hands mail to the MX address without a connector is rejected',
  },
  {
    check: 'exchange.third-party-connectors',
    breaks: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay'],
    because: 'a connector that is turned off carries no mail',
  },
  {
    check: 'exchange.ip-allow-list-empty',
    breaks: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay'],
    because: 'devices stand in the list so that their mail is not taken for spam',
  },
  {
    check: 'exchange.automatic-forwarding-blocked',
    breaks: ['fax-to-mail', 'ehr-mail-relay'],
    because: 'fax and record services outside are fed by forwarding',
  },
  {
    check: 'exchange.transport-rules-do-not-forward-outside',
    breaks: ['fax-to-mail', 'ehr-mail-relay'],
    because: 'fax and record services outside are fed by rules',
  },
  {
    check: 'exchange.transport-rules-do-not-skip-filtering',
    breaks: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay'],
    because: 'labs, faxes and scanners were let past the filter',
  },
  {
    check: 'exchange.spf-published',
    breaks: ['appointment-reminders', 'ehr-mail-relay'],
    because: 'a sender that the record leaves out is refused elsewhere',
  },
  {
    check: 'exchange.dmarc-reject',
    breaks: ['appointment-reminders', 'ehr-mail-relay', 'mail-with-patients'],
    because: 'a reminder service without DKIM is refused at the patient’s provider',
  },
  {
    check: 'teams.lobby-for-strangers',
    breaks: ['telehealth-visits'],
    because: 'a patient without an account waits until somebody admits them',
  },
  {
    check: 'teams.lobby-lets-staff-in',
    breaks: ['telehealth-visits'],
    because: 'patients wait, staff do not',
  },
  {
    check: 'teams.anonymous-cannot-start-meetings',
    breaks: ['telehealth-visits'],
    because: 'an early patient waits for the clinician',
  },
  {
    check: 'teams.dial-in-waits',
    breaks: ['telehealth-visits'],
    because: 'some patients join a visit by telephone',
  },
  {
    check: 'teams.third-party-apps-limited',
    breaks: ['third-party-apps', 'telehealth-visits'],
    because: 'EHR and telehealth vendors have Teams apps',
  },
  {
    check: 'teams.channel-email-off',
    breaks: ['scan-to-mail', 'fax-to-mail'],
    because: 'devices post into a channel by its mail address',
  },
  {
    check: 'sharepoint.site-sharing-limited',
    breaks: ['sharing-with-outside-practices', 'mail-with-patients'],
    because: 'links given to people who are no guests stop',
  },
  {
    check: 'sharepoint.onedrive-sharing-limited',
    breaks: ['sharing-with-outside-practices', 'mail-with-patients'],
    because: 'large files go out by OneDrive link',
  },
  {
    check: 'sharepoint.sharing-named-domains',
    breaks: ['sharing-with-outside-practices', 'mail-with-patients'],
    because: 'a patient’s private domain is never in the list',
  },
  {
    check: 'sharepoint.anyone-links-expire',
    breaks: ['sharing-with-outside-practices', 'mail-with-patients'],
    because: 'a link in a letter outlives thirty days',
  },
  {
    check: 'sharepoint.unmanaged-devices-limited',
    breaks: ['phones-and-tablets', 'sharing-with-outside-practices'],
    because: 'private and partners’ devices are unmanaged',
  },
  {
    check: 'entra.managed-device-required',
    breaks: ['phones-and-tablets', 'shared-workstations', 'outside-it-support', 'emergency-access'],
    because: 'none of these sits at an enrolled computer of its own',
  },
  {
    check: 'entra.phishing-resistant-mfa',
    breaks: ['shared-workstations', 'sharing-with-outside-practices', 'emergency-access'],
    because: 'Windows Hello is one person’s at one computer; guests can meet it only at home',
  },
  {
    check: 'entra.device-code-flow-blocked',
    breaks: ['phones-and-tablets', 'outside-it-support'],
    because: 'Teams phones and command-line tools sign in by a code',
  },
  {
    check: 'entra.global-administrator-count',
    breaks: ['emergency-access', 'outside-it-support'],
    because: 'the accounts in the envelope are among those counted, and so is the IT firm’s',
  },
  {
    check: 'exchange.owa-idle-timeout',
    breaks: ['shared-workstations'],
    because: 'the nursing station leaves webmail open all day',
  },
  {
    check: 'entra.user-app-consent-restricted',
    breaks: ['third-party-apps'],
    because: 'dictation and scheduling tools ask each person for consent',
  },
  {
    check: 'power-platform.default-environment-data-policy',
    breaks: ['low-code-apps'],
    because: 'flows that use a blocked connector are suspended',
  },
  {
    check: 'power-bi.service-principals-limited',
    breaks: ['reports-and-dashboards'],
    because: 'embedded reports and nightly refreshes use such an identity',
  },
  {
    check: 'purview.dlp-health-information',
    breaks: ['mail-with-patients', 'sharing-with-outside-practices', 'ehr-mail-relay'],
    because: 'referrals and after-visit letters hold what the rule looks for',
  },
]

describe('a fix that is known to break a workflow names it', () => {
  test.each(KNOWN)('$check: $because', ({ check, breaks }) => {
    expect(fixOf(check)?.workflows).toEqual(expect.arrayContaining([...breaks]))
  })

  test('a Conditional Access policy for all users names something: a device, a guest or an envelope is a user too', () => {
    const forAll = CHECKS.filter(({ fix }) =>
      fix.steps.some(step => /Users: include (All users|Guest or external users)/.test(step)),
    )
    expect(forAll.length).toBeGreaterThan(8)
    expect(forAll.filter(({ fix }) => (fix.workflows ?? []).length === 0).map(({ id }) => id)).toEqual([])
  })
})
