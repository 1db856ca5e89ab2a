/** From nobody to everybody, patients last: an order of how many people a change meets. */
export const DISTURBED = ['nobody', 'administrators', 'some-staff', 'all-staff', 'patients'] as const
export type Disturbed = (typeof DISTURBED)[number]

/** The daily work of a clinic that security settings are known to break. */
export const CLINIC_WORKFLOWS = [
  'scan-to-mail',
  'fax-to-mail',
  'ehr-mail-relay',
  'telehealth-visits',
  'sharing-with-outside-practices',
  'mail-with-patients',
  'appointment-reminders',
  'shared-workstations',
  'phones-and-tablets',
  'outside-it-support',
  'emergency-access',
  'reports-and-dashboards',
  'low-code-apps',
  'third-party-apps',
] as const
export type ClinicWorkflow = (typeof CLINIC_WORKFLOWS)[number]
