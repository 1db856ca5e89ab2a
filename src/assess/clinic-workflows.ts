import type { ClinicWorkflow } from '../base/disturbance.ts'

/** What an administrator has to know of a daily work before a change that can break it. */
export interface ClinicWorkflowWords {
  /** Its name, as staff would say it. */
  readonly title: string
  /** How to find out, before the change, whether the clinic does it: the report to open, the question, and to whom. */
  readonly find: string
  /** How it goes on after the change. */
  readonly keep: string
  /** The Microsoft page the facts are from. */
  readonly docs: string
  /** The day on which that page, or a kept copy of it, was read. */
  readonly read: `${number}-${number}-${number}`
}

const READ = '2026-11-22'

/**
 * Each workflow of a clinic that a fix can break: how to find it and how to keep it. Portal paths and product facts are
 * Microsoft’s, from the page named in the row; whom to ask in a clinic is our judgement.
 *
 * SMTP AUTH with a password: the message centre (MC786329, as of 2026-01-27) says that it is switched off by default in
 * existing tenants at the end of December 2026, where an administrator may switch it on again, and that the date of its
 * final removal is told in the second half of 2027. High Volume Email sends to the tenant’s own people only, and is the
 * one place where a password goes on working longer, until September 2028 (Exchange team, as of 2025-05).
 */
