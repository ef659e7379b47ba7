import { html } from '../html.js';
import { comma, t, unitOf } from '../texts.js';

/** What the figure is: its definition, who answers for it, and when it was due. */
export function About({ indicator, coverage, figure }) {
  const item = indicator?.status === 200 ? indicator.body : null;
  const report = coverage?.status === 200 ? coverage.body.items[0] : null;
  if (!item) return null;
  const lines = [
    ['about.definition', item.definition],
    ['about.aliases', item.aliases?.join(comma())],
    ['about.nature', `${t(`nature.${item.nature}`)} · ${unitOf(item.unit)} · ${t(`direction.${item.direction}`)}`],
    ['about.authority', item.authority],
    ['about.source', item.source],
    ['about.scope', t('scope.of', figure.regionName, figure.periodLabel)],
    ['about.status', figure.status && t(`status.${figure.status}`)],
    ['about.due', report?.due],
    ['about.reported', report?.reported?.slice(0, 10)],
  ].filter(line => line[1]);
  return html`
    <h3>${t('about')}</h3>
    <dl class="about">${lines.map(([name, text]) => html`<div key=${name}><dt>${t(name)}</dt><dd>${text}</dd></div>`)}</dl>`;
}
