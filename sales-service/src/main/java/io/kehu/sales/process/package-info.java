/// Through which stages a sale goes. A process has versions, and an opportunity keeps the version it
/// began with, so that its history stays readable whatever is changed later. The standard process of
/// ten stages and the project funnel of seven are shipped by migrations.
@NullMarked
package io.kehu.sales.process;

import org.jspecify.annotations.NullMarked;
