import { IDENTIFIERS } from './health-sources.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

/** A room or a bed: narrows down who lies in it. Alone it is as often a meeting room, so it is weak. */
export const roomOrBed = definePatternRecognizer({
  id: 'room-or-bed',
  title: 'Room or bed',
  subject: 'R',
  class: 'I2',
  source: IDENTIFIERS,
  onlyIdentity: true,
  needs: { digits: 1, heads: ['bed', 'room', 'rm'] },
  patterns: [
    {
      regex: /\bbed ?#? ?(?<value>\d{1,4}-?[A-Z]?)/gi,
      confidences: [0, 0, 25, 0],
      because: 'bed',
      labelled: true,
    },
    {
      regex: /\b(?:room|rm\.?) ?#? ?(?<value>\d{1,4}-?[A-Z]?)/gi,
      confidences: [0, 0, 15, 0],
      because: 'room',
      labelled: true,
    },
  ],
  because: { shape: 'a room or a bed', bed: 'the number of a bed', room: 'the number of a room' },
})
