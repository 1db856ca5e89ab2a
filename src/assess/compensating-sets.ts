/** A setting that has to stand while another is accepted as it is. */
interface Required {
  readonly check: string
  readonly why: string
}

/** What has to hold together while a clinic keeps an exception it needs for its work. */
export interface CompensatingSet {
  readonly id: string
  readonly title: string
  /** The checks for whose waivers it is offered. */
  readonly forChecks: readonly string[]
  /** Why a clinic needs the exception. */
  readonly why: string
  /** No required check may itself lean, through its own sets, on a check this set is for. */
  readonly requires: readonly [Required, ...Required[]]
  /** What people do beside the settings; Ward cannot read it. */
  readonly alsoDo: readonly string[]
  /** Microsoft’s page on it. */
  readonly source: { readonly title: string; readonly url: string }
}

export const COMPENSATING_SETS: readonly CompensatingSet[] = [
  {
    id: 'telehealth-visits',
    title: 'Patients join video visits without an account',
    forChecks: ['teams.anonymous-cannot-join-meetings', 'teams.lobby-lets-staff-in'],
    why: 'Patients have no account with the clinic: they join a visit by its link, and somebody has to let them in.',
    requires: [
      {
        check: 'teams.lobby-for-strangers',
        why: 'Whoever has no account waits until a person has looked at who it is.',
      },
      {
        check: 'teams.anonymous-cannot-start-meetings',
        why: 'An old link opens no room before somebody of the clinic is there.',
      },
      {
        check: 'teams.dial-in-waits',
        why: 'A caller is only a number: they wait and are asked who they are.',
      },
      {
        check: 'teams.screen-control-stays-inside',
        why: 'Nobody from outside can take hold of a screen on which a chart may be open.',
      },
      {
        check: 'teams.meeting-recording-off',
        why: 'A visit is not recorded unless somebody was given that right on purpose.',
      },
    ],
    alsoDo: [
      'Admit each patient from the lobby by name and date of birth, one at a time.',
      'Hold visits with an account or a booking calendar that is used for visits only, with a new link for each visit.',
      'Keep names and reasons for the visit out of the meeting’s title and invitation.',
      'Remove the patient and end the meeting for everybody when the visit is over.',
    ],
    source: {
      title: 'Control who can bypass the meeting lobby in Microsoft Teams',
      url: 'https://learn.microsoft.com/microsoftteams/who-can-bypass-meeting-lobby',
    },
  },
  {
    id: 'scanners-send-mail',
    title: 'Scanners and fax gateways send mail with a password',
    forChecks: ['exchange.smtp-auth-off'],
    why: 'Older scanners, fax gateways and record systems know no other way to send than a mailbox and its password.',
    requires: [
      {
        check: 'entra.legacy-authentication-blocked',
        why: 'Everybody else’s password alone opens nothing; the device’s mailbox is left out by a waiver of its own.',
      },
      {
        check: 'exchange.automatic-forwarding-blocked',
        why: 'A stranger who has the device’s password cannot quietly send on the scans that come back to its mailbox.',
      },
      {
        check: 'exchange.mailbox-auditing-on',
        why: 'What is done in the device’s mailbox is recorded, so misuse can be found.',
      },
      {
        check: 'purview.audit-log-on',
        why: 'Without the audit log nobody can tell afterwards what was sent and from where.',
      },
    ],
    alsoDo: [
      'Give each device a mailbox of its own, with a long password, no role and no licence for anything but mail.',
      'Write down for each of these mailboxes which device it is, where it stands and who owns it.',
      'Let the device send only to addresses inside the clinic, and change its password when a technician leaves.',
      'Ask the maker for sign-in with OAuth, or send through a relay inside the office, before the waiver ends.',
    ],
    source: {
      title:
        'How to set up a multifunction device or application to send email using Microsoft 365 or Office 365',
      url: 'https://learn.microsoft.com/exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    },
  },
  {
    id: 'emergency-accounts',
    title: 'Emergency accounts are left out of sign-in policies',
    forChecks: [
      'entra.mfa-all-users',
      'entra.mfa-administrators',
      'entra.phishing-resistant-mfa',
      'entra.high-risk-users-blocked',
      'entra.high-risk-sign-ins-blocked',
      'entra.managed-device-required',
      'entra.unknown-platforms-blocked',
    ],
    why: 'When a policy is wrong or a second factor fails for everybody, one account must still open the tenant, or nobody reaches the patients’ data.',
    requires: [
      {
        check: 'entra.phishing-resistant-mfa-administrators',
        why: 'Administrators, the emergency accounts too, still sign in with a key that cannot be phished.',
      },
      {
        check: 'entra.global-administrator-count',
        why: 'With few Global Administrators each one, emergency accounts counted in, is known and can be looked after.',
      },
      {
        check: 'entra.administrators-cloud-only',
        why: 'An emergency account that hangs on the local directory is lost, or stolen, together with it.',
      },
      {
        check: 'purview.audit-log-on',
        why: 'Every use of an emergency account has to be found afterwards.',
      },
    ],
    alsoDo: [
      'Keep two such accounts, each with a security key of its own, locked away in two places.',
      'Have every sign-in of these accounts reported to two people at once.',
      'Use them for nothing else, try them every 90 days and whenever somebody who had access to a key leaves, and write down each use.',
    ],
    source: {
      title: 'Manage emergency access accounts in Microsoft Entra ID',
      url: 'https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access',
    },
  },
]

/** What can be offered together with a waiver of this check; most checks have none. */
export function setsFor(check: string): readonly CompensatingSet[] {
  return COMPENSATING_SETS.filter(set => set.forChecks.includes(check))
}

export function compensatingSet(id: string): CompensatingSet | undefined {
  return COMPENSATING_SETS.find(set => set.id === id)
}
