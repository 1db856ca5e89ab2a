import type { StandardWording } from './words.ts'

/** 45 CFR 164.310: rooms, workstations, devices and media. */
export const PHYSICAL = {
  '164.310(a)(1)': {
    title: 'Facility access controls',
    understand:
      'Limit who can walk up to the machines that hold patient data and to the rooms they stand in, while those who belong there still get in.',
    specifications: {
      '164.310(a)(2)(i)': {
        title: 'Contingency operations',
        designation: 'addressable',
        understand:
          'Settle who may enter the building in an emergency to restore data, and how they get in when locks or power are out.',
      },
      '164.310(a)(2)(ii)': {
        title: 'Facility security plan',
        designation: 'addressable',
        understand:
          'Describe how the premises and the equipment in them are guarded against break-in, tampering and theft: locks, alarms, cabinets, who holds keys.',
      },
      '164.310(a)(2)(iii)': {
        title: 'Access control and validation procedures',
        designation: 'addressable',
        understand:
          'Admit people to rooms by role, sign visitors in and accompany them, and control who may reach software that is being tested or changed.',
      },
      '164.310(a)(2)(iv)': {
        title: 'Maintenance records',
        designation: 'addressable',
        understand:
          'Keep a record of repairs and changes to doors, locks, walls and other hardware that the protection of the premises depends on.',
      },
    },
  },
  '164.310(b)': {
    title: 'Workstation use',
    understand:
      'Say for each kind of workstation, the one at reception and the laptop at home alike, what it is used for, how, and in what surroundings.',
    specifications: {},
  },
  '164.310(c)': {
    title: 'Workstation security',
    understand:
      'Guard every computer, tablet and phone that reaches patient data so that only its authorised users can get at it: screens turned away, cables, locked rooms.',
    specifications: {},
  },
  '164.310(d)(1)': {
    title: 'Device and media controls',
    understand:
      'Control how devices and media with patient data come into the practice, leave it and move about in it, from laptops and phones to USB sticks and copiers.',
    specifications: {
      '164.310(d)(2)(i)': {
        title: 'Disposal',
        designation: 'required',
        understand:
          'Destroy or wipe patient data for good before a device or medium is thrown away or sold, and keep the proof.',
      },
      '164.310(d)(2)(ii)': {
        title: 'Media re-use',
        designation: 'required',
        understand:
          'Remove patient data from a laptop, phone or disk before somebody else gets it, for example by an Intune wipe that is recorded.',
      },
      '164.310(d)(2)(iii)': {
        title: 'Accountability',
        designation: 'addressable',
        understand:
          'Know where each device and medium is and who answers for it: an inventory with hand-overs and dates.',
      },
      '164.310(d)(2)(iv)': {
        title: 'Data backup and storage',
        designation: 'addressable',
        understand:
          'Copy the patient data that exists only on a machine, in a form that can be restored, before the machine is moved or serviced.',
      },
    },
  },
} as const satisfies Record<`164.310(${string})`, StandardWording>
