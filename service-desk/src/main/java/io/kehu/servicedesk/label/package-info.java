/// Names in both languages of the house, for everything that administrators may name.
@NullMarked
package io.kehu.servicedesk.label;

import org.jspecify.annotations.NullMarked;
