import { definePatternRecognizer } from './pattern-recognizer.ts'

/**
 * Procedure codes, by their ranges: the list of CPT is its owner's. Category I 00100 to 99607, II and III with a last F, T,
 * U or M; HCPCS level II with a letter A to V before four digits. Any five digits look so: only with a label.
 */
export const cptHcpcs = definePatternRecognizer({
  id: 'cpt-hcpcs',
  title: 'Procedure code',
  subject: 'health',
  class: 'H1',
  source: {
    name: 'CMS, Healthcare Common Procedure Coding System (HCPCS)',
    url: 'https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system',
    asOf: '2026-11-22',
  },
  needs: { digits: 4, heads: ['cpt', 'hcpcs', 'procedure', 'billing', 'modifier'] },
  patterns: [{ regex: /\d{4}[\dFTUM]|[A-V]\d{4}/g, confidences: [0, 0, 80, 80] }],
  keywords: /cpt|cpt ?-?4|cpts|hcpcs|(?:procedure|billing|billed) codes?|cpt codes?|modifier/i,
  validate: value =>
    /^\d{5}$/.test(value) ? value >= '00100' && value <= '99607' : !/^[A-Z]?0000/.test(value),
  invalidate: ({ from, to }, { text }) =>
    /[$.\d-]$/.test(text.slice(Math.max(0, from - 1), from)) ||
    /^(?:[.,]\d|-\d{4})/.test(text.slice(to, to + 5)),
  because: { shape: 'a procedure code with its label' },
})
