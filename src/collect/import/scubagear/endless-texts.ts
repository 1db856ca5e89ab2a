import { UnreadableShape } from './graph-shape.ts'

/** Longer than any name, id or address of Microsoft's; reports and pages hold that much of one. */
const LONGEST_NAME = 1_000
/** Longer than any rule, disclaimer or DNS record. */
const LONGEST_TEXT = 20_000
/** What holds sentences and rules, not names. */
const TEXTS = new Set(['texts', 'rule', 'ApplyHtmlDisclaimerText', 'AdvancedRule'])

/**
 * Nothing in a fact is so long that it could not be shown to a person.
 * @param value what a schema let through: of bounded depth but for `z.unknown()`, which toGraphShape bounds.
 * @throws UnreadableShape
 */
export function refuseEndlessTexts(value: unknown, most = LONGEST_NAME): void {
  if (typeof value === 'string') {
    if (value.length > most) throw new UnreadableShape('it holds a text that is too long to be Microsoft’s')
  } else if (Array.isArray(value)) {
    for (const item of value) refuseEndlessTexts(item, most)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value))
      refuseEndlessTexts(member, TEXTS.has(name) ? LONGEST_TEXT : most)
  }
}
