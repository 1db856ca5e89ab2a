import { Parser } from 'htmlparser2'

/** What no reader sees, if it is closed. */
const UNSEEN = new Set(['script', 'style', 'template', 'svg'])
/** Elements that stand apart from what is before and after them, as paragraphs do. */
const APART = new Set(
  'address article aside blockquote body dl div fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table title ul'.split(
    ' ',
  ),
)
/** Elements that begin a line. */
const LINE = new Set(['br', 'dd', 'dt', 'li', 'option', 'tr', 'caption', 'legend'])
const CELL = new Set(['td', 'th'])

/**
 * The text of a page as it is read: paragraphs apart by a blank line, rows of tables and items of lists on lines of their
 * own, cells after a tab; also what stands for an image, what is filled into a form, and the titles of elements. Scripts,
 * styles, templates, drawings and comments are left out; but one without a close tag of its own hides nothing, else a
 * forgotten close tag would hide the rest. Linear in the length.
 */
export function htmlText(html: string): string {
  const out: string[] = []
  /** The unseen elements that are open: what was written before each. */
  const unseen: { readonly length: number; readonly gap: string }[] = []
  /** Titles of elements within a line: they wait for its end, so that they cut no word. */
  let titles: string[] = []
  let kept = 0
  /** What stands between what was written and what comes: nothing, a space, a tab, a line end, a blank line. */
  let gap = ''
  const ask = (wanted: string): void => {
    if (WEIGHT.indexOf(wanted) > WEIGHT.indexOf(gap)) gap = wanted
  }
  const write = (text: string): void => {
    if (unseen.length === 0 && BREAK.test(gap)) writeTitles()
    if (out.length > 0) out.push(gap)
    gap = ''
    out.push(text)
  }
  const writeTitles = (): void => {
    for (const title of titles) out.push('\n', title)
    titles = []
  }
  /** Writes what stands in an attribute, apart from the words around it. */
  const writeApart = (text: string): void => {
    if (text.trim() === '') return
    ask(' ')
    write(text.trim())
    ask(' ')
  }
  const separate = (name: string): void => {
    if (APART.has(name)) ask('\n\n')
    else if (LINE.has(name)) ask('\n')
    else if (CELL.has(name)) ask('\t')
  }
  const parser = new Parser({
    onopentag(name, { alt = '', title = '', value = '' }) {
      if (UNSEEN.has(name)) unseen.push({ length: out.length, gap })
      if (name === 'pre' || name === 'textarea') kept++
      separate(name)
      if (out.length === 0 || BREAK.test(gap) || unseen.length > 0) writeApart(title)
      else if (title.trim() !== '') titles.push(title.trim())
      writeApart(alt)
      if (name === 'input' || name === 'textarea') writeApart(value)
    },
    ontext(text) {
      if (kept > 0) return write(text)
      const words = text.replaceAll(/[ \t\r\n\f]+/g, ' ')
      if (words.startsWith(' ')) ask(' ')
      const trimmed = words.replace(/^ | $/g, '')
      if (trimmed === '') return
      write(trimmed)
      if (words.endsWith(' ')) ask(' ')
    },
    onclosetag(name, implied) {
      if (UNSEEN.has(name)) {
        const before = unseen.pop()
        if (before !== undefined && !implied) {
          out.length = before.length
          gap = before.gap
        }
      }
      if ((name === 'pre' || name === 'textarea') && kept > 0) kept--
      if (name !== 'br') separate(name)
    },
  })
  parser.write(html)
  parser.end()
  writeTitles()
  return out.join('')
}

/** A gap that ends a line or a cell. */
const BREAK = /[\t\n]/
const WEIGHT = ['', ' ', '\t', '\n', '\n\n']
