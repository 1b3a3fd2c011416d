import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageHead } from '../ui/page-head';
import { RosterImport } from './roster-import';

/** Import of a roster file into a site that runs. */
@Component({
  selector: 'fn-roster-import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHead, RosterImport, TranslocoPipe],
  template: `
    <fn-page-head [title]="'person.import.title' | transloco" backTo="/people" />
    <div class="page"><fn-roster-import /></div>
  `,
})
export class RosterImportPage {}
