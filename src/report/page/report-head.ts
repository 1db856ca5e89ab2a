import { createHash } from 'node:crypto'
import { Html, html } from '../html.ts'

/**
 * The head of a report that is one file: its own policy lets only the code of these blocks run or style, so nothing that a
 * tenant calls itself can (https://www.w3.org/TR/CSP3/).
 * @param code.script runs only where it is given
 */
export function reportHead(title: string, code: { readonly style: string; readonly script?: string }): Html {
  const policy = [
    "default-src 'none'",
    ...(code.script === undefined ? [] : [`script-src '${hashOf(code.script)}'`]),
    `style-src '${hashOf(code.style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${Html.ofCode(code.style)}</style>
</head>`
}

function hashOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`
}
