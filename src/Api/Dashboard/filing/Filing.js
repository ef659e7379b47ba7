import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { addressOf, follow } from '../address.js';
import { t } from '../texts.js';
import { Problem } from '../frame/Problem.js';
import { Drop } from './Drop.js';
import { Template } from './Template.js';
import { Found } from './Found.js';
import { useImport } from './useImport.js';

/** A sheet comes in, is understood, corrected, and sent. */
export function Filing({ words }) {
  const work = useImport();
  const { answer, busy, failure, file } = work;
  const isDone = answer?.outcome === 'imported';
  return html`
    <header class="head"><div class="head-title"><h1>${t('filing.title')}</h1><p class="muted">${t('filing.lead')}</p></div></header>
    ${isDone ? html`<${Done} answer=${answer} again=${work.clear} />` : html`
      <div class="filing-top"><${Drop} take=${work.upload} isSmall=${Boolean(answer)} /><${Template} words=${words} /></div>
      ${busy && html`<p role="status" class="panel">
        ${t('reading', file?.name ?? '')} ${busy.rowsRead ? t('reading.rows', busy.rowsRead, busy.rowsChecked) : ''}</p>`}
      <${Problem} failure=${failure} />
      ${answer && html`<${Found} key=${work.turn} answer=${answer} work=${work} file=${file} />`}`}`;
}

function Done({ answer, again }) {
  const told = answer.submission ? t('sent.submission', answer.submission) : answer.revision && answer.changes.length
    ? t('sent.revision', answer.revision) : t('sent.same');
  return html`
    <section class="panel done" role="status">
      <h2>○ ${told}</h2>
      <p class="actions">
        <button class="button primary" onClick=${again}>${t('sent.next')}</button>
        ${answer.submission
          ? html`<a class="button" href=${addressOf({ view: 'review', submission: answer.submission })} onClick=${follow}>
            ${t('view.review')}</a>`
          : answer.revision && html`<a class="button" href=${addressOf({ view: 'changes', revision: answer.revision })} onClick=${follow}>
            ${t('sent.see')}</a>`}
        <a class="button" href=${addressOf({ view: null })} onClick=${follow}>${t('view.overview')}</a>
      </p>
    </section>`;
}
