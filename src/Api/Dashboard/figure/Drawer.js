import { useLayoutEffect, useRef } from 'preact/hooks';
import { html } from '../html.js';
import { go } from '../address.js';
import { periodLabel } from '../format.js';
import { nameOf, t } from '../texts.js';
import { useAnswers } from '../data/useAnswers.js';
import { Failed, refusedOf } from '../frame/States.js';
import { reads } from './reads.js';
import { Result } from './Result.js';
import { Inputs } from './Inputs.js';
import { Peers } from './Peers.js';
import { Checks } from './Checks.js';
import { Contradictions } from './Contradiction.js';
import { Needed } from './Needed.js';
import { Since } from './Since.js';
import { About } from './About.js';
import { Take } from './Take.js';

const tabs = ['value', 'growth', 'completion', 'pace', 'rank'];

/** The card of a figure: what it is, how it came about, from whom, and what it still needs. */
export function Drawer({ words, close }) {
  const period = words.on ?? words.period;
  const asked = reads({ of: words.of, at: words.at, period, asOf: words.asOf, since: words.since });
  const { answers, failure, retry } = useAnswers(asked);
  const place = useRef();
  useLayoutEffect(() => {
    const dialog = place.current;
    const opener = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      (opener?.isConnected && opener !== document.body ? opener : document.getElementById('content'))?.focus({ preventScroll: true });
    };
  }, []);

  const explained = answers?.answers.explained;
  const figure = explained?.status === 200 ? explained.body : null;
  const refused = (answers && refusedOf(answers.answers, ['explained'])) ?? failure;
  const isClosed = event => event.target === place.current && close();
  return html`
    <dialog class="drawer" ref=${place} aria-labelledby="drawer-title" onCancel=${event => { event.preventDefault(); close(); }}
      onClick=${isClosed}>
      <div class="drawer-body">
        <header class="drawer-head">
          <div>
            <p class="muted">${t('why')}</p>
            <h2 id="drawer-title">${figure ? `${figure.figure.regionName} · ${nameOf({ name: figure.figure.indicatorName })}` : '…'}</h2>
            <p class="muted">${figure ? figure.figure.periodLabel : period && periodLabel(period)}</p>
          </div>
          <button class="button square" aria-label=${t('close')} onClick=${close}>✕</button>
        </header>
        <div class="drawer-tabs" role="group" aria-label=${t('why')}>
          ${tabs.map(tab => html`<button key=${tab} aria-pressed=${tab === words.figure}
            onClick=${() => go({ figure: tab }, { replace: true })}>${t(`measure.${tab}`)}</button>`)}
        </div>
        ${refused && !figure && html`<${Failed} failure=${refused} retry=${retry} />`}
        ${figure ? html`<${Told} figure=${figure} answers=${answers.answers} words=${words} />` : !refused
          && html`<div class="drawer-bones"><span class="bone" /></div>`}
      </div>
    </dialog>`;
}

function Told({ figure, answers, words }) {
  const measure = tabs.includes(words.figure) ? words.figure : 'value';
  const told = figure.measure === measure ? figure : figure.others?.find(other => other.measure === measure) ?? figure;
  return html`
    <${Result} figure=${figure.figure} told=${told} measure=${measure} />
    ${(measure === 'completion' || measure === 'pace') && html`<${Needed} answer=${answers.needed} />`}
    <${Inputs} inputs=${figure.inputs} measure=${measure} figure=${figure.figure} />
    ${measure === 'rank' && told.ranking && html`<${Peers} ranking=${told.ranking} region=${figure.figure.region} />`}
    ${measure !== 'rank' && html`<${Contradictions} answer=${answers.audit} figure=${figure.figure} asOf=${words.asOf} />`}
    <${Checks} answer=${answers.audit} measure=${measure} />
    <${Since} since=${figure.since} writes=${answers.writes} words=${words} />
    <${About} indicator=${answers.indicator} coverage=${answers.coverage} figure=${figure.figure} />
    <${Take} figure=${figure} words=${words} />`;
}
