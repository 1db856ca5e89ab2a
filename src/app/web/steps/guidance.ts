import type { Step } from '../../../base/hipaa/steps.ts'

/** What Ward does for a part of a step now; `by-hand` where a later Ward will do it, and the officer does until then. */
export interface Part {
  readonly title: string
  readonly how: 'ward' | 'by-hand'
  readonly says: string
  /** Routines of the default year in which it is done by hand, with the note as its record. */
  readonly routines?: readonly string[]
}

export interface Guidance {
  /** What the step is for, in one sentence. */
  readonly why: string
  /** What Microsoft's guidance to healthcare customers asks of the step, in plain words. */
  readonly asks: readonly string[]
  readonly parts: readonly Part[]
}

/** The five steps of Microsoft's guidance to healthcare customers, and how far Ward goes with each. */
export const GUIDANCE: { readonly [S in Step]: Guidance } = {
  evaluate: {
    why: 'Know which plans and services you have, what their settings say, and what that leaves open.',
    asks: [
      'Use only plans and services that the business associate agreement covers.',
      'See whether your plan has the safeguards that you need: encryption, audit, retention.',
      'Analyse the risks to patient data, and do something about each.',
      'Keep your settings as you decided them, and look again after changes.',
    ],
    parts: [
      {
        title: 'Settings',
        how: 'ward',
        says: 'Ward judges the settings you read in, says which requirement each speaks to and how to change it.',
      },
      {
        title: 'Plans',
        how: 'ward',
        says: 'It names settings that your plan lacks, which services the agreement lists, and who sits on a plan without a safeguard. A missing plan never closes a requirement.',
      },
      {
        title: 'Evaluation',
        how: 'ward',
        says: 'It lays before you what the settings and the records say; you write what follows, and sign.',
        routines: ['yearly-evaluation'],
      },
      {
        title: 'Risk analysis',
        how: 'by-hand',
        says: 'Ward has no form for it yet. Do the analysis on paper or in a table, keep it, and close the task with a note that says where it lies. Sign a decision on the requirement too.',
        routines: ['yearly-risk-analysis'],
      },
    ],
  },
  'sign-up': {
    why: 'Have an agreement with everybody who handles patient data for you, and a person they can reach.',
    asks: [
      'Read Microsoft’s business associate agreement before patient data goes in. It comes with the licence; there is nothing to send back.',
      'Name a HIPAA contact with an address that is read: Microsoft writes there about a breach.',
      'Hold every other vendor and every app that touches patient data to an agreement of its own.',
      'Look at all of it again each year, and when somebody leaves.',
    ],
    parts: [
      {
        title: 'The practice and its officers',
        how: 'ward',
        says: 'Ward keeps who you are, and who answers for privacy and for security.',
      },
      {
        title: 'Agreements',
        how: 'ward',
        says: 'Ward keeps your record of Microsoft’s agreement and every other one: read, signed by a typed name, checked clause by clause, watched until it ends.',
        routines: ['yearly-agreements'],
      },
      {
        title: 'The HIPAA contact',
        how: 'ward',
        says: 'It holds who the contact is against who holds which role, and says when the two no longer fit. You tell Microsoft; Ward writes the message.',
        routines: ['yearly-agreements'],
      },
      {
        title: 'Vendors and apps',
        how: 'ward',
        says: 'It lists the apps, connectors and partners that your settings show, and which agreement covers each.',
        routines: ['monthly-vendors'],
      },
    ],
  },
  'access-control': {
    why: 'Only the right people reach patient data, and somebody looks at who did.',
    asks: [
      'Turn on the tracking of what administrators open, and see that nothing is left out.',
      'Look through the reports: who reached a mailbox that is not theirs, who changed passwords, who gave themselves rights.',
      'Give each person an account of their own, more than a password, and no more rights than the work needs.',
      'Turn off ways in that nobody needs, such as apps on private phones.',
    ],
    parts: [
      {
        title: 'Access reports',
        how: 'ward',
        says: 'From the audit log you take in, Ward says who reached what, and what it could not see. An officer reviews and signs.',
      },
      {
        title: 'Sign-in, roles, sessions',
        how: 'ward',
        says: 'The checks of Entra, Exchange and SharePoint say what the settings let through.',
      },
      {
        title: 'The log comes by hand',
        how: 'by-hand',
        says: 'Ward does not fetch Microsoft’s log by itself yet. Export it from Purview each week and take it in; then review last week.',
        routines: ['weekly-access-review', 'quarterly-access'],
      },
    ],
  },
  training: {
    why: 'Everybody knows what may never hold patient data, and what to do when it does.',
    asks: [
      'Train administrators: what they may open, what is tracked, whom they tell.',
      'Train users: no patient data in subject lines, file names, web addresses, the address book, or support tickets.',
      'Keep who was trained and when; train again after changes.',
      'Remind people through the year, and see whether it helps.',
    ],
    parts: [
      {
        title: 'Check a text',
        how: 'ward',
        says: 'Anybody can paste a line and see whether it holds patient data, and why. It stays in the browser.',
      },
      {
        title: 'Courses and who did them',
        how: 'by-hand',
        says: 'Ward has no courses yet. Choose one, keep the list of who did it when, and close the task with a note.',
        routines: ['yearly-training', 'monthly-training', 'quarterly-reminder'],
      },
    ],
  },
  procedures: {
    why: 'When something goes wrong, people know what to do, whom to tell and by when.',
    asks: [
      'Write down what happens after an incident: who looks, who decides, who is told.',
      'After a breach tell people, HHS and sometimes the press in time: 45 CFR 164.404 to 164.408.',
      'Keep a contingency plan and backups, and try both.',
      'Keep policies, consents, device and media records for six years: 45 CFR 164.316(b)(2)(i).',
    ],
    parts: [
      {
        title: 'Decisions and evidence',
        how: 'ward',
        says: 'What you decide about a requirement is signed, dated and kept; the activity says who did what.',
      },
      {
        title: 'Incidents and breaches',
        how: 'by-hand',
        says: 'Ward does not run the clocks of a breach yet. The law’s limit is 60 days from discovery, and some states set less: call counsel the same day, and keep what you did. Smaller ones go to HHS after the year’s end.',
        routines: ['yearly-small-breaches', 'quarterly-tabletop'],
      },
      {
        title: 'Policies and the contingency plan',
        how: 'by-hand',
        says: 'Ward does not hold their texts yet. Keep them where everybody finds them, and close the task with a note that says where.',
        routines: ['yearly-policies', 'yearly-contingency', 'quarterly-restore'],
      },
    ],
  },
}
