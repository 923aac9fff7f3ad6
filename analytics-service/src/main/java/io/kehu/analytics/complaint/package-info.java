/// Complaints: how many, how often, how fast they were answered (requirement A4, first part).
@NullMarked
package io.kehu.analytics.complaint;

import org.jspecify.annotations.NullMarked;
