import type { Problem } from '../../api/contracts/problem.ts'

const NO_ANSWER = 'Ward does not answer. Check that it is running, then try again.'

/**
 * Has the browser save what an address answers as a file. It is asked for first, so that a refusal is a sentence on the page
 * and not a file. @returns what is wrong, or null
 */
export async function saveExport(address: string, name: string): Promise<string | null> {
  let answer: Response
  let bytes: Blob
  try {
    answer = await fetch(address, { headers: { accept: 'text/csv, application/json' } })
    if (!answer.ok) return ((await answer.json()) as Problem).detail
    bytes = await answer.blob()
  } catch {
    return NO_ANSWER
  }
  const url = URL.createObjectURL(new Blob([bytes], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken it over by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 1000)
  return null
}
