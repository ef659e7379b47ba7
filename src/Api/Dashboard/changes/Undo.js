import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { route, send } from '../api.js';
import { language, t } from '../texts.js';
import { Problem } from '../frame/Problem.js';

/** Another write puts back what was before; asked for twice, with the reason. */
export function Undo({ revision, undone }) {
  const [isAsked, ask] = useState(false);
  const [note, type] = useState('');
  const [failure, fail] = useState(null);
  const [done, tell] = useState(null);
  const undo = async event => {
    event.preventDefault();
    try {
      const receipt = await send('POST', route(`/revisions/${revision}/revert`, { lang: language() }),
        { json: { note: note.trim(), reason: 'correction' } });
      tell(receipt.revision);
      fail(null);
      undone();
    } catch (refused) {
      fail(refused);
    }
  };
  if (done) return html`<p class="ok" role="status">○ ${t('changes.undone', done)}</p>`;
  if (!isAsked) return html`<p class="actions"><button class="button" onClick=${() => ask(true)}>${t('changes.undo')}</button></p>`;
  return html`
    <form onSubmit=${undo}>
      <label class="field"><span>${t('changes.undo.why')}</span><input class="input-text" required maxlength="4000" value=${note}
        onInput=${event => type(event.currentTarget.value)} /></label>
      <p class="actions"><button class="button primary">${t('changes.undo.sure')}</button> <button type="button" class="button"
        onClick=${() => ask(false)}>${t('cancel')}</button></p>
      <${Problem} failure=${failure} />
    </form>`;
}
