// Which region and period to begin with: those of the address, the key's scope or the settings, else where there are figures.
import { get, query, route } from '../api.js';
import { ends, yearToDate } from '../format.js';
import { parentOf } from '../overview/reads.js';

const end = period => ends(period).year * 12 + ends(period).last;
const items = answer => (answer?.status === 200 ? answer.body.items : []);

/** @returns region, period and, where the headline indicators have nothing there, cards that have; null while there are no figures. */
export async function findPlace(words, settings, rights) {
  const known = (await get('/indicators', { fields: 'code,lastPeriod' })).items.filter(item => item.lastPeriod);
  if (!known.length) return null;
  const scope = rights.scope?.length === 1 && rights.scope[0] !== '100000' ? rights.scope[0] : null;
  const region = words.region ?? settings.region ?? scope ?? await regionWithFigures(known, words.cards);
  if (!region) return null;

  const all = known.map(item => item.code);
  const { answers } = await query({
    own: route('/periods', { indicator: words.cards.join(), region, fields: 'indicator,period' }),
    parts: route('/periods', { indicator: words.cards.join(), within: region, fields: 'indicator,period' }),
    any: route('/periods', { indicator: all.join(), region, fields: 'indicator,period' }),
  });
  const newest = list => list.map(row => row.period).sort((a, b) => end(b) - end(a))[0];
  const headline = [...items(answers.own), ...items(answers.parts)];
  const period = words.period ?? yearToDate(newest(headline) ?? newest(items(answers.any)) ?? known.map(item => item.lastPeriod)
    .sort((a, b) => end(b) - end(a))[0]);

  const reported = new Set(headline.map(row => row.indicator));
  if (words.cards.filter(code => reported.has(code)).length >= 2) return { region, period };
  return { region, period, cards: await cardsWithFigures(all, region, period, words.cards.filter(code => reported.has(code))) };
}

// Of what came last: where several parts of one region report, that region; else the one that reports most.
async function regionWithFigures(known, cards) {
  const newest = Math.max(...known.map(item => end(item.lastPeriod)));
  const recent = known.filter(item => end(item.lastPeriod) > newest - 12);
  const asked = recent.sort((a, b) => cards.includes(b.code) - cards.includes(a.code) || end(b.lastPeriod) - end(a.lastPeriod))
    .slice(0, 12);
  const { answers } = await query(Object.fromEntries(asked.map((item, place) => [
    `i${place}`, route('/actuals', { indicator: item.code, period: item.lastPeriod, fields: 'region', limit: 200 })])));
  const regions = asked.flatMap((_, place) => items(answers[`i${place}`]).map(row => row.region));
  const parents = regions.map(parentOf).filter(Boolean);
  const most = list => [...list.reduce((counts, code) => counts.set(code, (counts.get(code) ?? 0) + 1), new Map())]
    .sort((a, b) => b[1] - a[1])[0];
  const [parent] = most(parents) ?? [];
  const parts = new Set(regions.filter(code => parentOf(code) === parent));
  return parts.size >= 3 && parent !== '100000' ? parent : most(regions)?.[0] ?? null;
}

async function cardsWithFigures(all, region, period, headline) {
  const { items: rows } = await get('/measures',
    { indicator: all.join(), region, period, measure: 'completion,value', fields: 'indicator,value,completion' });
  const rest = rows.filter(row => row.value != null && !headline.includes(row.indicator))
    .sort((a, b) => (b.completion != null) - (a.completion != null));
  const cards = [...headline, ...rest.map(row => row.indicator)].slice(0, 4);
  return cards.length ? cards.join() : null;
}
