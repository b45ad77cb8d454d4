/** Stands above every delete that nothing undoes: in the same words, so that the form has the notice once. */
export const DELETED_FOR_GOOD = 'What is deleted cannot be restored.';
