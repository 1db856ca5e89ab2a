import type { PageName } from '../api/contracts/pages.ts'

/** Other words for each page, and what stands on it. */
export const PAGE_TOPICS: { readonly [P in PageName]: { readonly does: string; readonly words: string } } = {
  home: { does: 'What needs you today, and the five steps', words: 'start overview today dashboard' },
  evaluate: {
    does: 'Step 1: what the settings say, and what to fix first',
    words: 'step 1 assess risk analysis',
  },
  'sign-up': {
    does: 'Step 2: the agreement with Microsoft, the officers, the vendors',
    words: 'step 2 business associate agreement baa contact vendor contract',
  },
  'access-control': {
    does: 'Step 3: who reaches what, and who looks at it',
    words: 'step 3 review administrator mfa roles devices',
  },
  training: {
    does: 'Step 4: what people learn, and what may never hold patient data',
    words: 'step 4 course workforce awareness staff',
  },
  procedures: {
    does: 'Step 5: incidents, contingency, devices, records',
    words: 'step 5 breach incident policy contingency disaster',
  },
  calendar: {
    does: 'Everything that is due, and the year',
    words: 'tasks due year routines agenda week month',
  },
  services: {
    does: 'Which plans you have, which services the agreement covers, and who sits on which plan',
    words: 'plans licences licenses copilot covered scope kiosk azure dynamics',
  },
  agreements: {
    does: 'Microsoft’s business associate agreement and every other one',
    words: 'baa business associate contract clause sign microsoft dpa',
  },
  sign: { does: 'Read a document and sign it', words: 'signature accept typed name' },
  contact: {
    does: 'The HIPAA administrative contact and the officers',
    words: 'hipaa administrative contact privacy officer security officer designation',
  },
  vendors: {
    does: 'Who else handles patient data: vendors, apps, connectors, partners',
    words: 'app consent third party vendor ehr partner register',
  },
  assurance: {
    does: 'Reports about Microsoft and vendors, and the signed evaluation',
    words: 'soc 2 iso 27001 hitrust audit report evaluation places host backup',
  },
  fixes: {
    does: 'Settings to change, by whom the change disturbs',
    words: 'mend repair change settings plan',
  },
  requirements: {
    does: 'The standards and specifications of the Security Rule',
    words: 'law hipaa rule decisions addressable 164',
  },
  access: {
    does: 'Who reached which mailbox, site or file',
    words: 'audit log reports mailbox sharing sign-ins',
  },
  checks: { does: 'Every check with what was read', words: 'findings settings list all' },
  score: { does: 'How the points add up', words: 'points percent arithmetic' },
  text: { does: 'Look for patient data in a text you paste', words: 'phi scan paste phi ephi' },
  account: {
    does: 'Your password, second factors, sessions, tokens',
    words: 'profile password authenticator passkey recovery codes sessions api token feed',
  },
  people: {
    does: 'Who may sign in, with which roles',
    words: 'users accounts invite roles permissions lock',
  },
  activity: { does: 'Who did what in Ward', words: 'audit trail log history export' },
  'set-up': {
    does: 'Set the practice up, step by step',
    words: 'wizard begin import export scubagear new tenant',
  },
  owner: { does: 'Two pages for the owner of the practice', words: 'print summary report practice' },
  profile: {
    does: 'What the practice is: kind, states, sizes, officers',
    words: 'entity organisation clinic sites workforce ehr',
  },
  loans: { does: 'What a service provider may do for a time', words: 'lend msp provider operator' },
  settings: { does: 'How people sign in and how Ward works', words: 'configuration options administration' },
  search: { does: 'Search all of Ward', words: 'find' },
  help: { does: 'Guides, words, shortcuts', words: 'manual documentation how guide' },
}

/** Parts of pages that people look for by name. */
export const PAGE_PARTS: readonly {
  readonly page: PageName
  readonly title: string
  readonly words: string
}[] = [
  {
    page: 'settings',
    title: 'Sign-in with Microsoft',
    words: 'entra sso single sign-on client secret directory',
  },
  { page: 'settings', title: 'Mail server', words: 'smtp email digest from address' },
  { page: 'settings', title: 'Emergency code', words: 'break glass break-glass printed' },
  { page: 'settings', title: 'Backup', words: 'copy restore disaster' },
  { page: 'account', title: 'Your password', words: 'change' },
  { page: 'account', title: 'Authenticator app', words: 'totp second factor 2fa mfa code phone' },
  { page: 'account', title: 'Passkeys', words: 'security key fido webauthn fingerprint' },
  { page: 'account', title: 'Recovery codes', words: 'lost phone backup codes' },
  { page: 'account', title: 'API tokens', words: 'script program key' },
  { page: 'account', title: 'Where you are signed in', words: 'sessions end sign out devices' },
  { page: 'calendar', title: 'The year', words: 'routines adopt default rhythm' },
]
