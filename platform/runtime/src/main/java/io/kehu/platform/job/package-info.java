/// Work at a set time: tasks are rows of a table, and exactly one instance does each. Services produce beans of db-scheduler's `Task` (`@Produces @Singleton Task<Void>`, never `Task<?>`, which is no legal bean type); within a transaction
/// they schedule one by the injected `SchedulerClient`, and it is scheduled only if the transaction commits.
@NullMarked
package io.kehu.platform.job;

import org.jspecify.annotations.NullMarked;
