import {EditPage} from './edit-page.ts';
import {ItemForm} from './form/item-form.ts';
import {ActionList} from './officer/action-list.ts';
import {ReportForm} from './officer/report-form.ts';
import {SchoolOverview} from './school/school-overview.ts';
import {SignIn} from './sign-in/sign-in.ts';

customElements.define('edit-sign-in', SignIn);
customElements.define('edit-action-list', ActionList);
customElements.define('edit-report-form', ReportForm);
customElements.define('edit-item-form', ItemForm);
customElements.define('edit-school-overview', SchoolOverview);
customElements.define('edit-page', EditPage);
