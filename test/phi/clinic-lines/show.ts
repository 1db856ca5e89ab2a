// node test/phi/clinic-lines/show.ts missed|flagged|review: the lines that Ward judges otherwise, with its evidence.
import { isFalseFlag, isMissed, type JudgedLine, judgedLines } from './judged-lines.ts'

const KINDS: Readonly<Record<string, (line: JudgedLine) => boolean>> = {
  missed: isMissed,
  flagged: isFalseFlag,
  // All that went wrong with the middle answer, which the figures of the test do not count.
  review: line => line.said !== line.expected && !isMissed(line) && !isFalseFlag(line),
}

const wrong = KINDS[process.argv[2] ?? '']
if (wrong) {
  const lines = judgedLines()
  const shown = lines.filter(wrong)
  for (const each of shown) console.log(show(each))
  console.log(`${shown.length} of ${lines.length} lines`)
} else {
  console.error('Say which: node test/phi/clinic-lines/show.ts missed|flagged|review')
  process.exitCode = 2
}

function show({ file, line, field, place, expected, text, judgement }: JudgedLine): string {
  const evidence = judgement.evidence.map(
    ({ recognizer, class: kind, offset, length, because }) =>
      `${kind} ${recognizer} “${text.slice(offset, offset + length)}”${because ? ` (${because})` : ''}`,
  )
  const where = `${file}:${line} ${field}${place ? ' in a place of ePHI' : ''}`
  return `${where}\n  ${text}\n  ${expected} expected, ${judgement.decision} said: ${evidence.join('; ') || 'no evidence'}`
}
