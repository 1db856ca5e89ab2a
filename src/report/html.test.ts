import { describe, expect, test } from 'vitest'
import { escapeHtml, html, link } from './html.ts'

describe('a text from outside', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;', 'markup'],
    [
      '"><img src=x onerror=alert(1)>',
      '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;',
      'breaks out of an attribute',
    ],
    ["' onload='x", '&#39; onload=&#39;x', 'breaks out of single quotes'],
    ['`x`', '&#96;x&#96;', 'a quote to old browsers'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;', 'escaped already: shown as it was written'],
    ['\u202egnp.exe', '\ufffdgnp.exe', 'turns the direction of reading'],
    ['a\u0000b\u001bc', 'a\ufffdb\ufffdc', 'control characters'],
    ['Zoë 健康 🏥\n\tnext', 'Zoë 健康 🏥\n\tnext', 'names of the world and line ends stay'],
  ])('%j becomes %j: %s', (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped)
  })

  test('is escaped in every place of a piece, and a piece is not escaped again', () => {
    const inner = html`<b>${'<i>'}</b>`
    expect(html`<p title="${'"'}">${inner}${['<', html`<br>`]}${null}${3}</p>`.markup).toBe(
      '<p title="&quot;"><b>&lt;i&gt;</b>&lt;<br>3</p>',
    )
  })
})

describe('a link', () => {
  test.each([
    ['https://learn.microsoft.com/x', true, 'a page of the web'],
    ['javascript:alert(1)', false, 'runs code'],
    [' https://x', false, 'begins with a blank'],
    ['https://x" onclick="alert(1)', false, 'holds a blank'],
    ['http://learn.microsoft.com', false, 'can be changed on the way'],
    ['data:text/html,<script>1</script>', false, 'carries its own page'],
    ['//evil.example', false, 'has no scheme'],
  ])('to %j: %s, %s', (address, isLink) => {
    expect(link(address, 'words').markup.startsWith('<a ')).toBe(isLink)
  })
})
