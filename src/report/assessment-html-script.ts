/**
 * What the report does beyond showing: search, open and close, print everything. It is part of the file, allowed by its
 * hash; without it (a mail reader that runs no scripts) the report is whole and the tools stay hidden.
 */
export const REPORT_SCRIPT = `'use strict'
const cards = Array.from(document.querySelectorAll('details.check'))
const texts = cards.map(card => card.textContent.toLowerCase())
const search = document.getElementById('search')
const found = document.getElementById('found')
document.querySelector('.tools').hidden = false
function filter() {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
  let shown = 0
  cards.forEach((card, index) => {
    card.hidden = !words.every(word => texts[index].includes(word))
    if (!card.hidden) shown += 1
  })
  for (const group of document.querySelectorAll('.group')) group.hidden = !group.querySelector('details.check:not([hidden])')
  found.textContent = words.length === 0 ? '' : shown === 0 ? 'No check matches.' : shown + ' of ' + cards.length + ' checks match.'
}
search.addEventListener('input', filter)
search.addEventListener('keydown', event => {
  if (event.key === 'Escape') { search.value = ''; filter() }
})
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target === search) return
  event.preventDefault()
  search.focus()
})
function openAll(open) { for (const card of cards) if (!card.hidden) card.open = open }
document.getElementById('open-all').addEventListener('click', () => openAll(true))
document.getElementById('close-all').addEventListener('click', () => openAll(false))
function openNamed() {
  const card = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (card && card.matches('details.check')) { card.hidden = false; card.open = true; card.scrollIntoView() }
}
addEventListener('hashchange', openNamed)
openNamed()
let closed = []
addEventListener('beforeprint', () => { closed = cards.filter(card => !card.open); for (const card of closed) card.open = true })
addEventListener('afterprint', () => { for (const card of closed) card.open = false })
`
