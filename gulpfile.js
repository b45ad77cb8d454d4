const { dest, src } = require('gulp');

/** Copies what tsc leaves behind into dist: icons, codex files and output schemas. */
function assets() {
	const files = ['nodes/**/*.{png,svg}', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];
	return src(files, { base: '.', encoding: false }).pipe(dest('dist'));
}

exports['build:assets'] = assets;
exports.default = assets;
