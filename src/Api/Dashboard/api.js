// The only module that talks to the service.
import { language } from './texts.js';
import { key } from './session.js';

const base = '/api/v1';

/** What the service refused, or that it did not answer: status 0. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? '');
    this.status = status;
    this.errors = problem?.errors ?? [];
    this.code = this.errors[0]?.code ?? null;
    this.body = problem;
  }
}

/** A route with its words: those that are null are left out, lists are joined. */
export function route(path, words = {}) {
  const given = Object.entries(words).filter(([, value]) => value != null && value !== '');
  const query = given.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  return query ? `${path}?${query}` : path;
}

/** Several named reads from one revision: { revision, answers: { name: { status, body } } }; what is known already where it still holds. */
export async function query(reads, { signal, known } = {}) {
  const headers = known ? { 'If-None-Match': known.etag } : {};
  const { answer, response } = await ask('POST', route('/query', { lang: language() }), { json: { queries: reads }, headers, signal });
  return response.status === 304 ? known : { ...answer, etag: response.headers.get('ETag') };
}

/** The newest write there is: a small answer that the service keeps, for screens that only want to know whether anything is new. */
export const newestWrite = options => send('GET', route('/revisions', { limit: 1, fields: 'revision' }), options)
  .then(answer => answer.items[0]?.revision ?? 0);

export const get = (path, words, options) => send('GET', route(path, { ...words, lang: language() }), options);

export const send = async (...request) => (await ask(...request)).answer;

/** @param {{ json?, body?, type?, headers?, signal? }} options json is sent as such; body as it is, of a media type. */
async function ask(method, path, { json, body, type, headers, signal } = {}) {
  const sent = { Accept: 'application/json', ...headers };
  if (key()) sent['X-Api-Key'] = key();
  if (json !== undefined) sent['Content-Type'] = 'application/json';
  else if (type) sent['Content-Type'] = type;
  let response;
  try {
    response = await fetch(base + path, { method, headers: sent, body: json !== undefined ? JSON.stringify(json) : body, signal });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Refusal(0, null);
  }
  const text = await response.text();
  const answer = /json/.test(response.headers.get('Content-Type') ?? '') && text ? JSON.parse(text) : null;
  if (!response.ok && response.status !== 304) throw new Refusal(response.status, answer);
  return { answer, response };
}

/** A file of the service, kept where the browser keeps files: a link could not carry the key. */
export async function download(path, words, name) {
  const response = await fetch(base + route(path, { ...words, lang: language() }), { headers: key() ? { 'X-Api-Key': key() } : {} });
  if (!response.ok) throw new Refusal(response.status, await response.json().catch(() => null));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
