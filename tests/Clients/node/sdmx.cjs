// Finds a flow with sdmx-rest, asks for a series, and reads it with sdmx-json-parser: node sdmx.cjs SERVICE KEY.
const sdmx = require('sdmx-rest');
const { SDMXParser } = require('sdmx-json-parser');

async function main([url, key]) {
  const service = sdmx.getService({
    url, api: 'v1.4.0', format: sdmx.data.DataFormat.SDMX_JSON_1_0_0, structureFormat: sdmx.metadata.MetadataFormat.SDMX_JSON_1_0_0,
  });
  const structures = JSON.parse(await sdmx.request(sdmx.getMetadataQuery({ resource: 'dataflow' }), service));
  const [flow] = structures.data.dataflows;
  const query = sdmx.getDataQuery({ flow: `${flow.agencyID},${flow.id},${flow.version}`, key, start: '2012' });
  const { dataSets, structure } = JSON.parse(await sdmx.request(query, service)).data;
  const [time] = structure.dimensions.observation;
  for (const [place, [value]] of Object.entries(dataSets[0].series['0:0:0'].observations)) {
    console.log(['rest', time.values[place].id, value].join(' '));
  }

  const parser = new SDMXParser();
  await parser.getDatasets(sdmx.getUrl(query, service), { headers: { Accept: 'application/vnd.sdmx.data+json;version=2.0.0' } });
  for (const row of parser.getData()) console.log(['parser', row.TIME_PERIOD, row.value, row.OBS_STATUS, row.UNIT_MEASURE].join(' '));
}

main(process.argv.slice(2)).catch(failure => { console.error(failure); process.exit(1); });
