const SIGN_IN: Readonly<Record<string, string>> = {
  'not-allowed':
    'Microsoft knows you, but you were not let in: nobody has given you a role in Ward, or the account is of another organisation. Ask a HIPAA administrator.',
  'bad-usage':
    'The sign-in with Microsoft was used already, took too long, or was begun elsewhere. Begin again.',
  'source-broke-off':
    'Microsoft did not answer, or not as Ward can use it. Try again; if it stays, tell the administrator.',
}
const LINK: Readonly<Record<string, string>> = {
  ...SIGN_IN,
  'not-allowed':
    'Nothing was connected: the account is of another organisation, or Microsoft did not sign you in.',
  'already-exists':
    'Nothing was connected: this Microsoft account belongs to somebody else’s account in Ward.',
}
const OTHER = {
  'sign-in': 'Signing in with Microsoft did not work. Try again, or sign in another way.',
  link: 'Nothing was connected. Try again.',
}

/**
 * What went wrong on the way by Microsoft, by the code in the address; null when nothing did.
 * @param search of the address, which anybody can write
 */
export function microsoftProblem(search: string, errand: 'sign-in' | 'link'): string | null {
  const code = new URLSearchParams(search).get('microsoft')
  if (code === null) return null
  const words = errand === 'link' ? LINK : SIGN_IN
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? OTHER[errand]
}
