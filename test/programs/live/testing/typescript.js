// Lets a process of its own run this program from its sources, as jest does for the tests.
const { readFileSync } = require('node:fs');
const typescript = require('typescript');

const compilerOptions = { module: 'commonjs', target: 'es2022', esModuleInterop: true };

require.extensions['.ts'] = (module, file) => {
	const { outputText } = typescript.transpileModule(readFileSync(file, 'utf8'), { compilerOptions, fileName: file });
	module._compile(outputText, file);
};
