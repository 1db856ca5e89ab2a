import type { StandardWording } from './words.ts'

/** 45 CFR 164.308(a)(1) to (a)(5): managing risk, people and access. */
export const ADMINISTRATIVE_PEOPLE = {
  '164.308(a)(1)(i)': {
    title: 'Security management process',
    understand:
      'Run security as a standing process: find out where patient data could be harmed, reduce that risk, and notice and correct what goes wrong.',
    specifications: {
      '164.308(a)(1)(ii)(A)': {
        title: 'Risk analysis',
        designation: 'required',
        understand:
          'Work out where all electronic patient data lives, in mailboxes, sites, Teams, devices and outside services, and what could expose, change or lose it. Date the analysis, sign it and redo it when things change.',
      },
      '164.308(a)(1)(ii)(B)': {
        title: 'Risk management',
        designation: 'required',
        understand:
          'Turn every risk that was found into work with an owner and a date, or into a signed acceptance, until what remains is reasonable for a practice like yours.',
      },
      '164.308(a)(1)(ii)(C)': {
        title: 'Sanction policy',
        designation: 'required',
        understand:
          'Decide beforehand what happens when a staff member breaks the security policies, apply it evenly, and write down each time that you did.',
      },
      '164.308(a)(1)(ii)(D)': {
        title: 'Information system activity review',
        designation: 'required',
        understand:
          'Look regularly at who reached which mailbox, site and file, at password resets and at new permissions, and sign that you looked. A log nobody reads does not answer this.',
      },
    },
  },
  '164.308(a)(2)': {
    title: 'Assigned security responsibility',
    understand:
      'Name one person as security official, in writing and with a date, who answers for the security policies and for their being carried out.',
    specifications: {},
  },
  '164.308(a)(3)(i)': {
    title: 'Workforce security',
    understand:
      'Give people who need patient data for their work the access they need, and see to it that everyone else has none.',
    specifications: {
      '164.308(a)(3)(ii)(A)': {
        title: 'Authorization and/or supervision',
        designation: 'addressable',
        understand:
          'Settle who approves a person to work with patient data, or who watches over them while they do, students, volunteers and outside technicians included.',
      },
      '164.308(a)(3)(ii)(B)': {
        title: 'Workforce clearance procedure',
        designation: 'addressable',
        understand:
          'Check before access is given that it fits the person and the post, for example by references and by comparing role groups with the job.',
      },
      '164.308(a)(3)(ii)(C)': {
        title: 'Termination procedures',
        designation: 'addressable',
        understand:
          'Close access on the day somebody leaves or changes post: disable the account, end its sessions, remove devices and delegations, and record when each was done.',
      },
    },
  },
  '164.308(a)(4)(i)': {
    title: 'Information access management',
    understand:
      'Write down how access to patient data is granted, in line with the minimum each role needs under the Privacy Rule, and follow it in Microsoft 365.',
    specifications: {
      '164.308(a)(4)(ii)(A)': {
        title: 'Isolating health care clearinghouse functions',
        designation: 'required',
        appliesTo: ['clearinghouse-in-larger-organization'],
        understand:
          'Keep the patient data of a clearinghouse apart from the larger organisation it belongs to. This concerns you only if you run a clearinghouse as part of something bigger.',
      },
      '164.308(a)(4)(ii)(B)': {
        title: 'Access authorization',
        designation: 'addressable',
        understand:
          'Set rules for granting access to the mailboxes, sites, applications and devices that hold patient data, administrator roles and guests included.',
      },
      '164.308(a)(4)(ii)(C)': {
        title: 'Access establishment and modification',
        designation: 'addressable',
        understand:
          'Set up, record, review and change each user’s access by those rules: groups, roles and delegations are looked over at fixed times and trimmed.',
      },
    },
  },
  '164.308(a)(5)(i)': {
    title: 'Security awareness and training',
    understand:
      'Train everybody in security, managers and physicians included, and keep the programme going after the first day.',
    specifications: {
      '164.308(a)(5)(ii)(A)': {
        title: 'Security reminders',
        designation: 'addressable',
        understand:
          'Remind staff now and then of what matters, such as phishing and what must not stand in a subject line, and keep what was sent and when.',
      },
      '164.308(a)(5)(ii)(B)': {
        title: 'Protection from malicious software',
        designation: 'addressable',
        understand:
          'Block, detect and report malware in mail, files and devices, and teach staff what to do when something looks wrong.',
      },
      '164.308(a)(5)(ii)(C)': {
        title: 'Log-in monitoring',
        designation: 'addressable',
        understand:
          'Watch sign-ins for failures, odd places and odd hours, and settle who looks into what does not fit.',
      },
      '164.308(a)(5)(ii)(D)': {
        title: 'Password management',
        designation: 'addressable',
        understand:
          'Settle how passwords are chosen, changed and kept secret, including who may reset another person’s password and how that is reviewed.',
      },
    },
  },
} as const satisfies Record<`164.308(a)(${string})`, StandardWording>

