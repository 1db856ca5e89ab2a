/** The steps of set-up in their order, with the minutes that each takes somebody who does it for the first time. */
export const SET_UP_STEPS = [
  { id: 'practice', minutes: 6 },
  { id: 'officers', minutes: 4 },
  { id: 'settings', minutes: 8 },
  { id: 'first-look', minutes: 4 },
  { id: 'year', minutes: 4 },
  { id: 'owner', minutes: 3 },
  { id: 'open', minutes: 1 },
] as const

export type SetUpStep = (typeof SET_UP_STEPS)[number]['id']
export const SET_UP_STEP_IDS = SET_UP_STEPS.map(({ id }) => id) as readonly SetUpStep[]
