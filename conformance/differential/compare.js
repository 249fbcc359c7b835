/** Compares what two servers answered, and holds every difference against the list of those that are allowed. */

const ABSENT = '–';

/**
 * @param seen per exchange its name and the steps of both: `{ exchange, reference: [{ step, facts }], latchkey: […] }`
 * @param allowed the rows of `readAllowed`
 * @returns how many facts were compared, and three lists: the differences that are `allowed` and those that are
 *     `unexpected`, and the rows of the list that are `stale`, because nothing differs that way (any more)
 */
export function compare(seen, allowed) {
  const differences = [];
  let facts = 0;
  for (const { exchange, reference, latchkey } of seen) {
    for (let i = 0; i < Math.max(reference.length, latchkey.length); i++) {
      const [theirs, ours] = [reference[i], latchkey[i]];
      const where = `${exchange} › ${(theirs ?? ours).step}`;
      if (theirs?.step !== ours?.step) {
        facts++;
        differences.push({ where, fact: 'step', reference: theirs?.step ?? ABSENT, latchkey: ours?.step ?? ABSENT });
        continue;
      }
      for (const fact of new Set([...Object.keys(theirs.facts), ...Object.keys(ours.facts)])) {
        facts++;
        const pair = { reference: theirs.facts[fact] ?? ABSENT, latchkey: ours.facts[fact] ?? ABSENT };
        if (pair.reference !== pair.latchkey) differences.push({ where, fact, ...pair });
      }
    }
  }

  const used = new Set();
  const [permitted, unexpected] = [[], []];
  for (const difference of differences) {
    const rows = allowed.filter((row) => allows(row, difference));
    rows.forEach((row) => used.add(row));
    (rows.length ? permitted : unexpected).push(difference);
  }
  return { facts, allowed: permitted, unexpected, stale: allowed.filter((row) => !used.has(row)) };
}

function allows(row, difference) {
  return ['where', 'fact', 'reference', 'latchkey'].every((column) => fits(difference[column], row[column]));
}

/** `*` stands for any text, but not for a fact that is absent. */
function fits(text, pattern) {
  if (pattern === '*') return text !== ABSENT;
  const expression = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${expression.join('.*')}$`, 's').test(text);
}

/** Reads the tables of a Markdown text with the columns exchange, fact, Better Auth, Latchkey, why. */
export function readAllowed(text) {
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line) && !line.startsWith('| exchange |'))
    .map(({ line, number }) => {
      const cells = line.slice(1, -1).split('|').map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));
      if (cells.length !== 5 || cells.some((cell) => cell === '')) {
        throw new Error(`Line ${number} needs five cells, none of them empty: ${line}`);
      }
      const [where, fact, reference, latchkey, why] = cells;
      return { line: number, where, fact, reference, latchkey, why };
    });
}
