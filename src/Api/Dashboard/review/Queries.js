import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { moment } from '../format.js';
import { may } from '../session.js';
import { colon, t } from '../texts.js';

/** What is unlikely in it, each with its answer 说明; one answer may be for several. */
export function Queries({ queries, answer }) {
  const [chosen, choose] = useState(() => new Set(queries.filter(query => query.raised && !query.answer).map(query => query.number)));
  const [text, type] = useState('');
  const toggle = (number, isIn) => {
    const next = new Set(chosen);
    isIn ? next.add(number) : next.delete(number);
    choose(next);
  };
  const open = queries.some(query => query.raised && !query.answer);
  const send = event => {
    event.preventDefault();
    answer([...chosen], text.trim());
    type('');
  };
  return html`
    <section class="panel">
      <h2>${t('review.queries')}</h2>
      <ul class="told">${queries.map(query => html`
        <li key=${query.number}>
          <code>${query.number}</code>
          <span>${query.message}<br />${query.answer
            ? html`<span><b>${t('review.answer')}${colon()}</b>${query.answer} <span class="small muted">
              ${[query.answeredBy, query.answered && moment(query.answered)].filter(Boolean).join(' · ')}</span></span>`
            : html`<span class="warn">▲ ${t('review.unanswered')}</span>`}</span>
          ${answer && query.raised && !query.answer
            && html`<label class="check"><input type="checkbox" checked=${chosen.has(query.number)}
              onChange=${event => toggle(query.number, event.currentTarget.checked)} /> ${t('review.answer')}</label>`}
        </li>`)}</ul>
      ${answer && open && may('submissions.write') && html`
        <form onSubmit=${send}>
          <label class="field"><span>${t('review.answer')}</span><textarea class="input-text" required maxlength="4000" value=${text}
            onInput=${event => type(event.currentTarget.value)} /></label>
          <p class="actions"><button class="button" disabled=${!chosen.size}>${t('review.answer.send')}</button></p>
        </form>`}
    </section>`;
}
