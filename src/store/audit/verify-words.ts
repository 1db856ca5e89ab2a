import { AppError } from '../../base/app-error.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { type WordBlock, wordBlocks, wordTokens } from './words.ts'

const AT_ONCE = 20
const MOST_TOLD = 20

/**
 * Opens every block of the dictionary, and looks every word of it up by its token. Numbers are given one after the other, so
 * a gap is a loss.
 */
export async function verifyWords(
  folder: ScopeFolder<TenantTables>,
  say: (problem: string) => void,
): Promise<void> {
  const open = wordBlocks(folder)
  const tokenOf = wordTokens(folder)
  const page = folder.database.reading(
    'select from_id, to_id, sealed from audit_word_blocks where from_id > ? order by from_id limit ?',
  )
  const byToken = folder.database.reading('select id from audit_words where token = ?')
  const tokens = await countTokens(folder)
  let [next, before, wrong] = [1, 0, 0]
  const tell = (problem: string): void => {
    wrong += 1
    if (wrong <= MOST_TOLD) say(problem)
  }
  for (;;) {
    const blocks = page.all(before, AT_ONCE) as readonly WordBlock[]
    if (blocks.length === 0) break
    for (const block of blocks) {
      const { from_id: from, to_id: to } = block
      before = from
      if (from !== next) tell(`Words ${next} to ${from - 1} of the audit events are lost.`)
      next = to
      const words = openedOrNull(() => open(block))
      if (words === null) {
        tell(`Words ${from} to ${to - 1} of the audit events are not what was kept.`)
        continue
      }
      words.forEach((word, at) => {
        const row = byToken.get(tokenOf(word)) as { readonly id: number } | undefined
        if (row?.id !== from + at) tell(`Word ${from + at} of the audit events is not found by its token.`)
      })
    }
  }
  if (wrong > MOST_TOLD) say(`${wrong - MOST_TOLD} more words of the audit events are not what was kept.`)
  // Counted before: words that came while these were read are no loss.
  if (tokens > next - 1) say('The dictionary of the audit events has words without a number.')
}

async function countTokens(folder: ScopeFolder<TenantTables>): Promise<number> {
  const { tokens } = await folder.database.read
    .selectFrom('audit_words')
    .select(({ fn }) => fn.countAll<number>().as('tokens'))
    .executeTakeFirstOrThrow()
  return tokens
}

function openedOrNull(open: () => readonly string[]): readonly string[] | null {
  try {
    return open()
  } catch (error) {
    if (error instanceof AppError || error instanceof SyntaxError) return null
    throw error
  }
}
