/**
 * The surroundings of a test file: the worker's own globals in place of a copy, so that n8n's engine, which is loaded
 * once for all files of a worker (`runtime.js`), and the file's modules have the same `Error`, `Array` and `Date`.
 * Docs: docs/decisions/0025-tests-share-one-engine.md.
 */
import '../setup';
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { ModernFakeTimers } from '@jest/fake-timers';
import NodeEnvironment from 'jest-environment-node';
import { ModuleMocker } from 'jest-mock';
import 'reflect-metadata';
// What n8n's engine leaves in the globals belongs to it, not to the first file that loads it.
import 'n8n-core';
import 'n8n-workflow';
import { keep } from './keep';

/** Gives each test file the globals as they were before the first one. */
export default class SharedEngineEnvironment extends NodeEnvironment {
	private readonly restore = keep();

	constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
		super(config, context);
		this.global = globalThis as unknown as typeof this.global;
		// What jest reads its own clock, files and promises from, whatever a test does to the globals.
		const own = this.context ?? {};
		for (const name of Reflect.ownKeys(own)) {
			const isJests = /^(Symbol\()?jest-/.test(String(name));
			const property = Object.getOwnPropertyDescriptor(own, name);
			if (isJests && property) Object.defineProperty(globalThis, name, { ...property, configurable: true });
		}
		Object.assign(globalThis, { global: globalThis });
		this.moduleMocker = new ModuleMocker(globalThis);
		this.fakeTimersModern = new ModernFakeTimers({ config: config.projectConfig, global: globalThis });
	}

	override async teardown(): Promise<void> {
		await super.teardown();
		this.restore();
	}
}
