import { html } from '../html.js';
import { moment } from '../format.js';
import { t } from '../texts.js';
import { table } from '../texts/table.js';

/** What was done with it, the oldest first. */
export const Trail = ({ trail }) => html`
  <section class="panel">
    <h2>${t('review.trail')}</h2>
    <ul class="history">${trail.map((event, place) => html`
      <li key=${place}><span class="muted">${moment(event.time)}</span>
        <span>${table[`action.${event.action}`] ? t(`action.${event.action}`) : event.action} ${event.who ?? ''} ${event.note
          && html`“${event.note}”`} ${event.revision != null && html`<span class="muted">${t('write', event.revision)}</span>`}</span>
            </li>`)}</ul>
  </section>`;
