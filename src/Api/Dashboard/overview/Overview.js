import { useEffect, useState } from 'preact/hooks';
import { html } from '../html.js';
import { t } from '../texts.js';
import { parentOf, reads } from './reads.js';
import { overview, ranked } from './model.js';
import { useAnswers } from '../data/useAnswers.js';
import { Failed, Loading, refusedOf, Stale } from '../frame/States.js';
import { Header } from '../frame/Header.js';
import { Empty } from './Empty.js';
import { Sentence } from './Sentence.js';
import { Card } from './Card.js';
import { Ranking } from './Ranking.js';
import { Heat } from './Heat.js';
import { Trend } from './Trend.js';
import { Gaps } from './Gaps.js';

const refreshSeconds = 60;

// The last card by which regions can be ranked; the first that has a light where nobody can be compared.
function mostTelling({ cards, compared }) {
  const ranks = card => compared.filter(row => row.indicator === card.indicator.code && row.rank != null).length;
  return cards.findLast(card => ranks(card) > 1) ?? cards.find(card => card.row?.verdict) ?? cards.at(-1);
}

/** What is behind, where, and why: of one region and one period, on one screen. */
export function Overview({ words, theme, settings }) {
  const { region, period, cards, asOf } = words;
  const [parent, setParent] = useState(null);
  const around = parent?.of === region ? parent.code : parentOf(region);
  const asked = reads({ region, parent: around, period, cards, asOf });
  const { answers, failure, readAt, retry } = useAnswers(asked, {
    every: asOf ? null : refreshSeconds,
    headOf: read => read.writes?.body?.items?.[0]?.revision,
  });

  const stated = answers?.answers.region?.body?.parent;
  useEffect(() => {
    if (answers && answers.of.region === asked.region && stated !== undefined && stated !== around) setParent({ of: region, code: stated });
  }, [stated]);

  if (!answers) return failure
    ? html`<${Header} words=${words} /><${Failed} failure=${failure} retry=${retry} />`
    : html`<${Header} words=${words} /><${Loading} />`;
  const refused = refusedOf(answers.answers, ['region', 'own']);
  if (refused) return html`<${Header} words=${words} /><${Failed} failure=${refused} retry=${retry} />`;

  const model = overview(answers, words);
  const chosen = model.cards.find(card => card.indicator.code === words.indicator) ?? mostTelling(model);
  const { list, silent } = ranked(model.compared, chosen.indicator.code, region);
  return html`
    <${Header} words=${words} model=${model} />
    ${failure && html`<${Stale} readAt=${readAt} failure=${failure} retry=${retry} />`}
    ${model.isEmpty ? html`<${Empty} model=${model} words=${words} />` : html`
      <${Sentence} model=${model} period=${period} indicator=${chosen.indicator} />
      <div class="cards">${model.cards.map(card => html`<${Card} key=${card.indicator.code} card=${card} isChosen=${card === chosen} />`)}
        </div>
      <div class="board ${list.length > 12 ? 'many' : list.length < 7 ? 'few' : ''}">
        <${Ranking} model=${model} indicator=${chosen.indicator} list=${list} silent=${silent} region=${region} />
        <${Heat} model=${model} indicator=${chosen.indicator} list=${list} silent=${silent} region=${region} />
        <${Trend} card=${chosen} theme=${theme} />
        <${Gaps} model=${model} period=${period} />
      </div>
      <footer class="legend small muted">
        <span>${t('legend')}</span>${settings.swagger && html`<a href="/swagger">${t('interface')}</a>`}</footer>`}`;
}
