import { definePatternRecognizer } from './pattern-recognizer.ts'

/** EUI-48 in the three ways it is written. Digits alone are a time or an account unless a label says otherwise. */
export const macAddress = definePatternRecognizer({
  id: 'mac-address',
  title: 'Network hardware address',
  subject: 'M',
  class: 'I2',
  source: {
    name: 'IEEE Standards Association, Guidelines for Use of Extended Unique Identifier',
    url: 'https://standards.ieee.org/wp-content/uploads/import/documents/tutorials/eui.pdf',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { groups: true },
  patterns: [
    {
      regex: /[\da-f]{2}([:-])[\da-f]{2}\1[\da-f]{2}\1[\da-f]{2}\1[\da-f]{2}\1[\da-f]{2}/gi,
      confidences: [0, 10, 10, 20],
    },
    {
      regex: /[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}/gi,
      confidences: [0, 10, 10, 20],
    },
  ],
  keywords: /macs?|hardware address|physical address|ethernet|wifi|wi-fi|bluetooth/i,
  // Nobody's: all ones is everybody, all zeros is nobody.
  validate: value => (/^[0.:-]+$|^[f.:-]+$/i.test(value) ? false : /[a-f]/i.test(value) ? true : null),
  invalidate: ({ from, to }, { text }) =>
    /[\da-f][:-]$/i.test(text.slice(Math.max(0, from - 2), from)) ||
    /^[:-][\da-f]/i.test(text.slice(to, to + 2)),
  because: {
    shape: 'an address of network hardware',
    checked: 'an address of network hardware',
    both: 'an address of network hardware with its label',
  },
})
