import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { moment } from '../format.js';
import { may } from '../session.js';
import { t } from '../texts.js';
import { Rows } from './Rows.js';
import { Undo } from './Undo.js';

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
      ${shown && !write.withheld && html`<${Rows} since=${write.revision - 1} only=${write.revision} />`}
      ${shown && may('revisions.revert') && counts > 0 && html`<${Undo} revision=${write.revision} undone=${undone} />`}
    </details>`;
}
