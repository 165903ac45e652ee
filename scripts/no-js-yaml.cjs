// Replaces js-yaml in the bundle, because our own engine reads front matter with `yaml`.
function refuse() {
  throw new Error('front matter is read with our own engine');
}
module.exports = { safeLoad: refuse, safeDump: refuse };
