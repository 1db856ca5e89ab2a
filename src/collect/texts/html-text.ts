import { Parser } from 'htmlparser2'

/** What no reader sees. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'object', 'svg'])
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
 * own, cells after a tab; also what stands for an image. Scripts, styles and comments are left out. Linear in the length.
 */
export function htmlText(html: string): string {
  const out: string[] = []
  let hidden = 0
  let kept = 0
  /** What stands between what was written and what comes: nothing, a space, a tab, a line end, a blank line. */
  let gap = ''
  const ask = (wanted: string): void => {
    if (WEIGHT.indexOf(wanted) > WEIGHT.indexOf(gap)) gap = wanted
  }
  const write = (text: string): void => {
    if (out.length > 0) out.push(gap)
    gap = ''
    out.push(text)
  }
  const separate = (name: string): void => {
    if (APART.has(name)) ask('\n\n')
    else if (LINE.has(name)) ask('\n')
    else if (CELL.has(name)) ask('\t')
  }
  const parser = new Parser({
    onopentag(name, { alt = '' }) {
      if (UNSEEN.has(name)) hidden++
      if (name === 'pre' || name === 'textarea') kept++
      separate(name)
      if (hidden === 0 && alt.trim() !== '') write(alt.trim())
    },
    ontext(text) {
      if (hidden > 0) return
      if (kept > 0) return write(text)
      const words = text.replaceAll(/[ \t\r\n\f]+/g, ' ')
      if (words.startsWith(' ')) ask(' ')
      const trimmed = words.replace(/^ | $/g, '')
      if (trimmed === '') return
      write(trimmed)
      if (words.endsWith(' ')) ask(' ')
    },
    onclosetag(name) {
      if (UNSEEN.has(name) && hidden > 0) hidden--
      if ((name === 'pre' || name === 'textarea') && kept > 0) kept--
      if (name !== 'br') separate(name)
    },
  })
  parser.write(html)
  parser.end()
  return out.join('')
}

const WEIGHT = ['', ' ', '\t', '\n', '\n\n']
