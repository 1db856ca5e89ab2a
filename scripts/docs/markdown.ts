/** A generated page: says first that it is one, and from what. */
export function page(title: string, source: string, ...parts: string[]): string {
  const head = `<!-- Made by \`npm run docs\` from ${source}. Do not edit. -->`
  return `${[head, `# ${title}`, ...parts].join('\n\n')}\n`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\r?\n/g, ' ')
