/**
 * What the report does beyond showing: search, open and close, and open for paper. It is part of the file, allowed by
 * its hash; without it (a mail reader that runs no scripts) the report is whole and its tools stay hidden.
 */
export const REPORT_SCRIPT = `'use strict'
const all = query => Array.from(document.querySelectorAll(query))
const items = all('.item')
const texts = items.map(item => item.textContent.toLowerCase())
const parts = all('.part')
const cards = all('details.check')
const search = document.getElementById('search')
const found = document.getElementById('found')
const printed = document.getElementById('printed')
for (const tools of all('.tools')) tools.hidden = false
function filter() {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
  let shown = 0
  items.forEach((item, index) => {
    item.hidden = !words.every(word => texts[index].includes(word))
    if (!item.hidden) shown += 1
  })
  const searching = words.length > 0
  document.body.classList.toggle('searching', searching)
  const visible = place => place.querySelectorAll('.item:not([hidden])').length
  for (const group of all('.holds')) group.hidden = searching && visible(group) === 0
  const counts = []
  for (const part of parts) {
    const count = visible(part)
    part.hidden = searching && count === 0
    if (count > 0) counts.push(count + ' ' + part.dataset.part)
  }
  found.textContent = !searching ? '' : shown === 0 ? 'Nothing matches.' : shown + ' of ' + items.length + ' match: ' + counts.join(', ') + '.'
  printed.textContent = searching ? 'Printed with a search on: only what matches \\u201c' + words.join(' ') + '\\u201d is shown.' : ''
}
function clear() { search.value = ''; filter() }
search.addEventListener('input', filter)
search.addEventListener('keydown', event => { if (event.key === 'Escape') clear() })
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target === search) return
  event.preventDefault()
  search.focus()
})
function openAll(open) { for (const card of cards) if (!card.hidden) card.open = open }
document.getElementById('open-all').addEventListener('click', () => openAll(true))
document.getElementById('close-all').addEventListener('click', () => openAll(false))
function openNamed() {
  let name = ''
  try { name = decodeURIComponent(location.hash.slice(1)) } catch { return }
  const target = document.getElementById(name)
  if (!target) return
  if (target.closest('[hidden]') || (document.body.classList.contains('searching') && target.closest('.aside'))) clear()
  if (target.matches('details')) target.open = true
  target.scrollIntoView()
}
addEventListener('hashchange', openNamed)
// The same link a second time changes no hash.
document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]')
  if (link && link.hash === location.hash) openNamed()
})
openNamed()
let closed = []
addEventListener('beforeprint', () => {
  closed = all('details.paper').filter(one => !one.open)
  for (const one of closed) one.open = true
})
addEventListener('afterprint', () => { for (const one of closed) one.open = false })
`
