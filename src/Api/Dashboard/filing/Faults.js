import { html } from '../html.js';
import { comma, t } from '../texts.js';
import { cellsOf } from './Found.js';

/** What is wrong, cell by cell, with what may have been meant. */
export function Faults({ faults, leftOut, leave }) {
  if (!faults.length) return null;
  const toggle = (fault, isOut) => {
    const next = new Set(leftOut);
    for (const cell of cellsOf(fault)) isOut ? next.add(cell) : next.delete(cell);
    leave(next);
  };
  return html`
    <section class="panel">
      <h2 class="bad">■ ${t('faults')} <span class="muted small">${t('faults.hint')}</span></h2>
      <ul class="told">${faults.map((fault, place) => {
        const cells = cellsOf(fault);
        return html`
          <li key=${place}>
            <code>${fault.cell ?? ''}</code>
            <span>${fault.message}${fault.nearest.length > 0
              && html` <span class="muted">${t('fault.nearest')}${fault.nearest.join(comma())}</span>`}</span>
            ${cells.length > 0 && html`<label class="check"><input type="checkbox" checked=${cells.every(cell => leftOut.has(cell))}
              onChange=${event => toggle(fault, event.currentTarget.checked)} />
              ${t('fault.leave')} ${cells.slice(0, 3).join(comma())}${cells.length > 3 ? '…' : ''}</label>`}
          </li>`;
      })}</ul>
    </section>`;
}
