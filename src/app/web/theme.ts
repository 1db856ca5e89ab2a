import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import type { Verdict } from '../../base/verdict.ts'

/** Colours of the verdicts, 4.5:1 or more on the page and on a card, beside Fluent's own tokens. */
const LIGHT: { readonly [V in Verdict]: string } = {
  fail: '#b3261e',
  unknown: '#855300',
  'not-licensed': '#6a3fa0',
  manual: '#0b5cad',
  pass: '#1a6b34',
  'not-applicable': '#5c5d66',
}
const DARK: { readonly [V in Verdict]: string } = {
  fail: '#ff9a90',
  unknown: '#f0b860',
  'not-licensed': '#c9a8f5',
  manual: '#8ab8f0',
  pass: '#7fd199',
  'not-applicable': '#b4b5c0',
}

/** The name of a verdict's colour as the provider writes it into the page. */
export function verdictColour(verdict: Verdict): string {
  return `var(--verdict-${verdict})`
}

function withVerdicts(theme: Theme, colours: { readonly [V in Verdict]: string }): Theme {
  return {
    ...theme,
    ...Object.fromEntries(Object.entries(colours).map(([name, value]) => [`verdict-${name}`, value])),
  }
}

const light = withVerdicts(webLightTheme, LIGHT)
const dark = withVerdicts(webDarkTheme, DARK)

/** Light or dark, as the system is set, also when it changes while the page is open. Paper is light. */
export function useSystemTheme(): Theme {
  return useMedia('screen and (prefers-color-scheme: dark)') ? dark : light
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    onChange => {
      const media = matchMedia(query)
      media.addEventListener('change', onChange)
      return () => media.removeEventListener('change', onChange)
    },
    () => matchMedia(query).matches,
  )
}
