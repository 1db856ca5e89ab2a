/** The words Ward uses, in a sentence each. Verdicts and the status of requirements have theirs in assess. */
export const GLOSSARY = [
  {
    id: 'tenant',
    term: 'Tenant',
    means: 'One Microsoft 365 organisation. Everything Ward keeps belongs to one.',
  },
  {
    id: 'ephi',
    term: 'Patient data (ePHI)',
    means: 'Health information in electronic form by which a person can be known: 45 CFR 160.103.',
  },
  {
    id: 'snapshot',
    term: 'Snapshot',
    means: 'Everything that was read of a tenant’s settings at one time. It is never changed afterwards.',
  },
  {
    id: 'check',
    term: 'Check',
    means: 'A question to the settings with a yes or no: “Everyone signs in with more than a password.”',
  },
  {
    id: 'verdict',
    term: 'Verdict',
    means:
      'The answer to a check: meets, does not meet, could not be read, the plan lacks it, needs a person, does not apply.',
  },
  {
    id: 'finding',
    term: 'Finding',
    means:
      'A check that is not met, through time: when it opened, what was done about it, when it was fixed.',
  },
  {
    id: 'strength',
    term: 'Strength',
    means:
      'How a check stands to the law: the rule’s text asks for it, it supports the rule, or it is good practice.',
  },
  {
    id: 'waiver',
    term: 'Waiver',
    means:
      'A recorded excuse for one thing, or for a whole check, until a day: with a reason, who asked and who approved. It never turns a verdict into another.',
  },
  {
    id: 'requirement',
    term: 'Requirement',
    means: 'A standard or a specification of the Security Rule. Ward works with all 65.',
  },
  {
    id: 'addressable',
    term: 'Addressable',
    means:
      'A specification that is put in place, answered by another measure, or found not reasonable, each in writing: 45 CFR 164.306(d)(3). It is never optional.',
  },
  {
    id: 'decision',
    term: 'Decision',
    means:
      'An officer’s signed record of how the practice answers a requirement, and when it is looked at again.',
  },
  {
    id: 'score',
    term: 'Score',
    means:
      'One point for each requirement that a signed record answers, half a point at most for settings alone. The score page adds it up.',
  },
  {
    id: 'place',
    term: 'Place',
    means: 'Where mail or files lie: a mailbox, a folder, a site, a library, a team, a channel.',
  },
  {
    id: 'event',
    term: 'Event',
    means: 'One record of Microsoft’s audit log: who did what, when, where.',
  },
  {
    id: 'actor-class',
    term: 'Actor class',
    means:
      'Who somebody was to the place they reached: its owner, a delegate, an administrator, a partner, Microsoft, a service, an application, a guest, or not known.',
  },
  {
    id: 'completeness',
    term: 'Completeness',
    means: 'What a report could not see. Nothing seen is not the same as nothing there.',
  },
  {
    id: 'review',
    term: 'Review',
    means: 'A person’s signed judgement of one exact report: 45 CFR 164.308(a)(1)(ii)(D).',
  },
  {
    id: 'access-policy',
    term: 'Access policy',
    means: 'Who may reach which place, written down with the reason and an end: 45 CFR 164.514(d)(2).',
  },
  {
    id: 'task',
    term: 'Task',
    means:
      'Something that is due once, by a day, for a role or a person. It closes on a note or on evidence.',
  },
  {
    id: 'routine',
    term: 'Routine',
    means:
      'What comes round: each day, week, month, quarter or year. Its rhythm is Ward’s measure; the law mostly says “periodically”.',
  },
  {
    id: 'officer',
    term: 'Officers',
    means:
      'The people who answer for the rules: the privacy officer and the security officer, each named in writing.',
  },
  {
    id: 'loan',
    term: 'Lent permission',
    means:
      'What an officer lets a service provider’s operator do for a time. It ends by itself, and each use is on record.',
  },
  {
    id: 'evidence',
    term: 'Evidence log',
    means: 'Everything read, decided, signed and exported, in an order that nobody can change unseen.',
  },
] as const satisfies readonly { readonly id: string; readonly term: string; readonly means: string }[]
