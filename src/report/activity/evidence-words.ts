import { counted, field, type KindWords } from './told.ts'

const evidence = (says: KindWords['says']): KindWords => ({ group: 'evidence', says })

/** Why a link of a signer outside did not open. */
const LINK_REFUSED: Readonly<Record<string, string>> = {
  unknown: 'Ward does not know it',
  replaced: 'a newer one was made',
  used: 'it was used already',
  voided: 'it was closed after wrong codes',
  ended: 'it has run out',
  'taken-back': 'nobody asks for the signature any more',
  'no-code': 'nobody had taken its code yet',
  'wrong-code': 'the code was wrong',
}

/** What somebody tried with a signature. */
const SIGNING: Readonly<Record<string, string>> = {
  accept: 'give',
  decline: 'decline',
  void: 'take back',
  'seal-again': 'seal',
  'make-link': 'make a link for',
  'take-code': 'take the code of the link for',
}

/** What was collected and kept, and what proves it. */
export const EVIDENCE_WORDS: Readonly<Record<string, KindWords>> = {
  'snapshot-accepted': evidence(({ who }) => `${who} took in the settings of the tenant`),
  'assessment-recorded': evidence(({ who }) => `${who} judged the settings`),
  'audit-import-recorded': evidence(
    told => `${told.who} took in an audit log: ${counted(field(told, 'stored') || '0', 'new event')}`,
  ),
  'audit-segment-accepted': evidence(({ who }) => `${who} kept a segment of audit events`),
  'audit-segments-joined': evidence(({ who }) => `${who} joined segments of audit events`),
  'audit-segments-removed': evidence(
    ({ who }) => `${who} removed audit events at the end of their retention`,
  ),
  'counterparty-refused': evidence(
    told => `A link to sign did not open: ${LINK_REFUSED[field(told, 'why')] ?? 'it was not whole'}`,
  ),
  'signature-refused': evidence(
    told =>
      `${told.who} was refused to ${SIGNING[field(told, 'act')] ?? 'act on'} a signature (${field(told, 'reason')})`,
  ),
  'microsoft-agreement-refused': {
    group: 'evidence',
    says: told =>
      `${told.who} was refused to change the record of Microsoft’s agreement (${field(told, 'reason')})`,
  },
  'contact-refused': evidence(
    told => `${told.who} was refused an act on the HIPAA contact or the officers (${field(told, 'reason')})`,
  ),
  'document-kept': evidence(({ who }) => `${who} kept a document`),
  'tenant-added': evidence(({ who, entry }) => `${who} added the tenant ${entry.subject}`),
  'tenant-removed': evidence(({ who, entry }) => `${who} removed the tenant ${entry.subject}`),
  'tenant-checkpoint': evidence(
    ({ who, entry }) => `${who} kept the signed head of the evidence log of ${entry.subject}`,
  ),
  'backup-made': evidence(({ who }) => `${who} made a backup`),
  'backup-restored': evidence(({ who }) => `${who} restored a backup`),
  'activity-exported': {
    group: 'exports',
    says: told => `${told.who} exported ${counted(field(told, 'rows') || '0', 'row')} of this activity`,
  },
}

/** What a record is called, by its kind; the id names which one. */
export const RECORD_NAMES: Readonly<Record<string, (id: string) => string>> = {
  organisation: () => 'the profile of the organisation',
  'set-up': () => 'how far set-up is',
  decision: id => `the decision on ${id}`,
  waiver: id => `the waiver ${id}`,
  'finding-work': id => `who looks after the finding ${id}`,
  'finding-comment': id => `a comment on the finding ${id.replace(/:[^:]*$/, '')}`,
  year: () => 'the year of tasks',
  routine: id => `the routine ${id}`,
  task: id => `the task ${id}`,
  'own-task': id => `the task ${id}`,
  'role-list': () => 'a list of who holds which role',
  'access-policy': id => `the access policy ${id}`,
  review: id => `the signed review ${id}`,
  signature: id => `the signature ${id}`,
  'signature-view': id => `that the document of the signature ${id.replace(/:.*$/, '')} was opened`,
  'signature-link': id => `the one-time link of the signature ${id}`,
  'document-text': () => 'the words of a document',
  'reviewed-report': id => `the report that was reviewed, ${id}`,
  agreement: id => `the agreement ${id}`,
  'service-scope': id => `Microsoft’s list of covered services, ${id.replace(':', ' of ')}`,
  'service-use': id => `what is said of the service ${id}`,
  'user-plans': () => 'the list of who has which licence',
  'dynamics-channel': () => 'how Dynamics 365 was bought',
  'azure-subscriptions': () => 'the Azure subscriptions',
  'clause-check': id => `the reading of the clauses of the agreement ${id}`,
  vendor: id => `the vendor ${id.replace('vendor-', '')}`,
  'vendor-settlement': id => `the word that no agreement is needed, ${id.replace('settlement-', '')}`,
  'vendor-app': id => `what is said of the app ${id.replace('app-', '')}`,
  'vendor-look': () => 'that the apps were looked through',
  'app-list': id => `a list of ${id.replace('-', ' ')}`,
  'audit-retention': () => 'how long audit events are kept',
  'legal-hold': () => 'a legal hold',
  'microsoft-agreement': id => `the record of Microsoft’s agreement ${id}`,
  'microsoft-confirmation': id => `the confirmation of Microsoft’s agreement ${id}`,
  'microsoft-look': () => 'which document of Microsoft’s agreement somebody found',
  'mail-state': () => 'the note of which mails went out',
  'hipaa-contact': () => 'the HIPAA contact',
  designation: id => `the designation of the ${id}`,
  setting: id => `the setting ${id}`,
  seal: () => 'the installation’s seal',
  'assurance-report': id => `the assurance report ${id}`,
  'ephi-place': id => `the place of ePHI ${id}`,
  evaluation: id => `the evaluation ${id}`,
}