/** 45 CFR 164.308(a)(6) to (b): incidents, emergencies, evaluation and business associates. */
export const ADMINISTRATIVE_EVENTS = {
  '164.308(a)(6)(i)': {
    title: 'Security incident procedures',
    understand:
      'Have a written way to deal with security incidents, so that nobody has to invent one while it happens.',
    specifications: {
      '164.308(a)(6)(ii)': {
        title: 'Response and reporting',
        designation: 'required',
        understand:
          'Recognise incidents, act on them, limit the harm, and record each one with its outcome, also when it turns out that no patient data was touched.',
      },
    },
  },
  '164.308(a)(7)(i)': {
    title: 'Contingency plan',
    understand:
      'Prepare for fire, flood, outage and ransomware: decide in advance how the practice goes on and how patient data comes back.',
    specifications: {
      '164.308(a)(7)(ii)(A)': {
        title: 'Data backup plan',
        designation: 'required',
        understand:
          'Keep exact copies of electronic patient data that can be restored. Retention and recycle bins in Microsoft 365 are not by themselves a plan; say what is copied, where and how often.',
      },
      '164.308(a)(7)(ii)(B)': {
        title: 'Disaster recovery plan',
        designation: 'required',
        understand:
          'Write down how lost data is brought back, by whom, from where and in which order, and keep the plan where it can be reached when the tenant cannot.',
      },
      '164.308(a)(7)(ii)(C)': {
        title: 'Emergency mode operation plan',
        designation: 'required',
        understand:
          'Plan how care and billing continue while systems are down, and how patient data stays protected meanwhile, paper and private phones included.',
      },
      '164.308(a)(7)(ii)(D)': {
        title: 'Testing and revision procedures',
        designation: 'addressable',
        understand:
          'Try the contingency plans at set times, for example by restoring a mailbox, note what failed and improve the plans.',
      },
      '164.308(a)(7)(ii)(E)': {
        title: 'Applications and data criticality analysis',
        designation: 'addressable',
        understand:
          'Rank your applications and data by how soon care suffers without them, so that backup and recovery follow that order.',
      },
    },
  },
  '164.308(a)(8)': {
    title: 'Evaluation',
    understand:
      'Check periodically, and again after a change in technology, staff or premises, how far your safeguards meet the Security Rule, in the settings as well as on paper.',
    specifications: {},
  },
  '164.308(b)(1)': {
    title: 'Business associate contracts and other arrangements',
    appliesTo: ['covered-entity'],
    understand:
      'Let a vendor such as Microsoft handle electronic patient data for you only once you hold its written promise to protect that data. Its own subcontractors are its affair, not yours.',
    specifications: {
      '164.308(b)(3)': {
        title: 'Written contract or other arrangement',
        designation: 'required',
        understand:
          'Keep that promise as a written agreement that has the content 164.314(a) asks for, whether you are the clinic or the vendor who engages a subcontractor.',
      },
    },
  },
} as const satisfies Record<`164.308(${string})`, StandardWording>
