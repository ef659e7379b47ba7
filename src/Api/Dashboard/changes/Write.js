import { useEffect, useState } from 'preact/hooks';
import { html } from '../html.js';
import { get } from '../api.js';
import { exact, moment } from '../format.js';
import { may } from '../session.js';
import { t, unitOf } from '../texts.js';
import { Problem } from '../frame/Problem.js';
import { Undo } from './Undo.js';

const most = 100;

/** One write; opened it shows its rows. */
export function Write({ write, isOpen, undone }) {
  const [shown, show] = useState(isOpen);
  const counts = write.inserted + write.updated + write.deleted;
  const people = ['filledBy', 'checkedBy', 'signedBy'].filter(role => write[role]).map(role => t(role, write[role]));
  return html`
    <details class="write" open=${isOpen} onToggle=${event => event.currentTarget.open && show(true)}>
      <summary>
        <div class="line"><b>${t('write', write.revision)}</b><span>${write.source ?? write.note ?? ''}</span>
          ${write.reverts != null && html`<span class="tag">${t('changes.reverts', write.reverts)}</span>`}
          ${write.reason && html`<span class="tag">${t(`reason.${write.reason}`)}</span>`}
          <span class="small muted">${moment(write.time)}</span></div>
        <p class="small muted">${write.withheld ? t('changes.withheld')
          : [counts ? t('changes.rows', write.inserted, write.updated, write.deleted) : t('changes.same'), write.who, ...people,
            write.source && write.note].filter(Boolean).join(' · ')}</p>
      </summary>
      ${shown && !write.withheld && html`<${Rows} revision=${write.revision} />`}
      ${shown && may('revisions.revert') && counts > 0 && html`<${Undo} revision=${write.revision} undone=${undone} />`}
    </details>`;
}

function Rows({ revision }) {
  const [rows, set] = useState(null);
  const [failure, fail] = useState(null);
  useEffect(() => { get('/changes', { since: revision - 1, limit: most })
    .then(answer => set(answer.items.filter(row => row.revision === revision)), fail); }, [revision]);
  if (!rows) return html`<${Problem} failure=${failure} />`;
  return html`
    <div class="scroll"><table class="rows plain-rows">
      <tbody>${rows.map((row, place) => html`
        <tr key=${place}><th scope="row">${row.item.regionName ?? row.item.name ?? row.item.code}</th><td>
          ${row.item.indicatorName ?? row.resource}</td><td>${row.item.periodLabel ?? ''}</td>
          <td>${row.resource === 'targets' ? html`<span class="tag">${t('role.target')}</span>` : row.item.measure
            && html`<span class="tag">${t(`measure.${row.item.measure}`)}</span>`}</td>
          <td class="number">${row.op === 'delete' ? t('changes.deleted') : row.item.value === undefined ? '' : row.item.value == null
            ? t('status.missing') : html`<b>${exact(row.item.value)}</b> <span class="muted">${unitOf(row.item.unit)}</span>`}</td></tr>`)}</tbody>
    </table></div>
    ${rows.length === most && html`<p class="small muted">${t('changes.only', most)}</p>`}`;
}
