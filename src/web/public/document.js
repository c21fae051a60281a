// A document's page: the outline stands open where there is room for it, and the quote has the focus.

const outline = document.querySelector('.outline details')
const wide = matchMedia('(min-width: 1000px)')
if (outline && !wide.matches) outline.open = false

if (location.hash === '#trich') {
  const quote = document.getElementById('trich')
  quote?.scrollIntoView({ block: 'center' })
  quote?.focus({ preventScroll: true })
}
