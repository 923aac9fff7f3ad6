/// Asking customers how satisfied they are. `questionnaire` is what is asked and how answers are scored, `invitation`
/// who is asked and by which link, `response` what they answered and what follows from it.
@NullMarked
package io.kehu.servicedesk.survey;

import org.jspecify.annotations.NullMarked;
