// Reads a ranking with jsonstat-toolkit: node jsonstat.cjs ADDRESS. A line a region: code, value, rank.
const JSONstat = require('jsonstat-toolkit');

fetch(process.argv[2]).then(answer => answer.json()).then(json => {
  const dataset = JSONstat(json);
  const [indicator] = dataset.Dimension('indicator').id;
  const [time] = dataset.Dimension('time').id;
  const cell = (region, measure) => dataset.Data({ indicator, time, region, measure }).value;
  for (const region of dataset.Dimension('region').id) {
    console.log([region, cell(region, 'value'), cell(region, 'rank')].join(' '));
  }
});
