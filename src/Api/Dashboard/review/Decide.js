import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { may } from '../session.js';
import { t } from '../texts.js';

/** Approve, perhaps for a later time; return with a comment; or take one's own back. */
export function Decide({ item, act }) {
  const [note, type] = useState('');
  const [release, at] = useState('');
  const [wants, need] = useState(false);
  const body = () => ({ ...(note.trim() && { note: note.trim() }), ...(release && { releaseAt: new Date(release).toISOString() }) });
  const giveBack = () => (note.trim() ? act('return', { note: note.trim() }) : need(true));
  return html`
    <section class="panel">
      ${item.awaitsYou ? html`
        <label class="field"><span>${t('review.note')}</span><textarea class="input-text" maxlength="4000" value=${note}
          onInput=${event => { type(event.currentTarget.value); need(false); }} /></label>
        ${wants && html`<p class="bad" role="alert">■ ${t('review.return.note')}</p>`}
        <label class="field"><span>${t('review.release')}</span><input class="input-text" type="datetime-local" value=${release}
          onInput=${event => at(event.currentTarget.value)} /></label>
        <p class="actions">
          <button class="button primary" onClick=${() => act('approve', body())}>${t('review.approve')}</button>
          <button class="button" onClick=${giveBack}>${t('review.return')}</button>
          ${may('submissions.write') && html`<button class="button" onClick=${() => act('withdraw', {})}>${t('review.withdraw')}</button>`}
        </p>` : html`
        <p class="muted">${t('review.not.yours')}</p>
        ${may('submissions.write') && html`<p class="actions"><button class="button" onClick=${() => act('withdraw', {})}>
          ${t('review.withdraw')}</button></p>`}`}
    </section>`;
}
