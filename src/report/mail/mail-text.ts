import { type Html, html } from '../html.ts'

/** A mail before it has a recipient. Both bodies say the same. */
export interface MailText {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A part of a mail. */
export type MailPart =
  | { readonly is: 'paragraph'; readonly words: string }
  | { readonly is: 'list'; readonly heading: string; readonly items: readonly string[] }
  | { readonly is: 'link'; readonly words: string; readonly address: string }

/** On every mail: why it came, and that nothing else is in it. */
const FOOT =
  'You get this because you have an account in Ward. Its mails name no patient; the details are in Ward.'

export function paragraph(words: string): MailPart {
  return { is: 'paragraph', words }
}

/** Nothing where there are no items. */
export function list(heading: string, items: readonly string[]): readonly MailPart[] {
  return items.length === 0 ? [] : [{ is: 'list', heading, items }]
}

/** @param address http or https, as `linkTo` makes it */
export function mailLink(words: string, address: string): MailPart {
  return { is: 'link', words, address }
}

/** Plain text (lines of any length: mail programs wrap them) and simple HTML without pictures, styles or anything from elsewhere. */
export function mailText(subject: string, parts: readonly MailPart[]): MailText {
  const all = [...parts, paragraph(FOOT)]
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${subject}</title></head><body>${all.map(inHtml)}</body></html>`
  return { subject, text: `${all.map(inText).join('\n\n')}\n`, html: page.markup }
}

function inText(part: MailPart): string {
  if (part.is === 'paragraph') return part.words
  if (part.is === 'link') return `${part.words}: ${part.address}`
  return [`${part.heading}:`, ...part.items.map(item => `- ${item}`)].join('\n')
}

function inHtml(part: MailPart): Html {
  if (part.is === 'paragraph') return html`<p>${part.words}</p>`
  if (part.is === 'link') return html`<p><a href="${part.address}">${part.words}</a></p>`
  return html`<p><strong>${part.heading}</strong></p><ul>${part.items.map(item => html`<li>${item}</li>`)}</ul>`
}
