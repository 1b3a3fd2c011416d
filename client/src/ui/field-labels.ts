import { computed, inject, type Signal } from '@angular/core';
import { Reader } from '../i18n/language';

/** What a form's fields are called, in the reader's language, from the keys of their words. Call it where `inject` works. */
export function fieldLabels(keys: Readonly<Record<string, string>>): Signal<Readonly<Record<string, string>>> {
  const reader = inject(Reader);
  return computed(() => Object.fromEntries(Object.entries(keys).map(([field, key]) => [field, reader.say(key)])));
}
