// Reads the command line of a measurement: --switch, --flag value, and words.

export function flagsAndWords(argv, switches, valued) {
  const flags = {};
  const words = [];
  for (let i = 0; i < argv.length; i++) {
    const name = argv[i].startsWith('--') ? argv[i].slice(2) : undefined;
    if (name === undefined) words.push(argv[i]);
    else if (switches.includes(name)) flags[name] = true;
    else if (valued.includes(name)) flags[name] = argv[++i];
    else throw new Error(`There is no --${name} here.`);
  }
  return { flags, words };
}
