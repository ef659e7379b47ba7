import { html } from '../html.js';
import { percent } from '../format.js';
import { t } from '../texts.js';

/** Who was compared, by what, in the order of their places. */
export const Peers = ({ ranking, region }) => html`
  <h3>${t('peers')}</h3>
  <table class="rows plain-rows">
    <tbody>
      ${ranking.ranked.map(peer => html`
        <tr key=${peer.region} class=${peer.region === region ? 'own' : ''}>
          <td class="place">${peer.rank}</td><th scope="row">${peer.regionName}</th>
          <td class="number">${ranking.by === 'completion' ? percent(Number(peer.key)) : peer.key}</td>
        </tr>`)}
      ${ranking.unranked.map(peer => html`
        <tr key=${peer.region} class="unranked ${peer.region === region ? 'own' : ''}">
          <td class="place">—</td><th scope="row">${peer.regionName}</th><td class="number">${peer.message}</td>
        </tr>`)}
    </tbody>
  </table>`;
