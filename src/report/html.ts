/** Markup that may stand in a page as it is. Only `html` makes it, so a text from outside cannot become markup. */
export class Html {
  readonly markup: string
  private constructor(markup: string) {
    this.markup = markup
  }
  /** For texts that are written in the code, such as a style sheet. */
  static ofCode(markup: string): Html {
    return new Html(markup)
  }
}

type Value = Html | string | number | readonly (Html | string)[] | null

/** A piece of a page: every value in it is escaped unless it is itself such a piece. null is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = parts[0] ?? ''
  values.forEach((value, index) => {
    markup += markupOf(value) + (parts[index + 1] ?? '')
  })
  return Html.ofCode(markup)
}

function markupOf(value: Value): string {
  if (value === null) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escapeHtml(value)
  return value.map(markupOf).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/**
 * A text as content or as a quoted attribute. Control characters and those that turn the direction of reading, with
 * which a name could pass for another, become U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .replace(/[&<>"'`]/g, character => ENTITIES[character] ?? '')
}

/** A link to a page of the web, or only its words when the address is anything but https. */
export function link(address: string, words: string): Html {
  return /^https:\/\/[^\s]+$/i.test(address)
    ? html`<a href="${address}" rel="noreferrer noopener">${words}</a>`
    : html`${words}`
}
