// Stands for js-yaml in the bundle: front matter is read with `yaml`, by our own engine.
function refuse() {
  throw new Error('front matter is read with our own engine');
}
module.exports = { safeLoad: refuse, safeDump: refuse };
