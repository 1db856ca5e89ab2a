import { counted, field, type KindWords } from './told.ts'

const evidence = (says: KindWords['says']): KindWords => ({ group: 'evidence', says })

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
  'reviewed-report': id => `the report that was reviewed, ${id}`,
  'audit-retention': () => 'how long audit events are kept',
  'legal-hold': () => 'a legal hold',
  'mail-state': () => 'the note of which mails went out',
  setting: id => `the setting ${id}`,
}
