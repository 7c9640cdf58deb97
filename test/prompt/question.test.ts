import { expect } from '@open-wc/testing';
import { questionOf, readQuestion } from '../../src/prompt/question.js';
import { facebook, password } from './fakes.js';

const now = 1_000_000_000_000;

function token(payload: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const encoded = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return `e30.${encoded}.x`;
}

const good = { exp: now / 1000 + 60, candidates: [password, facebook], email: 'ada@example.com', current: { connection: 'github' } };

describe('readQuestion', () => {
  it('reads what the Action has written', () => {
    const read = readQuestion(token({ ...good, required: false, reason: 'server', language: 'fr', app: 'Orrery' }), now);
    const { candidates, email, current } = good;
    expect(read).to.deep.equal({ candidates, email, current, required: false, reason: 'server', language: 'fr', app: 'Orrery' });
  });

  it('tells a missing token from a malformed and an expired one', () => {
    expect(readQuestion('', now)).to.equal('missing');
    for (const text of ['x', 'a.b.c', token(null), token([]), token('text'), token({})])
      expect(readQuestion(text, now), text).to.equal('malformed');
    expect(readQuestion(token({ ...good, exp: now / 1000 }), now)).to.equal('expired');
    expect(readQuestion(token({ ...good, exp: 'never' }), now)).to.equal('malformed');
  });

  it('leaves out what is not as it has to be', () => {
    const odd = {
      candidates: [{ connection: '' }, facebook, { ...facebook, email: { toString: 1 } }],
      current: 7,
      reason: 'x',
      required: 'no',
      language: 1,
    };
    expect(readQuestion(token({ ...odd, exp: good.exp }), now)).to.deep.equal({ candidates: [facebook] });
  });
});

describe('a question of any length', () => {
  const long = 'x'.repeat(101);
  const many = Array.from({ length: 1000 }, (_, index) => ({ ...facebook, connection: `connection-${index}` }));

  for (const [from, read] of [
    ['an address', (candidates: unknown) => readQuestion(token({ ...good, candidates }), now)],
    ['the page', questionOf],
  ] as const) {
    it(`has eight candidates at most, from ${from}`, () => {
      const question = read(many);
      expect(typeof question === 'object' && question.candidates.map(({ connection }) => connection)).to.deep.equal(
        many.slice(0, 8).map(({ connection }) => connection),
      );
    });

    it(`cuts long emails, and leaves out what a cut would change, from ${from}`, () => {
      const question = read([
        { ...facebook, connection: long },
        { ...facebook, id: long },
        { ...facebook, email: long },
      ]);
      expect(typeof question === 'object' && question.candidates).to.deep.equal([{ ...facebook, email: `${long.slice(0, 100)}…` }]);
    });
  }
});

describe('questionOf', () => {
  it('takes the candidates of an app, if there are any', () => {
    expect(questionOf([facebook])).to.deep.equal({ candidates: [facebook] });
    for (const none of [[], undefined, 'facebook', [null]]) expect(questionOf(none)).to.equal('missing');
  });
});
