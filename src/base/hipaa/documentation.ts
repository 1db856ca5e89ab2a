import type { StandardWording } from './words.ts'

/** 45 CFR 164.316: policies and the paper that proves them. */
export const DOCUMENTATION = {
  '164.316(a)': {
    title: 'Policies and procedures',
    understand:
      'Adopt policies and procedures for the whole Security Rule that fit your size, systems, costs and risks. Change them when you like, as long as the change is written down.',
    specifications: {},
  },
  '164.316(b)(1)': {
    title: 'Documentation',
    understand:
      'Keep the policies in writing, and keep a written record of every action, decision and assessment the Security Rule wants documented. Electronic form is enough.',
    specifications: {
      '164.316(b)(2)(i)': {
        title: 'Time limit',
        designation: 'required',
        understand:
          'Keep that documentation six years, counted from when it was made or from when it last applied, whichever comes later. A policy in force has no end date yet.',
      },
      '164.316(b)(2)(ii)': {
        title: 'Availability',
        designation: 'required',
        understand: 'Put the documents where the people who carry them out can find them.',
      },
      '164.316(b)(2)(iii)': {
        title: 'Updates',
        designation: 'required',
        understand:
          'Look the documents over at set times and whenever systems, staff or premises change, and bring them up to date.',
      },
    },
  },
} as const satisfies Record<`164.316(${string})`, StandardWording>