export const CLINIC_WORKFLOW_WORDS: { readonly [W in ClinicWorkflow]: ClinicWorkflowWords } = {
  'scan-to-mail': {
    title: 'Scanning to e-mail',
    find: 'Open the SMTP AUTH clients report (Exchange admin center > Reports > Mail flow), and read at each multi-function device under which account and server it sends. Ask the front desk and whoever services the copiers.',
    keep: 'Let the device sign in with OAuth, or send through a connector that knows its address or certificate. For mail to your own people only, a High Volume Email account will do as well. Microsoft means to switch passwords for SMTP AUTH off by default at the end of December 2026.',
    docs: 'https://learn.microsoft.com/exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    read: READ,
  },
  'fax-to-mail': {
    title: 'Faxes that come or go by e-mail',
    find: 'Ask the front desk and referrals to which mailbox faxes come and how they are sent, and ask the fax company how its server delivers. Run a message trace on its sending address (Exchange admin center > Mail flow > Message trace).',
    keep: 'Give the fax company a connector with its certificate or addresses, once an agreement with it is on file. A fax server in the house sends like a scanner does: OAuth, a connector, or High Volume Email.',
    docs: 'https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/set-up-connectors-for-secure-mail-flow-with-a-partner',
    read: READ,
  },
  'ehr-mail-relay': {
    title: 'Mail that the record or practice system sends',
    find: 'Ask the vendor of the record or practice system how it sends: mailbox password, OAuth, connector, or its own servers in your name. Compare with the SMTP AUTH clients report, the list of connectors, and the app registrations with Mail.Send.',
    keep: 'Move it to OAuth or Microsoft Graph with an app of its own that may send from one mailbox only, or to a connector. High Volume Email reaches your own people only; mail to patients in number goes by Azure Communication Services or a sender of the vendor, with SPF and DKIM.',
    docs: 'https://learn.microsoft.com/exchange/mail-flow-best-practices/high-volume-mails-m365',
    read: READ,
  },
  'telehealth-visits': {
    title: 'Video visits that patients join by a link',
    find: 'Ask clinicians and schedulers where visits take place: Teams, Bookings, the record system, something else. Try one from a private telephone without an account, by link and by dialling in, before and after the change.',
    keep: 'Leave joining without an account on, and let patients wait in the lobby. Agree who admits them, and write into the invitation that they wait until somebody does. Give clinicians a meeting policy of their own if the default has to differ.',
    docs: 'https://learn.microsoft.com/microsoftteams/who-can-bypass-meeting-lobby',
    read: READ,
  },
  'sharing-with-outside-practices': {
    title: 'Files and letters shared with other practices, labs and insurers',
    find: 'Run the sharing report of the sites for referrals, billing and imaging (the site > Settings > Site usage > Shared with external users > Run report), and list the guests in Entra. Ask referrals and billing whom they send to, and how.',
    keep: 'Invite the partners that remain as guests, put them into one site for each partner, and name their domains. Tell them the day of the change and whom to call. Where they sign in with a second factor at home, trust it under Cross-tenant access settings.',
    docs: 'https://learn.microsoft.com/sharepoint/sharing-reports',
    read: READ,
  },
  'mail-with-patients': {
    title: 'Mail, files and messages with patients',
    find: 'Ask the front desk, nurses and billing what patients get and send by mail, link or chat. Look in Quarantine and in Activity explorer for what would have been stopped in the last weeks.',
    keep: 'Agree on one way, the portal or encrypted mail, and tell patients before. Choose encryption over blocking, and name who looks into quarantine every working day.',
    docs: 'https://learn.microsoft.com/purview/ome',
    read: READ,
  },
  'appointment-reminders': {
    title: 'Reminders of appointments, by mail',
    find: 'Ask the scheduler which company or program sends reminders, and from which address. In the DMARC reports it shows as a sender in your name; in the SMTP AUTH clients report as a mailbox that sends in bursts.',
    keep: 'Enter its servers in SPF and let it sign with DKIM under your domain, or let it send from a subdomain of its own. Send yourself one reminder after the change, to an address elsewhere.',
    docs: 'https://learn.microsoft.com/defender-office-365/email-authentication-about',
    read: READ,
  },
  'shared-workstations': {
    title: 'Computers that several people use, as at the nursing station',
    find: 'Walk through the clinic at noon: where does one sign-in stay open for several people? In the sign-in log, look for one account on one device all day and night. Ask the charge nurse and the front desk.',
    keep: 'Give each person an account and a quick way in, such as a security key or Windows Hello, and shorten what stays open rather than what must be typed. Idle session timeout ends web sessions only, and not where Windows itself has signed the person in; the record system has a limit of its own.',
    docs: 'https://learn.microsoft.com/microsoft-365/admin/manage/idle-session-timeout-web-apps',
    read: READ,
  },
  'phones-and-tablets': {
    title: 'Mail and files on telephones and tablets, and Teams phones',
    find: 'In the sign-in log, filter by Client app for Exchange ActiveSync and by operating system for iOS and Android; list the Teams phones in the Teams admin center. Ask the clinicians who are on call.',
    keep: 'Move people to the Outlook app first. Offer app protection on private telephones instead of taking them over, and exclude the accounts of Teams phones and rooms by name from a block on device code.',
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-teams-devices-device-code-flow',
    read: READ,
  },
  'outside-it-support': {
    title: 'The outside IT firm and vendors who help from afar',
    find: 'List the partners in the Microsoft 365 admin center under Settings > Partner relationships, the guests who hold a role, and the accounts the firm has with you. Ask the firm how it signs in, and with which tools.',
    keep: 'Tell the firm the day before, and keep one of its people on the telephone. A policy for all users meets partners as well (service provider users): trust their second factor, or exclude that firm by name and record it.',
    docs: 'https://learn.microsoft.com/partner-center/customers/gdap-faq',
    read: READ,
  },
  'emergency-access': {
    title: 'The emergency access accounts',
    find: 'Look who the two accounts are, where their keys lie, and when somebody last signed in with them. Ask the owner of the practice who may open the envelope.',
    keep: 'Exclude both accounts by name before the policy is on, and sign in with one after. Give each a passkey or a certificate: Microsoft asks a second factor of everyone in the admin portals, of these accounts too. Alert on each use.',
    docs: 'https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access',
    read: READ,
  },
  'reports-and-dashboards': {
    title: 'Reports in Power BI',
    find: 'Ask the practice manager and whoever builds the figures which reports exist, who opens them, and what feeds them at night. Look in the admin portal of Power BI at embed codes, and at Usage metrics of the reports.',
    keep: 'Allow the setting for one named group, with the people or programs that need it, instead of for all. Try the refresh the next morning.',
    docs: 'https://learn.microsoft.com/fabric/admin/about-tenant-settings',
    read: READ,
  },
  'low-code-apps': {
    title: 'Apps and flows that staff built themselves',
    find: 'List apps and flows with their owners and connectors in the Power Platform admin center, under each environment. Ask each owner what happens in the clinic if it stops for a day.',
    keep: 'Move what is needed into an environment of its own, with a policy that allows its connectors, before the policy of the default one is on. A flow that a policy stops is suspended: its owner has to start it again.',
    docs: 'https://learn.microsoft.com/power-platform/admin/dlp-impact-policies-apps-flows',
    read: READ,
  },
  'third-party-apps': {
    title: 'Apps of other companies, such as dictation, scheduling and EHR connectors',
    find: 'List Enterprise applications in Entra with their sign-ins of the last month, and the apps in use in the Teams admin center under Analytics & reports. Ask each department what it could not work without.',
    keep: 'Allow or consent for the apps that have an agreement on file first, then close the door for the others, with a request form that somebody answers within a day or two.',
    docs: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow',
    read: READ,
  },
}
