/** The guides of docs/guide by the names of their files; a test holds this list against the folder. */
export const GUIDES = {
  'first-run': { title: 'First run', words: 'install start administrator link' },
  'set-up': { title: 'Set Ward up in half an hour', words: 'wizard officers import begin' },
  'assess-a-tenant': { title: 'Assess a tenant', words: 'read settings scubagear export import collect' },
  'read-the-report': { title: 'Read the report of an assessment', words: 'findings fixes verdicts html' },
  'decide-and-record': {
    title: 'Decide and record: waivers and decisions',
    words: 'accept risk addressable sign approve exception',
  },
  score: { title: 'How the score is worked out', words: 'points arithmetic percent' },
  'compare-two-exports': { title: 'Compare two exports', words: 'changes since before after drift' },
  calendar: { title: 'The calendar of the officers', words: 'tasks year due routine postpone' },
  'mail-and-calendar': { title: 'Mail and your own calendar', words: 'smtp digest icalendar feed reminder' },
  'read-the-access-report': {
    title: 'Read the access report',
    words: 'who opened mailbox administrator unexplained',
  },
  'review-access': { title: 'Review and sign an access report', words: 'weekly review signature reports' },
  'the-access-page': { title: 'The access page', words: 'reports browser rows filters' },
  'other-access-reports': {
    title: 'The other audit reports',
    words: 'passwords sharing downloads deletions self grants sign-ins',
  },
  'access-policies': {
    title: 'Write down who may reach which place',
    words: 'policy explain expected minimum necessary',
  },
  'who-was-it': { title: 'Who was it? Actor classes', words: 'owner delegate partner microsoft guest' },
  'take-in-the-audit-log': { title: 'Take in the audit log', words: 'purview import ingest events' },
  'keep-the-audit-log': { title: 'Keep the audit log', words: 'retention six years hold compact' },
  'normalize-a-log': { title: 'Normalise a log', words: 'ecs ocsf elastic siem' },
  'check-a-text': { title: 'Check a text for patient data', words: 'phi scan paste ephi' },
  'find-ephi': { title: 'Find patient data in texts and files', words: 'phi scan command document' },
  'teach-ward-your-clinic': { title: 'Teach Ward your clinic', words: 'roster names knowledge staff' },
  'own-recognizers': { title: 'Recognizers of your own', words: 'rules formats numbers pattern' },
  agreements: {
    title: 'Agreements: Microsoft’s, and every other one',
    words: 'baa business associate sign accept clause vendor terminate',
  },
  'hipaa-contact': {
    title: 'The HIPAA contact and the officers',
    words: 'administrative contact designate change global administrator',
  },
  'covered-services': {
    title: 'Covered services and plans',
    words: 'licences plans kiosk copilot scope azure dynamics',
  },
  'vendors-and-apps': {
    title: 'Vendors and third-party apps',
    words: 'app consent register settle partner ehr',
  },
  assurance: {
    title: 'Assurance reports and the evaluation',
    words: 'soc iso hitrust evaluation 164.308(a)(8) places',
  },
  'people-and-roles': { title: 'People and roles', words: 'invite account permission officer auditor lend' },
  'microsoft-sign-in': { title: 'Sign in with Microsoft', words: 'entra sso openid single sign-on' },
  activity: { title: 'Who did what in Ward', words: 'activity log audit trail export' },
  install: { title: 'Install Ward and keep it running', words: 'service systemd container windows update' },
  'where-to-host': { title: 'Where to host Ward', words: 'server cloud provider azure hosting' },
  'behind-a-proxy': { title: 'Behind a proxy', words: 'nginx caddy tls certificate reverse' },
  'backup-and-restore': { title: 'Back up and restore', words: 'copy disaster recovery key' },
  'keep-and-prove': { title: 'Keep and prove: the evidence log', words: 'proof verify signature checkpoint' },
  'assessment-csv': { title: 'The assessment as a table', words: 'csv excel columns' },
  'old-advice': { title: 'Advice that is no longer true', words: 'myths outdated guidance' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly words: string }>>
export type Guide = keyof typeof GUIDES
export const GUIDE_NAMES = Object.keys(GUIDES) as readonly Guide[]

/** What the help page tells by itself, in its order. */
export const HELP_TOPICS = {
  steps: { title: 'The five steps', words: 'evaluate sign up access control training procedures order' },
  words: {
    title: 'The words Ward uses',
    words: 'glossary meaning verdict waiver decision finding review place',
  },
  keyboard: { title: 'Keyboard shortcuts', words: 'keys letters turn off search' },
  'your-data': { title: 'Where your data is', words: 'privacy folder encrypted cloud leaves server machine' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly words: string }>>
export type HelpTopic = keyof typeof HELP_TOPICS
export const HELP_TOPIC_NAMES = Object.keys(HELP_TOPICS) as readonly HelpTopic[]

/** The parts of the list of guides, in its order: every guide stands in one. */
export const GUIDE_GROUPS: readonly { readonly title: string; readonly guides: readonly Guide[] }[] = [
  { title: 'Begin', guides: ['first-run', 'set-up', 'people-and-roles', 'microsoft-sign-in'] },
  {
    title: 'Evaluate and decide',
    guides: [
      'assess-a-tenant',
      'read-the-report',
      'decide-and-record',
      'score',
      'compare-two-exports',
      'assessment-csv',
      'old-advice',
    ],
  },
  {
    title: 'Sign up',
    guides: ['agreements', 'hipaa-contact', 'covered-services', 'vendors-and-apps', 'assurance'],
  },
  { title: 'Through the year', guides: ['calendar', 'mail-and-calendar', 'activity'] },
  {
    title: 'Who reached what',
    guides: [
      'the-access-page',
      'read-the-access-report',
      'review-access',
      'other-access-reports',
      'access-policies',
      'who-was-it',
      'take-in-the-audit-log',
      'keep-the-audit-log',
      'normalize-a-log',
    ],
  },
  {
    title: 'Find patient data',
    guides: ['check-a-text', 'find-ephi', 'teach-ward-your-clinic', 'own-recognizers'],
  },
  { title: 'Keep it and prove it', guides: ['keep-and-prove', 'backup-and-restore'] },
  { title: 'Install and host', guides: ['install', 'where-to-host', 'behind-a-proxy'] },
]
