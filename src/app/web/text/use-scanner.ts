import { useCallback, useEffect, useRef, useState } from 'react'
import { DECISIONS, type Decision } from '../../../assess/scanning/evidence.ts'
import { valuesOf } from './judge-lines.ts'
import type { Lines } from './lines.ts'
import type { JudgedLine, Order, RecognizerWords } from './messages.ts'
import { type OpenScanner, openScanner } from './open-scanner.ts'

export type ScannerState = 'loading' | 'ready' | 'no-answer' | 'broken'

/** What was decided on a text, with the text it was decided on. */
export interface Answer {
  readonly order: Order
  readonly lines: Lines
  readonly counts: { readonly [D in Decision]: number }
  readonly decisionOf: (line: number) => Decision
  readonly judged: (line: number) => JudgedLine
}

export type Judging =
  | { readonly state: 'empty' }
  | { readonly state: 'judging'; readonly done: number; readonly of: number }
  | { readonly state: 'judged'; readonly answer: Answer }

/** Typing is over when nothing came for so many milliseconds. */
const PAUSE = 200
/** A text that takes time, in UTF-16 units. */
const LONG = 50_000

/** The thread that judges, opened with the page and ended with it, and how to open it again. */
export function useScanner(): readonly [ScannerState, OpenScanner | null, () => void] {
  const [scanner, setScanner] = useState<OpenScanner | null>(null)
  const [state, setState] = useState<ScannerState>('loading')
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    openScanner(stop.signal, () => setState('broken')).then(
      opened => {
        if (stop.signal.aborted) return
        setScanner(opened)
        setState('ready')
      },
      () => {
        if (!stop.signal.aborted) setState('no-answer')
      },
    )
    return () => {
      stop.abort()
      setScanner(null)
    }
  }, [tries])
  const again = useCallback(() => {
    setState('loading')
    setTries(count => count + 1)
  }, [])
  return [state, scanner, again]
}

/** Judges what is asked as it changes. The text is held by this page alone. */
export function useJudging(scanner: OpenScanner | null, order: Order): Judging {
  const [judging, setJudging] = useState<Judging>({ state: 'empty' })
  const latest = useRef(0)
  useEffect(() => {
    const mine = ++latest.current
    if (order.text.trim() === '') {
      setJudging({ state: 'empty' })
      return
    }
    if (scanner === null) return
    const timer = setTimeout(() => {
      const collected = collecting(order)
      // A short text is judged before an eye could read that it is being judged.
      if (order.text.length > LONG) setJudging({ state: 'judging', done: 0, of: valuesOf(order).count })
      scanner.judge(
        order,
        part => {
          collected.add(part)
          const { done, of } = part
          if (mine === latest.current && done < of) setJudging({ state: 'judging', done, of })
        },
        () => {
          if (mine === latest.current) setJudging({ state: 'judged', answer: collected.answer() })
        },
      )
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [scanner, order])
  return judging
}

function collecting(order: Order) {
  const lines = valuesOf(order)
  const decisions = new Uint8Array(lines.count).fill(DECISIONS.indexOf('none'))
  const found = new Map<number, JudgedLine>()
  const decisionOf = (line: number): Decision => DECISIONS[decisions[line] ?? -1] ?? 'none'
  return {
    add: (part: { first: number; decisions: Uint8Array; found: readonly JudgedLine[] }): void => {
      decisions.set(part.decisions, part.first)
      for (const each of part.found) found.set(each.line, each)
    },
    answer: (): Answer => {
      const counts = { confirmed: 0, likely: 0, identifier: 0, review: 0, none: 0 }
      for (let line = 0; line < lines.count; line++) counts[decisionOf(line)]++
      return {
        order,
        lines,
        counts,
        decisionOf,
        judged: line =>
          found.get(line) ?? {
            line,
            decision: 'none',
            confidence: 0,
            rule: 'nothing',
            evidence: [],
            count: 0,
            sensitive: [],
          },
      }
    },
  }
}

/** The words of a recognizer; its id where it is not known. */
export function wordsOf(words: readonly RecognizerWords[], id: string): RecognizerWords {
  return words.find(each => each.id === id) ?? { id, title: id, because: {} }
}
