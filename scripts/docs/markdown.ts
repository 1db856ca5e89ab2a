/** A generated page: says first that it is one, and from what. Parts that are empty are left out. */
export function page(title: string, source: string, ...parts: string[]): string {
  const head = `<!-- Made by \`npm run docs\` from ${source}. Do not edit. -->`
  return `${[head, `# ${title}`, ...parts].filter(part => part !== '').join('\n\n')}\n`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\r?\n/g, ' ')

/** A list, numbered when `ordered`; an item is one line. */
export function list(items: readonly string[], { ordered = false } = {}): string {
  return items.map((item, at) => `${ordered ? `${at + 1}.` : '-'} ${oneLine(item)}`).join('\n')
}

const oneLine = (text: string) => text.replace(/\s*\r?\n\s*/g, ' ')

/**
 * A declared text as Markdown that shows exactly that text: no part of it becomes emphasis, a link, a tag, a formula, a
 * heading or a list. Addresses stay as they are, because a renderer makes them links with their escapes.
 */
export function plain(text: string): string {
  return oneLine(text)
    .split(/(https?:\/\/\S+)/)
    .map((part, at) => (at % 2 === 1 ? part : escaped(part)))
    .join('')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([#>+-])/, '\\$1')
}

const escaped = (text: string) => text.replace(/[\\`*_[\]<~$]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&')

/** A name or a value as code, whatever backticks it holds. */
export function code(text: string): string {
  const fence = fenceFor(text, 1)
  const pad = /^`|`$/.test(text) ? ' ' : ''
  return `${fence}${pad}${oneLine(text)}${pad}${fence}`
}

/** A command as a block of its own, line by line. */
export function block(text: string, language: string): string {
  const fence = fenceFor(text, 3)
  return `${fence}${language}\n${text}\n${fence}`
}

/** More backticks in a row than the text has anywhere. */
function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  return '`'.repeat(longest >= least ? longest + 1 : least)
}

/** `shown` is Markdown already. Brackets and spaces in the address are encoded: they would end it early. */
export function link(shown: string, to: string): string {
  return `[${shown}](${to.replace(/[()<>\s]/g, letter => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)})`
}

/** What GitHub makes of a heading, to link to it. */
export function headingAnchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
