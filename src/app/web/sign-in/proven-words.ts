/** How the address names a proof that was made. */
export const PROVEN = 'yes'

const TITLE_NOT = 'It is not proven yet'

const NOT: Readonly<Record<string, string>> = {
  'not-allowed':
    'Microsoft did not prove that it is you: the account was another one, or it did not ask you to sign in anew. Close this tab, and try again in the one before. If it stays so, a HIPAA administrator looks into the guide on signing in with Microsoft.',
  'not-signed-in': 'Your session in Ward has ended meanwhile. Sign in again.',
  'bad-usage':
    'This proof was used already, or took longer than ten minutes. Close this tab, and begin again in the one before.',
  'source-broke-off':
    'Microsoft did not answer, or not as Ward can use it. Close this tab, and try again in the one before.',
}

/** What the tab says in which a proof at Microsoft ended. @param outcome as the address has it; anybody can write it */
export function provenWords(outcome: string): { readonly title: string; readonly sentence: string } {
  if (outcome === PROVEN) {
    return {
      title: 'Microsoft has proven that it is you',
      sentence: 'Close this tab. The one before goes on by itself.',
    }
  }
  const sentence = Object.hasOwn(NOT, outcome) ? NOT[outcome] : undefined
  return { title: TITLE_NOT, sentence: sentence ?? 'Close this tab, and try again in the one before.' }
}
