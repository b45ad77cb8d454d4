/**
 * How a test file gets its modules: what is in node_modules comes from the worker, which loads it once for all files;
 * what is in this project is loaded anew for each file, as jest does it. Docs:
 * docs/decisions/0025-tests-share-one-engine.md.
 */
const { createRequire, isBuiltin } = require('node:module');
const { isAbsolute } = require('node:path');
const { default: Runtime } = require('jest-runtime');

/** @param {string | undefined} name */
const isPackage = (name) => name !== undefined && !name.startsWith('.') && !isAbsolute(name) && !isBuiltin(name);

module.exports = class SharedEngineRuntime extends Runtime {
	requireModule(from, name, options, isRequireActual) {
		// jest's own modules (`isInternalModule`) keep the state of a file.
		if (isPackage(name) && !options?.isInternalModule) return createRequire(from)(name);
		return super.requireModule(from, name, options, isRequireActual);
	}

	createScriptFromCode(code, file) {
		const script = super.createScriptFromCode(code, file);
		return { runInContext: () => script.runInThisContext() };
	}
};
