import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { route, send } from '../api.js';
import { ends, periodLabel } from '../format.js';
import { useRights } from '../session.js';
import { colon, comma, language, nameOf, semicolon, t } from '../texts.js';
import { Choice } from '../frame/Choice.js';
import { Problem } from '../frame/Problem.js';
import { parentOf } from '../overview/reads.js';

const distinct = list => [...new Map(list)];

/** What awaits the caller, of an indicator, a period or a region, approved together; each is checked by itself. */
export function Batch({ list, changed }) {
  const rights = useRights();
  const [narrow, choose] = useState({});
  const [isAsked, ask] = useState(false);
  const [note, type] = useState('');
  const [receipt, tell] = useState(null);
  const [failure, fail] = useState(null);
  const mine = list.filter(item => item.awaitsYou);
  const meant = mine.filter(item => holds(item, narrow));
  const approve = async event => {
    event.preventDefault();
    const { indicator, period, region } = narrow;
    const within = region ?? (indicator || period ? null : rights.scope[0] ?? '100000');
    try {
      tell(await send('POST', route('/submissions/approve', { lang: language() }), { json: {
        ...(indicator && { indicators: [indicator] }), ...(period && { period }), ...(within && { within }),
        ...(note.trim() && { note: note.trim() }) } }));
      fail(null);
      ask(false);
      changed();
    } catch (refused) {
      fail(refused);
    }
  };
  if (mine.length < 2 && !receipt) return null;
  const one = (name, label, choices) => choices.length > 1 && html`<${Choice} label=${label} value=${narrow[name] ?? ''}
    choices=${[['', t('all')], ...choices]} choose=${code => choose({ ...narrow, [name]: code || undefined })} />`;
  return html`
    <section class="panel batch">
      <h2>${t('batch.title')}</h2>
      ${receipt && html`<${Told} receipt=${receipt} list=${list} />`}
      ${mine.length > 0 && html`
        <div class="head-tools">
          ${one('indicator', t('indicator'), distinct(mine.flatMap(item => item.indicators.map(each => [each.code, nameOf(each)]))))}
          ${one('period', t('period'), distinct(mine.flatMap(item => item.periods.map(each => [each, periodLabel(each)]))))}
          ${one('region', t('region'), distinct(mine.flatMap(item => item.regions.map(each => [each.code, each.name]))))}
        </div>
        ${isAsked ? html`
          <form onSubmit=${approve}>
            <p>${t('batch.sure', meant.length)} <span class="muted">${meant.map(item =>
              item.regions.map(region => region.name).join(comma())).join(comma())}</span></p>
            <label class="field"><span>${t('review.note')}</span><input class="input-text" maxlength="4000" value=${note}
              onInput=${event => type(event.currentTarget.value)} /></label>
            <p class="actions"><button class="button primary">${t('batch.confirm')}</button> <button type="button" class="button"
              onClick=${() => ask(false)}>${t('cancel')}</button></p>
          </form>` : html`<p class="actions"><button class="button" disabled=${!meant.length} onClick=${() => ask(true)}>
            ${t('batch.approve', meant.length)}</button></p>`}`}
      <${Problem} failure=${failure} />
    </section>`;
}

// As the service has it: all of a submission lies within what is chosen.
const holds = (item, { indicator, period, region }) => (!indicator || item.indicators.every(each => each.code === indicator))
  && (!period || item.periods.every(each => isWithin(ends(each), ends(period))))
  && (!region || item.regions.every(each => isUnder(each.code, region)));

const isWithin = (span, around) => span.year === around.year && span.first >= around.first && span.last <= around.last;
const isUnder = (code, region) => code === region || (parentOf(code) != null && isUnder(parentOf(code), region));

const Told = ({ receipt, list }) => html`
  <div role="status">
    <p class="ok"><b>○ ${t('batch.done', receipt.approved.length)}</b></p>
    ${receipt.refused.map(({ id, errors }) => html`
      <p class="bad" key=${id}>■ ${list.find(item => item.id === id)?.regions.map(region => region.name).join(comma()) ?? id}${colon()}${
        errors.map(error => error.message).join(semicolon())}</p>`)}
  </div>`;
