const BROWSERS: readonly (readonly [sign: RegExp, name: string])[] = [
  // Each names those after it too, so the order matters.
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\b(iPhone|iPad)\b/, 'an iPhone or iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'a Mac'],
  [/\bLinux\b/, 'Linux'],
]

/** "Edge on Windows", from what the browser says of itself, which anybody can make up. */
export function browserWords(agent: string): string {
  const browser = BROWSERS.find(([sign]) => sign.test(agent))?.[1] ?? 'An unknown browser'
  const system = SYSTEMS.find(([sign]) => sign.test(agent))?.[1]
  return system === undefined ? browser : `${browser} on ${system}`
}

const METHODS: Readonly<Record<string, string>> = {
  password: 'a password alone',
  'password+totp': 'a password and the authenticator',
  'password+recovery-code': 'a password and a recovery code',
  'password+passkey': 'a password and a passkey',
  passkey: 'a passkey',
  microsoft: 'a Microsoft account',
  'first-run': 'the link of the first start',
  invitation: 'an invitation',
  'break-glass': 'the break-glass account',
}

/** How somebody signed in; a way that this page does not know yet is told as it is kept. */
export function methodWords(method: string): string {
  return METHODS[method] ?? method
}
