import type { Circus } from '@jest/types';
import SharedEngineEnvironment from '../../harness/jest/environment';

/** The surroundings of all tests, in which single tests are chosen and watched. */
export default class WatchedEnvironment extends SharedEngineEnvironment {
	private place = -1;
	private beganAt = 0;

	handleTestEvent(event: Circus.Event): void {
		const course = globalThis.__course;
		if (!course) return;
		if (event.name === 'test_start') {
			this.place++;
			for (const met of course.switches.takeMet()) course.outside.add(met);
			const isWanted = !course.only || (course.failed === undefined && course.only.has(this.place));
			if (!isWanted) event.test.mode = 'skip';
			this.beganAt = performance.now();
		} else if (event.name === 'test_done') {
			const { name } = event.test;
			const failed = event.test.errors.length > 0;
			if (failed) course.failed ??= name;
			course.tests[this.place] = { name, failed, ms: performance.now() - this.beganAt, met: course.switches.takeMet() };
		}
	}
}
