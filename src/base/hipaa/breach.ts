import type { Wording } from './words.ts'

/** 45 CFR 164.402: what counts as a breach, and how an officer decides it. */
export const BREACH_DECISION = {
  '164.402': {
    title: 'Breach, and unsecured protected health information',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Ask whether patient data was seen, taken, used or passed on in a way the Privacy Rule does not allow, and whether it was readable. Data encrypted by the methods HHS names is not unsecured and calls for no notice.',
  },
  '164.402(1)': {
    title: 'Exceptions to the definition',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Check three narrow exceptions before anything else, each as a question of its own and each with evidence.',
  },
  '164.402(1)(i)': {
    title: 'Exception: unintentional access in good faith',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Consider whether somebody working under your authority opened the data by mistake, in good faith and within their duties, and nothing was done with it afterwards that the Privacy Rule forbids.',
  },
  '164.402(1)(ii)': {
    title: 'Exception: slip between authorised persons',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Consider whether one person allowed to see patient data sent it by mistake to another who is allowed too, in the same organisation or care arrangement, and it was not misused afterwards.',
  },
  '164.402(1)(iii)': {
    title: 'Exception: recipient could not retain it',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Consider whether you have good reason to believe that the wrong recipient could not have kept the information, as with an envelope that came back unopened.',
  },
  '164.402(2)': {
    title: 'Presumption of breach and risk assessment',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Presume a breach unless an assessment of at least four factors shows a low probability that the data was compromised. All four are answered, and the conclusion is signed.',
  },
  '164.402(2)(i)': {
    title: 'Factor 1: nature and extent of the data',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Describe which data and identifiers were involved, how sensitive they are, and how easily a person could be recognised from them.',
  },
  '164.402(2)(ii)': {
    title: 'Factor 2: who received or used it',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Describe who used the data or got it, for example another practice bound by the same duties, or a stranger.',
  },
  '164.402(2)(iii)': {
    title: 'Factor 3: acquired or viewed',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Find out from the audit record whether the data was really opened, synchronised or downloaded, or only could have been.',
  },
  '164.402(2)(iv)': {
    title: 'Factor 4: mitigation',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Describe how far the risk was brought down, for example by recalling the message or by a written assurance that the data was destroyed.',
  },
} as const satisfies Record<`164.402${string}`, Wording>

/** 45 CFR 164.404: notice to the individuals. */
export const BREACH_INDIVIDUALS = {
  '164.404(a)(1)': {
    title: 'Notify each individual',
    understand:
      'Tell every person whose unsecured data was, or is reasonably believed to have been, reached in the breach.',
  },
  '164.404(a)(2)': {
    title: 'When a breach counts as discovered',
    understand:
      'Start the clock on the first day any workforce member or agent knew of the breach, or would have known with reasonable care. The knowledge of the one who did it does not count.',
  },
  '164.404(b)': {
    title: 'Time limit for individuals',
    understand:
      'Send the notice without unreasonable delay. Sixty calendar days after discovery is the outer limit, not the target.',
  },
  '164.404(c)(1)': {
    title: 'Content of the notice',
    understand:
      'Put five things into the notice as far as they are known: what happened, which data, what to do, what you are doing, and whom to ask.',
  },
  '164.404(c)(1)(A)': {
    title: 'Content: what happened',
    understand: 'Say briefly what happened, when it happened and when you discovered it, if you know.',
  },
  '164.404(c)(1)(B)': {
    title: 'Content: which kinds of data',
    understand:
      'Name the kinds of data involved, such as name, birth date, diagnosis or account number, and never the data itself.',
  },
  '164.404(c)(1)(C)': {
    title: 'Content: steps to take',
    understand: 'Tell the person what they can do to protect themselves from harm that may follow.',
  },
  '164.404(c)(1)(D)': {
    title: 'Content: what you are doing',
    understand:
      'Say briefly what you do to investigate, to lessen the harm and to keep it from happening again.',
  },
  '164.404(c)(1)(E)': {
    title: 'Content: how to reach you',
    understand:
      'Give a way to ask questions: at least a toll-free number, an e-mail address, a web site or a postal address.',
  },
  '164.404(c)(2)': {
    title: 'Plain language',
    understand: 'Write the notice so that a patient without medical or technical training understands it.',
  },
  '164.404(d)(1)': {
    title: 'Written notice',
    understand: 'Send the notice in writing. More than one mailing is allowed, as more becomes known.',
  },
  '164.404(d)(1)(i)': {
    title: 'By first-class mail, or e-mail if agreed',
    understand:
      'Write to the last known address by first-class mail. Use e-mail only for a person who agreed to it and has not taken that back.',
  },
  '164.404(d)(1)(ii)': {
    title: 'When the individual has died',
    understand:
      'Write to the next of kin or the personal representative if you know that the person has died and have such an address.',
  },
  '164.404(d)(2)': {
    title: 'Substitute notice',
    understand:
      'Reach people whose address is missing or wrong in another suitable way. Next of kin who cannot be reached need no substitute notice.',
  },
  '164.404(d)(2)(i)': {
    title: 'Substitute notice: fewer than 10',
    understand:
      'Use another form of writing, the telephone or other means when fewer than 10 people cannot be reached by mail.',
  },
  '164.404(d)(2)(ii)': {
    title: 'Substitute notice: 10 or more',
    understand:
      'Post a conspicuous notice on your home page for 90 days, or use major local media, when 10 or more cannot be reached, and keep a toll-free number open for at least 90 days.',
  },
  '164.404(d)(3)': {
    title: 'Urgent situations',
    understand:
      'Telephone as well when misuse of the data may be imminent. The call comes in addition to the letter and does not replace it.',
  },
} as const satisfies Record<`164.404(${string})`, Wording>

