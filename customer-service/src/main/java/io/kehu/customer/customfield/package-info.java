/// Fields that a company adds to its customers by itself, without a release (自定义字段). An administrator defines each with a type and limits; its name and type never
/// change, so that what is stored always fits. The values of a customer are one JSON object, [io.kehu.customer.customer.MasterData#customFields], checked against the
/// definitions wherever it comes in; lists can be filtered and sorted by `custom.<name>`, and an index is built on request while the service runs.
@NullMarked
package io.kehu.customer.customfield;

import org.jspecify.annotations.NullMarked;
