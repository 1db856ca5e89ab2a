import { createScanner, type Scanner } from '../../../assess/recognizers/create-scanner.ts'
import { DECISIONS } from '../../../assess/scanning/evidence.ts'
import { type Lexicon, openLexicon } from '../../../assess/scanning/lexicon.ts'
import { judgeLines } from './judge-lines.ts'
import type { JudgedLine, Order, Question, Reply } from './messages.ts'

/** How long it judges before it listens again, in milliseconds: long enough to get on, short enough to stop at once. */
const SLICE = 40

let opened: { readonly scanner: Scanner; readonly lexicon: Lexicon } | null = null
let wanted = 0

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.ask === 'open') {
    const bytes = new Uint8Array(data.lexicon)
    const scanner = createScanner({ lexicon: bytes })
    opened = { scanner, lexicon: openLexicon(bytes) }
    const words = scanner.recognizers.map(({ id, title, because }) => ({ id, title, because }))
    reply({ is: 'ready', words })
    return
  }
  wanted = data.id
  void judge(data.id, data)
})

/** Stops without a word when something else is wanted meanwhile. */
async function judge(id: number, order: Order): Promise<void> {
  if (opened === null) return
  let first = 0
  let decisions: number[] = []
  let found: JudgedLine[] = []
  let until = performance.now() + SLICE
  const tell = (of: number): void => {
    const done = first + decisions.length
    reply({ is: 'part', id, part: { first, decisions: Uint8Array.from(decisions), found, done, of } })
    first = done
    decisions = []
    found = []
  }
  let all = 1
  for (const { of, ...judged } of judgeLines(opened.scanner, opened.lexicon, order)) {
    all = of
    decisions.push(DECISIONS.indexOf(judged.decision))
    if (judged.evidence.length > 0) found.push(judged)
    if (performance.now() < until) continue
    tell(of)
    await new Promise(resolve => setTimeout(resolve))
    if (wanted !== id) return
    until = performance.now() + SLICE
  }
  tell(all)
  reply({ is: 'done', id })
}

function reply(message: Reply): void {
  postMessage(message)
}
