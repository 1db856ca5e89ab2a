import type { StandardWording } from './words.ts'

/** 45 CFR 164.312: what the systems themselves must do. */
export const TECHNICAL = {
  '164.312(a)(1)': {
    title: 'Access control',
    understand:
      'Set up Microsoft 365 so that only people and applications that were granted access can reach electronic patient data: conditional access, roles, sharing and app consent.',
    specifications: {
      '164.312(a)(2)(i)': {
        title: 'Unique user identification',
        designation: 'required',
        understand:
          'Give each person an account of their own, so that what was done can be traced to who did it. Shared sign-ins defeat this.',
      },
      '164.312(a)(2)(ii)': {
        title: 'Emergency access procedure',
        designation: 'required',
        understand:
          'Plan how patient data is reached when the usual way is blocked, with emergency accounts that are kept apart, tested and watched.',
      },
      '164.312(a)(2)(iii)': {
        title: 'Automatic logoff',
        designation: 'addressable',
        understand:
          'End or lock sessions by themselves after a set idle time, in the browser, on workstations and on phones.',
      },
      '164.312(a)(2)(iv)': {
        title: 'Encryption and decryption',
        designation: 'addressable',
        understand:
          'Encrypt stored patient data, on laptops and phones first of all, and keep the keys under control. A lost encrypted device often needs no breach notice.',
      },
    },
  },
  '164.312(b)': {
    title: 'Audit controls',
    understand:
      'Have the systems record what happens to patient data and be able to examine it: auditing switched on for every mailbox and workload, kept long enough, and complete.',
    specifications: {},
  },
  '164.312(c)(1)': {
    title: 'Integrity',
    understand:
      'Protect patient data from being altered or destroyed by mistake or on purpose, with retention, versions and limits on who can delete.',
    specifications: {
      '164.312(c)(2)': {
        title: 'Mechanism to authenticate electronic protected health information',
        designation: 'addressable',
        understand:
          'Be able to show by technical means that a record is still what it was, for example through version history, hashes or retention locks.',
      },
    },
  },
  '164.312(d)': {
    title: 'Person or entity authentication',
    understand:
      'Make sure that whoever asks for patient data is who they say they are. Multifactor authentication is today’s usual answer; old protocols that cannot do it are closed.',
    specifications: {},
  },
  '164.312(e)(1)': {
    title: 'Transmission security',
    understand:
      'Protect patient data on its way over networks, in mail to patients and other practices, in forwarding, in Teams and through connectors.',
    specifications: {
      '164.312(e)(2)(i)': {
        title: 'Integrity controls',
        designation: 'addressable',
        understand:
          'Make changes to data in transit show, by encrypted connections, signed mail and checks on the sender’s domain.',
      },
      '164.312(e)(2)(ii)': {
        title: 'Encryption',
        designation: 'addressable',
        understand:
          'Encrypt patient data in transit wherever your analysis finds it fitting, such as message encryption or enforced TLS for mail that leaves the practice.',
      },
    },
  },
} as const satisfies Record<`164.312(${string})`, StandardWording>
