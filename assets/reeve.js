// Everything works without this file. It tells the style sheet that scripts run, starts the components that need one,
// and narrows a long table while a person types.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// No page of ours needs an MoJ script unless it says so, and the file is large.
if (document.querySelector('[data-module^="moj-"]')) {
  import('./moj-frontend.min.js').then((moj) => moj.initAll())
}

const folded = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

function narrowAsTyped(form) {
  const table = document.getElementById(form.dataset.filter)
  const box = form.querySelector('input[type="search"]')
  if (!table || !box) return

  const rows = [...table.tBodies].flatMap((body) => [...body.rows])
  const words = new Map(rows.map((row) => [row, folded(row.textContent)]))
  const count = document.createElement('p')
  count.className = 'reeve-search__count'
  count.setAttribute('role', 'status')
  form.append(count)

  const narrow = () => {
    const wanted = folded(box.value).split(' ')
    const shown = rows.filter((row) => wanted.every((word) => words.get(row).includes(word)))
    rows.forEach((row) => { row.hidden = !shown.includes(row) })
    count.textContent = form.dataset.filterShown
      .replace('{shown}', shown.length)
      .replace('{all}', rows.length)
  }
  box.addEventListener('input', narrow)
}

document.querySelectorAll('form[data-filter]').forEach(narrowAsTyped)
