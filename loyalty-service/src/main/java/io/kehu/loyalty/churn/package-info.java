/// Who is about to leave. Each customer has a [Rhythm] of its own; when it is silent for more than twice its usual gap,
/// a signal is raised, and again after a cool-down while the silence lasts. A low survey answer is a signal too. A signal
/// weighs less as it grows old; what the signals weigh together is the risk, and the risk lies in a band. Others are told
/// of signals and of changes of the band, also when it falls by age alone.
///
/// All that is known of one customer hangs on one row, [ChurnWatch]: who changes anything locks it first. It says when
/// somebody has to look again, and the [ChurnSweeper] does.
@NullMarked
package io.kehu.loyalty.churn;

import org.jspecify.annotations.NullMarked;
