/// What is asked. Questionnaires are shipped and versioned: a change makes a new version, so that an answer always
/// belongs to the questions that were seen. The CSM scale has seven levels from +90 to −90.
@NullMarked
package io.kehu.servicedesk.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