/** 45 CFR 164.406 to 164.414: media, HHS, business associates, delay and proof. */
export const BREACH_OTHERS = {
  '164.406(a)': {
    title: 'Notify the media',
    understand:
      'Tell prominent media outlets of a state or jurisdiction when more than 500 of its residents are affected. Count each state on its own.',
  },
  '164.406(b)': {
    title: 'Time limit for the media',
    understand: 'Tell the media without unreasonable delay and within 60 calendar days of discovery.',
  },
  '164.406(c)': {
    title: 'Content for the media',
    understand: 'Give the media the same five elements that the letters to individuals carry.',
  },
  '164.408(a)': {
    title: 'Notify HHS',
    understand:
      'Report every breach of unsecured patient data to the Secretary of Health and Human Services through the HHS web site.',
  },
  '164.408(b)': {
    title: 'HHS: 500 or more individuals',
    understand:
      'Report a breach of 500 or more people, counted over all states, to HHS at the same time as you notify the individuals.',
  },
  '164.408(c)': {
    title: 'HHS: fewer than 500 individuals',
    understand:
      'Log smaller breaches and report them to HHS within 60 days after the end of the calendar year in which they were discovered.',
  },
  '164.410(a)(1)': {
    title: 'Business associate notifies the covered entity',
    appliesTo: ['business-associate'],
    understand:
      'Tell the covered entity when you, as its business associate, discover a breach of unsecured patient data you hold for it.',
  },
  '164.410(a)(2)': {
    title: 'When a business associate has discovered it',
    appliesTo: ['business-associate'],
    understand:
      'Start a business associate’s clock on the first day an employee, officer or agent of it knew, or would have known with reasonable care.',
  },
  '164.410(b)': {
    title: 'Time limit for a business associate',
    appliesTo: ['business-associate'],
    understand:
      'Tell the covered entity without unreasonable delay and within 60 calendar days. The agreement may set a shorter limit, and then that one counts between you.',
  },
  '164.410(c)(1)': {
    title: 'Business associate names the individuals',
    appliesTo: ['business-associate'],
    understand: 'Name, as far as possible, each person whose data was reached or is believed to have been.',
  },
  '164.410(c)(2)': {
    title: 'Business associate supplies the rest',
    appliesTo: ['business-associate'],
    understand:
      'Pass on whatever else the covered entity needs for its letters, with the first report or promptly once it is known.',
  },
  '164.412(a)': {
    title: 'Law-enforcement delay, in writing',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Hold back notices and postings for as long as a written statement of a law-enforcement official says, and keep the statement.',
  },
  '164.412(b)': {
    title: 'Law-enforcement delay, oral',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Write down an oral request and who made it, and wait at most 30 days from that day unless a written statement follows in time.',
  },
  '164.414(a)': {
    title: 'Administrative duties for breaches',
    understand:
      'Apply the Privacy Rule’s training, complaints, sanctions, no-retaliation, no-waiver, policy and documentation duties to breach notification as well.',
  },
  '164.414(b)': {
    title: 'Burden of proof',
    appliesTo: ['covered-entity', 'business-associate'],
    understand:
      'Be ready to prove that every notice was made, or that there was no breach. Keep the assessment, the letters, the proof of mailing and the reports together.',
  },
} as const satisfies Record<`164.4${string}`, Wording>
